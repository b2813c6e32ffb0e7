// Inspects Matrix Market files as 10x and others write them: entries counted one by one, and the
// shape held against the lists of barcodes and features beside.
import { besideBytes, firstBeside } from '../beside-bytes.ts';
import type { FormatReport, InspectContext, StreamInspector, StreamScan } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { IdCounts } from '../id-counts.ts';
import { TextLines } from '../text-lines.ts';
import { ColumnTally } from './column-tally.ts';
import { ValueTally } from './value-tally.ts';

const CITATION = 'Matrix Market exchange format (Boisvert, Pozo & Remington 1996)';
const BANNER = new RegExp(
  [
    '^%%MatrixMarket matrix (coordinate|array) (real|integer|pattern|complex)',
    '(general|symmetric|skew-symmetric|hermitian)\\s*$',
  ]
    .join(' ')
    .replaceAll(' ', '\\s+'),
  'i',
);
const SIZES = /^\s*(\d{1,12})\s+(\d{1,12})(?:\s+(\d{1,15}))?\s*$/;
const ENTRY = /^\s*(\d{1,12})\s+(\d{1,12})(?:\s+(\S{1,40}))?(?:\s+\S{1,40})?\s*$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;
const LISTS = {
  barcodes: ['barcodes.tsv', 'barcodes.tsv.gz', 'cells.tsv'],
  features: ['features.tsv', 'features.tsv.gz', 'genes.tsv', 'genes.tsv.gz'],
};

export const matrixMarketInspector: StreamInspector = {
  kind: 'stream',
  formats: ['matrix-market'],
  recognises: ({ head }) =>
    /^%%MatrixMarket\b/i.test(new TextDecoder('latin1').decode(head.subarray(0, 64)))
      ? 'matrix-market'
      : null,
  begin: (_, context) => new MatrixMarketScan(context),
};

interface Banner {
  readonly layout: string;
  readonly field: string;
  readonly symmetry: string;
}

class MatrixMarketScan implements StreamScan {
  readonly #context: InspectContext;
  readonly #tally = new FindingTally();
  readonly #lines = new TextLines({
    line: (text, number) => this.#line(text, number),
    tooLong: (number) => this.#say('line', 'A line is too long.', number),
  });
  #banner: Banner | null = null;
  #sizes: { rows: number; columns: number; entries: number } | null = null;
  #values: ValueTally | null = null;
  readonly #places = new IdCounts();
  #entries = 0;
  /** Whether entries came sorted by column, then row: then repetition shows at once. */
  #before = '';
  #hasStopped = false;

  constructor(context: InspectContext) {
    this.#context = context;
  }

  push(bytes: Uint8Array): void {
    this.#lines.push(bytes);
  }

  #say(rule: string, text: string, line: number): void {
    this.#tally.error(`mtx.${rule}`, text, { line, citation: CITATION });
  }

  #line(text: string, line: number): void {
    if (line === 1) this.#readBanner(text);
    else if (text.startsWith('%') || text.trim() === '') return;
    else if (this.#sizes === null) this.#readSizes(text, line);
    else this.#entry(text, line);
  }

  #stop(rule: string, text: string, line: number): void {
    this.#say(rule, text, line);
    this.#hasStopped = true;
    this.#lines.stop();
  }

  #readBanner(text: string): void {
    const [, layout, field, symmetry] = BANNER.exec(text)?.map((word) => word.toLowerCase()) ?? [];
    if (layout === undefined) this.#stop('banner', 'The first line is no Matrix Market banner.', 1);
    else this.#banner = { layout, field: field!, symmetry: symmetry! };
  }

  #readSizes(text: string, line: number): void {
    const sizes = SIZES.exec(text)?.slice(1).map(Number);
    const isCoordinate = this.#banner?.layout === 'coordinate';
    if (sizes === undefined || (isCoordinate && Number.isNaN(sizes[2]))) {
      this.#stop('sizes', 'The line of sizes is not one.', line);
      return;
    }
    const [rows, columns, entries] = sizes as [number, number, number];
    this.#sizes = { rows, columns, entries: isCoordinate ? entries : rows * columns };
    this.#values = new ValueTally(columns);
  }

  #entry(text: string, line: number): void {
    this.#entries++;
    const { rows, columns } = this.#sizes!;
    if (this.#banner!.layout === 'array') {
      const value = NUMBER.test(text.trim()) ? Number(text) : Number.NaN;
      if (Number.isNaN(value)) this.#say('entry', 'A line is no value.', line);
      else this.#values!.add(Math.floor((this.#entries - 1) / Math.max(1, rows)), value);
      return;
    }
    const parts = ENTRY.exec(text);
    const isPattern = this.#banner!.field === 'pattern';
    if (!parts || (!isPattern && !NUMBER.test(parts[3] ?? ''))) {
      this.#say('entry', 'A line is no entry: row, column and value.', line);
      return;
    }
    const [row, column] = [Number(parts[1]), Number(parts[2])];
    if (row < 1 || row > rows || column < 1 || column > columns)
      this.#say('range', 'An entry lies outside of the matrix.', line);
    this.#repetition(`${column} ${row}`, line);
    const value = isPattern ? 1 : Number(parts[3]);
    if (this.#banner!.field === 'integer' && !Number.isInteger(value))
      this.#say('integer', 'The banner says integers, and an entry is none.', line);
    this.#values!.add(column - 1, value);
  }

  #repetition(place: string, line: number): void {
    const before = this.#places.repeated;
    this.#places.add(place);
    if (this.#places.repeated > before || place === this.#before)
      this.#say('repeated', 'A place of the matrix has two entries.', line);
    this.#before = this.#places.isExact ? '' : place;
  }

  finish(isCut: boolean): FormatReport {
    this.#lines.finish();
    if (isCut) this.#tally.error('mtx.cut', 'The compressed file breaks off.');
    const sizes = this.#sizes;
    if (sizes === null && !this.#hasStopped)
      this.#stop('sizes', 'The file has no line of sizes.', 1);
    if (sizes !== null && sizes.entries !== this.#entries)
      this.#tally.error(
        'mtx.entries',
        `The file declares ${sizes.entries} entries and has ${this.#entries}.`,
        { citation: CITATION, next: 'Fetch it again: it may be cut.' },
      );
    if (!this.#places.isExact)
      this.#tally.warn('mtx.not-compared', 'More entries than are compared for repetition.');
    return {
      format: 'matrix-market',
      version: null,
      records: sizes?.columns ?? null,
      isComplete: sizes !== null && sizes.entries <= this.#entries && !isCut && !this.#hasStopped,
      columns: [],
      facts: {
        ...this.#banner,
        declared: sizes === null ? null : { ...sizes },
        entries: this.#entries,
        x: this.#values?.facts() ?? null,
      },
      findings: this.#tally.list(),
    };
  }

  save(): null {
    return null;
  }

  /** Rows are features and columns are cells, as 10x writes them; AnnData's writers transpose. */
  async compare(report: FormatReport): Promise<FormatReport> {
    const barcodes = await this.#list('barcodes');
    const features = await this.#list('features');
    const { rows, columns } = this.#sizes ?? { rows: 0, columns: 0 };
    const isTransposed = rows !== columns && barcodes?.rows === rows && features?.rows === columns;
    if (!isTransposed) {
      this.#compareLength('barcodes', barcodes?.rows, columns);
      this.#compareLength('features', features?.rows, rows);
    }
    const facts = {
      ...report.facts,
      isTransposed,
      barcodes: barcodes ? { count: barcodes.rows, repeated: barcodes.repeated } : null,
      features: features
        ? {
            count: features.rows,
            repeated: features.repeated,
            namespaces: features.namespaces.facts(),
          }
        : null,
    };
    const records = isTransposed ? rows : report.records;
    return { ...report, records, facts, findings: this.#tally.list() };
  }

  #compareLength(list: string, length: number | undefined, expected: number): void {
    if (this.#sizes === null || length === undefined || length === expected) return;
    this.#tally.error('mtx.shape', `${list} lists ${length}, the matrix has ${expected}.`, {
      field: list,
      next: 'Take the three files of one run of the pipeline.',
    });
  }

  async #list(name: keyof typeof LISTS): Promise<ColumnTally | null> {
    const file = await firstBeside(this.#context.beside, LISTS[name]);
    if (file === null) return null;
    const ids = new ColumnTally('text');
    const lines = new TextLines({
      line: (text) =>
        ids.add(text.slice(0, text.indexOf('\t') < 0 ? undefined : text.indexOf('\t'))),
      tooLong: () => ids.add(null),
    });
    for await (const chunk of besideBytes(file)) lines.push(chunk);
    lines.finish();
    this.#tally.warn(
      'mtx.duplicate-id',
      `Identifiers of ${name} are given more than once.`,
      {
        field: name,
      },
      ids.repeated,
    );
    return ids;
  }
}

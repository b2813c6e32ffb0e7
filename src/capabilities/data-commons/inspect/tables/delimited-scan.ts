// Reads a delimited table from front to back: every cell is measured. A row with too few or too
// many fields is left out and counted; what breaks the quoting ends the reading, since nothing
// after it can be trusted.
import type { Json } from '../../../../base/json.ts';
import {
  badNames,
  ColumnMeasure,
  type ColumnProfile,
  DelimitedScanner,
  type Delimiter,
  type Flaw,
  type MeasureState,
  type ScannerState,
} from '../../tables/index.ts';
import type { FileFinding, FormatReport, StreamScan } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { columnReports, noteColumns, tableFacts } from './table-columns.ts';

/** Distinct values kept over all columns together. */
const DISTINCT_TOTAL_MAX = 2_000_000;
const [DISTINCT_MIN, DISTINCT_MAX] = [50, 1_000];

export interface DelimitedState {
  readonly scanner: ScannerState;
  readonly names: readonly string[] | null;
  readonly measures: readonly MeasureState[];
  readonly rows: number;
  readonly leftOut: readonly LeftOut[];
  readonly flaw: Flaw | null;
}

interface LeftOut {
  readonly flaw: Flaw;
  readonly count: number;
}

/** A table as an inspection read it, for whoever would have to read it again otherwise. */
export interface ReadTable {
  /** Null of Parquet. */
  readonly delimiter: Delimiter | null;
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** Distinct values were kept up to this many of each column. */
  readonly distinctMax: number;
  /** The first in the file, a row that was left out too. */
  readonly flaw: Flaw | null;
}
export type TellTable = (table: ReadTable) => void;

export class DelimitedScan implements StreamScan {
  readonly #format: 'csv' | 'tsv';
  readonly #delimiter: Delimiter;
  readonly #scanner: DelimitedScanner;
  readonly #tell: TellTable | null;
  #distinctMax = DISTINCT_MAX;
  #names: readonly string[] | null = null;
  #measures: ColumnMeasure[] = [];
  #rows = 0;
  readonly #leftOut = new Map<string, LeftOut>();
  #flaw: Flaw | null = null;

  constructor(format: 'csv' | 'tsv', delimiter: Delimiter, tell: TellTable | null = null) {
    this.#tell = tell;
    this.#format = format;
    this.#delimiter = delimiter;
    this.#scanner = new DelimitedScanner(
      delimiter,
      (cells, line) => this.#row(cells, line),
      (flaw) => this.#leaveOut(flaw),
    );
  }

  push(bytes: Uint8Array): void {
    if (this.#flaw) return;
    const { buffer, byteOffset, byteLength } = bytes;
    this.#flaw = this.#scanner.push(Buffer.from(buffer, byteOffset, byteLength));
  }

  finish(isCut: boolean): FormatReport {
    // The last line of a file that broke off is half a line.
    if (!isCut) this.#flaw ??= this.#scanner.end();
    const columns = this.#measures.map((measure) => measure.profile());
    this.#tell?.({
      delimiter: this.#delimiter,
      rows: this.#rows,
      columns,
      distinctMax: this.#distinctMax,
      flaw: this.#firstFlaw(),
    });
    const tally = new FindingTally();
    if (this.#flaw) tally.note(findingOf(this.#flaw));
    for (const { flaw, count } of this.#leftOut.values()) tally.note(findingOf(flaw), count);
    if (this.#delimiter === ';') tally.note(SEMICOLONS);
    noteColumns(tally, columns, this.#rows);
    const uneven = this.#leftOut.get('csv.constant-columns uneven')?.count ?? 0;
    return {
      format: this.#format,
      version: null,
      records: this.#rows,
      isComplete: this.#flaw === null && !isCut,
      columns: columnReports(columns, this.#rows),
      facts: {
        delimiter: this.#delimiter === '\t' ? 'tab' : this.#delimiter,
        rowsLeftOut: uneven,
        ...tableFacts(columns, this.#rows),
      },
      findings: tally.list(),
    };
  }

  save(): Json {
    const state: DelimitedState = {
      scanner: this.#scanner.save(),
      names: this.#names,
      measures: this.#measures.map((measure) => measure.save()),
      rows: this.#rows,
      leftOut: [...this.#leftOut.values()],
      flaw: this.#flaw,
    };
    return state as unknown as Json;
  }

  restore({ scanner, names, measures, rows, leftOut, flaw }: DelimitedState): void {
    this.#scanner.restore(scanner);
    if (names) this.#begin(names);
    for (const [at, state] of measures.entries()) this.#measures[at]!.restore(state);
    this.#rows = rows;
    for (const one of leftOut) this.#leftOut.set(keyOf(one.flaw), one);
    this.#flaw = flaw;
  }

  #row(cells: string[], line: number): Flaw | null {
    if (this.#names === null) {
      const flaw = badNames(cells, line);
      if (!flaw) this.#begin(cells.map((name) => name.trim()));
      return flaw;
    }
    this.#rows++;
    for (let at = 0; at < cells.length; at++) this.#measures[at]!.add(cells[at]!);
    return null;
  }

  #begin(names: readonly string[]): void {
    this.#names = names;
    const share = Math.floor(DISTINCT_TOTAL_MAX / names.length);
    this.#distinctMax = Math.min(DISTINCT_MAX, Math.max(DISTINCT_MIN, share));
    this.#measures = names.map((name) => new ColumnMeasure(name, this.#distinctMax));
  }

  #firstFlaw(): Flaw | null {
    const all = [...this.#leftOut.values()].map(({ flaw }) => flaw);
    if (this.#flaw) all.push(this.#flaw);
    return all.toSorted((a, b) => a.line - b.line)[0] ?? null;
  }

  #leaveOut(flaw: Flaw): boolean {
    const key = keyOf(flaw);
    const known = this.#leftOut.get(key);
    this.#leftOut.set(key, { flaw: known?.flaw ?? flaw, count: (known?.count ?? 0) + 1 });
    return true;
  }
}

/** Blank lines break the same rule as uneven ones. */
const keyOf = ({ rule, text }: Flaw): string =>
  `${rule} ${text.startsWith('an empty line') ? 'blank' : 'uneven'}`;

export function findingOf({ rule, citation, text, next, line, field }: Flaw): FileFinding {
  return {
    level: 'error',
    rule,
    text,
    ...(line > 0 ? { line } : {}),
    ...(field === undefined ? {} : { field }),
    citation,
    next,
  };
}

const SEMICOLONS: FileFinding = {
  level: 'warning',
  rule: 'csv.delimiter',
  text: 'fields are separated by semicolons.',
  line: 1,
  citation: 'RFC 4180 section 2 rule 4',
  next: 'Write the table with commas before it is asked; a spreadsheet offers it when it saves.',
};

// One data line: the eight fixed fields, then FORMAT and samples. What it finds stays in its fields
// until the next record, so that nothing is allocated for a record that is only counted.
import { excerpt, type Flaw } from '../tables/index.ts';
import { altKind, isReference, trimmed } from './alleles.ts';
import { FormatColumn } from './format-plan.ts';
import { GenotypeTally } from './genotype-tally.ts';
import type { Header } from './header.ts';
import { InfoColumn } from './info-column.ts';
import type { Alternative } from './measured-record.ts';
import { RecordOrder } from './record-order.ts';
import { isFloat } from './values.ts';
import { type Part, type Problem, placed, problem } from './vcf-flaw.ts';

const TAB = 9;
const POSITION_MAX = 2_147_483_647;
const STRICT_CONTIG = /^[0-9A-Za-z!#$%&+./:;?@^_|~-][0-9A-Za-z!#$%&*+./:;=?@^_|~-]*$/;
const FILTERS_MAX = 10_000;

export class RecordReader {
  readonly #header: Header;
  readonly #format: FormatColumn;
  readonly #filters = new Map<string, Problem | null>();
  readonly #at = new Int32Array(10);
  readonly info: InfoColumn;
  readonly tally: GenotypeTally;
  readonly order = new RecordOrder();
  contig = '';
  position = 0;
  ref = '';
  alts: Alternative[] = [];
  isPassed = false;
  /** The record has a GT sub-field. */
  hasGenotypes = false;

  /** Told of records out of order and of duplicates, which do not make the record unreadable. */
  readonly #tolerate: ((flaw: Flaw) => void) | null;
  #line = 0;

  constructor(header: Header, tolerate: ((flaw: Flaw) => void) | null = null) {
    this.#header = header;
    this.#tolerate = tolerate;
    this.#format = new FormatColumn(header.format, header.minor);
    this.info = new InfoColumn(header.info, header.minor);
    this.tally = new GenotypeTally(header.samples.length);
  }

  read(bytes: Buffer, start: number, end: number, line: number): Flaw | null {
    this.#line = line;
    const part = this.#fields(bytes, start, end);
    if (part === null) return null;
    return placed({ line, minor: this.#header.minor }, part.part, part.found);
  }

  #fields(bytes: Buffer, start: number, end: number): { part: Part; found: Problem } | null {
    const hasSamples = this.#header.samples.length > 0;
    const wanted = hasSamples ? 9 : 8;
    const at = this.#at;
    at[0] = start;
    for (let i = 1; i <= wanted; i++) {
      const tab = bytes.indexOf(TAB, at[i - 1]!);
      const isLast = tab < 0 || tab >= end;
      if (isLast !== (i === wanted && !hasSamples)) return { part: 'fixed', found: fields(wanted) };
      at[i] = isLast ? end + 1 : tab + 1;
    }
    const fixed = this.#fixed(bytes);
    if (fixed) return { part: 'fixed', found: fixed };
    if (!hasSamples) return null;
    const found = this.#samples(bytes, end);
    return found && { part: 'genotype', found };
  }

  #fixed(bytes: Buffer): Problem | null {
    const text = (i: number) => shortText(bytes, this.#at[i]!, this.#at[i + 1]! - 1);
    return (
      this.#place(this.#sameContig(bytes) ? this.contig : text(0), text(1)) ??
      idProblem(text(2)) ??
      this.#alleles(text(3), text(4)) ??
      this.#quality(bytes) ??
      this.#filter(text(6)) ??
      this.info.read(bytes, this.#at[7]!, this.#at[8]! - 1, this.#altCount())
    );
  }

  /** Most records stand on the contig of the one before. */
  #sameContig(bytes: Buffer): boolean {
    const [start, end] = [this.#at[0]!, this.#at[1]! - 1];
    if (end - start !== this.contig.length) return false;
    for (let i = start; i < end; i++)
      if (bytes[i] !== this.contig.charCodeAt(i - start)) return false;
    return true;
  }

  #place(contig: string, position: string): Problem | null {
    if (contig !== this.contig && !this.#isContig(contig))
      return problem('chrom', `CHROM "${excerpt(contig)}" is no contig name.`, CORRECT);
    if (!/^\d{1,10}$/.test(position) || Number(position) > POSITION_MAX)
      return problem('pos', `POS "${excerpt(position)}" is no position.`, CORRECT);
    this.contig = contig;
    this.position = Number(position);
    // `<1>` names the same contig in a file of assembled contigs.
    const name = contig.startsWith('<') ? contig.slice(1, -1) : contig;
    return this.#tolerated(this.order.place(name, this.position));
  }

  #tolerated(found: Problem | null): Problem | null {
    if (found === null || this.#tolerate === null || found.rule === 'contig-limit') return found;
    this.#tolerate(placed({ line: this.#line, minor: this.#header.minor }, 'fixed', found));
    return null;
  }

  #isContig(name: string): boolean {
    if (this.#header.contigs.has(name)) return true;
    if (/^<[^<>\s,:]+>$/.test(name)) return true;
    return this.#header.minor >= 3 ? STRICT_CONTIG.test(name) : /^[^<>\s,:]+$/.test(name);
  }

  #alleles(ref: string, alt: string): Problem | null {
    if (!isReference(ref))
      return problem(
        'ref',
        `REF "${excerpt(ref)}" is not one string of A, C, G, T and N.`,
        CORRECT,
      );
    this.ref = ref;
    this.alts.length = 0;
    const texts = alt.includes(',') ? alt.split(',') : [alt];
    for (const text of texts) {
      const kind = altKind(text);
      if (kind === null || (kind === 'none' && texts.length > 1))
        return problem('alt', `ALT "${excerpt(text)}" is no allele.`, CORRECT);
      this.alts.push({ text, kind });
      if (kind !== 'bases') continue;
      const least = trimmed(this.position, ref.toUpperCase(), text.toUpperCase());
      const found = this.#tolerated(this.order.variant(least.position, least.ref, least.alt));
      if (found) return found;
    }
    return null;
  }

  #altCount(): number {
    return this.alts[0]?.kind === 'none' ? 0 : this.alts.length;
  }

  #quality(bytes: Buffer): Problem | null {
    const [start, end] = [this.#at[5]!, this.#at[6]! - 1];
    if (end - start === 1 && bytes[start] === 46) return null;
    return bytes[start] !== 45 && isFloat(bytes, start, end)
      ? null
      : problem('qual', 'QUAL is not a number from zero up.', CORRECT);
  }

  #filter(text: string): Problem | null {
    this.isPassed = text === 'PASS';
    if (this.isPassed || text === '.') return null;
    let found = this.#filters.get(text);
    if (found !== undefined) return found;
    const parts = text.split(';');
    const isBad = parts.some(
      (part) => part === '' || part === '0' || part === '.' || /\s/.test(part),
    );
    found = isBad
      ? problem('filter', `FILTER "${excerpt(text)}" is no list of filters.`, CORRECT)
      : null;
    if (this.#filters.size < FILTERS_MAX) this.#filters.set(text, found);
    return found;
  }

  #samples(bytes: Buffer, end: number): Problem | null {
    const plan = this.#format.plan(bytes.toString('latin1', this.#at[8]!, this.#at[9]! - 1));
    if ('rule' in plan) return plan;
    this.hasGenotypes = plan.hasGenotype;
    return this.tally.read(bytes, this.#at[9]!, end, plan, this.#altCount());
  }
}

const SINGLES = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/**
 * Text of a field; a single character, as most alleles and identifiers are, without a new string.
 */
function shortText(bytes: Buffer, start: number, end: number): string {
  if (end - start === 1 && bytes[start]! < 128) return SINGLES[bytes[start]!]!;
  return bytes.toString('latin1', start, end);
}

function idProblem(text: string): Problem | null {
  if (text === '.' || /^[^\s;]+(;[^\s;]+)*$/.test(text)) return null;
  return problem('id', `ID "${excerpt(text)}" is no list of identifiers.`, CORRECT);
}

const CORRECT = 'Correct this field of the record.';

const fields = (wanted: number): Problem =>
  problem(
    'fixed-fields',
    wanted === 8
      ? 'the record does not have the 8 fields of a file without samples.'
      : 'the record has fewer fields than the header names.',
    'Separate the fields by single tabs and give every record all of them.',
  );

// One data line: the eight fixed fields, then FORMAT and samples. What it finds stays in its fields
// until the next record, so that nothing is allocated for a record that is only counted.
import { excerpt, type Flaw } from '../tables/index.ts';
import { altKind, isReference, trimmed } from './alleles.ts';
import { FormatColumn, type FormatPlan } from './format-plan.ts';
import { GenotypeTally } from './genotype-tally.ts';
import type { Header } from './header.ts';
import { InfoColumn, isText } from './info-column.ts';
import type { Alternative } from './measured-record.ts';
import { PlainKeys } from './plain-keys.ts';
import { isHere, PlainRecord } from './plain-record.ts';
import { NOT_PLAIN } from './plain-values.ts';
import { RecordOrder } from './record-order.ts';
import { isFloat } from './values.ts';
import { type Part, type Problem, placed, problem } from './vcf-flaw.ts';

const [TAB, NEWLINE, RETURN, SEMICOLON] = [9, 10, 13, 59];
const NEAR_BYTES = 64;
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
  #orderName = '';
  position = 0;
  ref = '';
  readonly alts: Alternative[] = [];
  isPassed = false;
  /** The record has a GT sub-field. */
  hasGenotypes = false;

  /** Told of records out of order and of duplicates, which do not make the record unreadable. */
  readonly #tolerate: ((flaw: Flaw) => void) | null;
  #line = 0;
  readonly #plain: PlainRecord;
  #plan: FormatPlan | null = null;
  #planText: Uint8Array = Uint8Array.of(NEWLINE);
  /** What is wrong with the line that `readPlain` read: its place among the others. */
  flaw: Flaw | null = null;

  constructor(
    header: Header,
    tolerate: ((flaw: Flaw) => void) | null = null,
    cleared: Uint8Array | null = null,
  ) {
    this.#header = header;
    this.#tolerate = tolerate;
    this.#format = new FormatColumn(header.format, header.minor);
    this.info = new InfoColumn(header.info, header.minor);
    this.tally = new GenotypeTally(header.samples.length, cleared);
    this.#plain = new PlainRecord(new PlainKeys(this.info), this.alts);
  }

  /**
   * The line break of the line that begins here, when every field of it is as usual: then it is
   * right, and was read; else NOT_PLAIN, and `read` says what is wrong with it, if anything is.
   */
  readPlain(bytes: Buffer, start: number, line: number): number {
    const plain = this.#plain;
    let end = plain.read(bytes, start);
    if (end >= 0 && this.#header.samples.length > 0) end = this.#plainSamples(bytes, end);
    if (end < 0 || bytes[end] !== NEWLINE) return NOT_PLAIN;
    this.#line = line;
    this.position = plain.position;
    this.ref = plain.ref.text;
    this.isPassed = plain.isPassed;
    const found =
      this.#tolerated(this.order.place(this.#orderName, plain.position)) ??
      (plain.pair < 0 ? this.#variants() : this.#tolerated(this.order.single(plain.pair)));
    this.flaw = found && placed({ line, minor: this.#header.minor }, 'fixed', found);
    return end;
  }

  /** FORMAT and the samples after it, up to the line break. */
  #plainSamples(bytes: Buffer, infoEnd: number): number {
    if (bytes[infoEnd] !== TAB) return NOT_PLAIN;
    const at = infoEnd + 1;
    if (!isHere(bytes, at, this.#planText)) {
      let stop = at;
      while (bytes[stop]! > 32) stop++;
      const text = bytes.toString('latin1', at, stop);
      const plan = this.#format.plan(text);
      if (bytes[stop] !== TAB || 'rule' in plan) return NOT_PLAIN;
      this.#plan = plan;
      this.#planText = Uint8Array.from(bytes.subarray(at, stop + 1));
    }
    const end = bytes.indexOf(NEWLINE, at);
    if (bytes[end - 1] === RETURN) return NOT_PLAIN;
    this.hasGenotypes = this.#plan!.hasGenotype;
    const from = at + this.#planText.length;
    const found = this.tally.read(bytes, from, end, this.#plan!, this.#altCount());
    return found === null ? end : NOT_PLAIN;
  }

  read(bytes: Buffer, start: number, end: number, line: number): Flaw | null {
    this.#line = line;
    const part = this.#fields(bytes, start, end);
    if (part === null) return null;
    return placed({ line, minor: this.#header.minor }, part.part, part.found);
  }

  #fields(bytes: Buffer, start: number, end: number): { part: Part; found: Problem } | null {
    const hasSamples = this.#header.samples.length > 0;
    if (!this.#tabs(bytes, start, end, hasSamples))
      return { part: 'fixed', found: fields(hasSamples ? 9 : 8) };
    const fixed = this.#fixed(bytes);
    if (fixed) return { part: 'fixed', found: fixed };
    if (!hasSamples) return null;
    const found = this.#samples(bytes, end);
    return found && { part: 'genotype', found };
  }

  /** Finds where the fields begin; false when there are too few, or more than eight of eight. */
  #tabs(bytes: Buffer, start: number, end: number, hasSamples: boolean): boolean {
    const at = this.#at;
    at[0] = start;
    let field = 1;
    for (let i = start; i < end && field < 8; i++) if (bytes[i] === TAB) at[field++] = i + 1;
    if (field < 8) return false;
    const infoEnd = tabAt(bytes, at[7]!, end);
    if (!hasSamples) {
      at[8] = end + 1;
      return infoEnd < 0;
    }
    if (infoEnd < 0) return false;
    const formatEnd = tabAt(bytes, infoEnd + 1, end);
    at[8] = infoEnd + 1;
    at[9] = formatEnd + 1;
    return formatEnd >= 0;
  }

  #fixed(bytes: Buffer): Problem | null {
    return (
      this.#place(bytes) ??
      this.#id(bytes) ??
      this.#alleles(bytes) ??
      this.#quality(bytes) ??
      this.#filter(bytes) ??
      this.info.read(bytes, this.#at[7]!, this.#at[8]! - 1, this.#altCount())
    );
  }

  #text(bytes: Buffer, field: number): string {
    return shortText(bytes, this.#at[field]!, this.#at[field + 1]! - 1);
  }

  #place(bytes: Buffer): Problem | null {
    const [start, end] = [this.#at[1]!, this.#at[2]! - 1];
    // Most records stand on the contig of the one before.
    if (!isText(bytes, this.#at[0]!, start - 1, this.contig)) {
      const contig = this.#text(bytes, 0);
      if (!this.#isContig(contig))
        return problem('chrom', `CHROM "${excerpt(contig)}" is no contig name.`, CORRECT);
      this.contig = contig;
      this.#plain.onContig(contig);
      // `<1>` names the same contig in a file of assembled contigs.
      this.#orderName = contig.startsWith('<') ? contig.slice(1, -1) : contig;
    }
    const position = end - start > 10 ? -1 : numberAt(bytes, start, end);
    if (position < 0 || position > POSITION_MAX) {
      const text = excerpt(this.#text(bytes, 1));
      return problem('pos', `POS "${text}" is no position.`, CORRECT);
    }
    this.position = position;
    return this.#tolerated(this.order.place(this.#orderName, position));
  }

  #id(bytes: Buffer): Problem | null {
    const [start, end] = [this.#at[2]!, this.#at[3]! - 1];
    let isPlain = end > start;
    for (let i = start; i < end && isPlain; i++)
      isPlain = bytes[i]! > 32 && bytes[i]! < 127 && bytes[i] !== SEMICOLON;
    return isPlain ? null : idProblem(this.#text(bytes, 2));
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

  #alleles(bytes: Buffer): Problem | null {
    const at = this.#at;
    if (at[4]! - at[3]! === 2 && at[5]! - at[4]! === 2) {
      const [from, to] = [CODES[bytes[at[3]!]!]!, CODES[bytes[at[4]!]!]!];
      if (from < 4 && to < 4) {
        this.ref = SINGLES[bytes[at[3]!]!]!;
        this.alts.length = 1;
        this.alts[0] = SINGLE_BASES[bytes[at[4]!]!]!;
        return this.#tolerated(this.order.single(from * 4 + to));
      }
    }
    return this.#allelesOf(this.#text(bytes, 3), this.#text(bytes, 4));
  }

  #allelesOf(ref: string, alt: string): Problem | null {
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
      const found = kind === 'bases' ? this.#variant(text) : null;
      if (found) return found;
    }
    return null;
  }

  #variants(): Problem | null {
    for (const { text, kind } of this.alts) {
      const found = kind === 'bases' ? this.#variant(text) : null;
      if (found) return found;
    }
    return null;
  }

  #variant(alt: string): Problem | null {
    const least = trimmed(this.position, this.ref.toUpperCase(), alt.toUpperCase());
    return this.#tolerated(this.order.variant(least.position, least.ref, least.alt));
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

  #filter(bytes: Buffer): Problem | null {
    const [start, end] = [this.#at[6]!, this.#at[7]! - 1];
    this.isPassed = isText(bytes, start, end, 'PASS');
    if (this.isPassed || isText(bytes, start, end, '.')) return null;
    const text = this.#text(bytes, 6);
    let found = this.#filters.get(text);
    if (found === null) this.#plain.withFilters(text);
    if (found !== undefined) return found;
    const parts = text.split(';');
    const isBad = parts.some(
      (part) => part === '' || part === '0' || part === '.' || /\s/.test(part),
    );
    found = isBad
      ? problem('filter', `FILTER "${excerpt(text)}" is no list of filters.`, CORRECT)
      : null;
    if (this.#filters.size < FILTERS_MAX) this.#filters.set(text, found);
    if (found === null) this.#plain.withFilters(text);
    return found;
  }

  #samples(bytes: Buffer, end: number): Problem | null {
    const plan = this.#format.plan(bytes.toString('latin1', this.#at[8]!, this.#at[9]! - 1));
    if ('rule' in plan) return plan;
    this.hasGenotypes = plan.hasGenotype;
    return this.tally.read(bytes, this.#at[9]!, end, plan, this.#altCount());
  }
}

/** -1 unless all are digits, and there is one. */
function numberAt(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return end > start ? value : -1;
}

/** Short columns are searched here: a call of `indexOf` costs more than they do. */
function tabAt(bytes: Buffer, start: number, end: number): number {
  const near = Math.min(end, start + NEAR_BYTES);
  for (let i = start; i < near; i++) if (bytes[i] === TAB) return i;
  if (near === end) return -1;
  const found = bytes.indexOf(TAB, near);
  return found < end ? found : -1;
}

const SINGLES = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/**
 * Text of a field; a single character, as most alleles and identifiers are, without a new string.
 */
function shortText(bytes: Buffer, start: number, end: number): string {
  if (end - start === 1 && bytes[start]! < 128) return SINGLES[bytes[start]!]!;
  return bytes.toString('latin1', start, end);
}

/** 0 to 3 for the bases, 4 for everything else; by byte. */
const CODES = new Uint8Array(256).fill(4);
const SINGLE_BASES: Alternative[] = SINGLES.map((text) => ({ text, kind: 'bases' }));
for (const [code, base] of [...'ACGT'].entries()) {
  CODES[base.charCodeAt(0)] = code;
  CODES[base.toLowerCase().charCodeAt(0)] = code;
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

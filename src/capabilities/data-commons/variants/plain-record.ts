// The fixed fields of a record as nearly every one has them, read once from front to back without
// knowing where the line ends. It only ever says that a record is right: whatever is unusual is
// left to `RecordReader`, which reads the line again and says what is wrong with it, if it is.
import { BASE_ALLELES, BASE_CODES, basesAllele } from './base-alleles.ts';
import type { Alternative } from './measured-record.ts';
import type { PlainKeys } from './plain-keys.ts';
import { floatEnd, NOT_PLAIN } from './plain-values.ts';

const [TAB, NEWLINE, SPACE, COMMA, DOT, ZERO, SEMICOLON, DELETE] = [9, 10, 32, 44, 46, 48, 59, 127];
const DIGITS_MAX = 9;
const PASS = Uint8Array.from(Buffer.from('PASS\t'));
const UNSIGNED = { isNeverNegative: true };
const NO_ALLELE: Alternative = { text: '.', kind: 'none' };

export class PlainRecord {
  readonly #info: PlainKeys;
  /** With their tabs: of the record before, and the last list of filters that was right. */
  #contig: Uint8Array = Uint8Array.of(NEWLINE);
  #filters: Uint8Array = Uint8Array.of(NEWLINE);
  position = 0;
  ref: Alternative = NO_ALLELE;
  readonly alts: Alternative[];
  /** 4 x the reference + the alternative where both are one base, else -1. */
  pair = -1;
  isPassed = false;

  constructor(info: PlainKeys, alts: Alternative[]) {
    this.#info = info;
    this.alts = alts;
  }

  onContig(contig: string): void {
    this.#contig = Uint8Array.from(Buffer.from(`${contig}\t`, 'latin1'));
  }

  withFilters(filters: string): void {
    this.#filters = Uint8Array.from(Buffer.from(`${filters}\t`, 'latin1'));
  }

  /** Where the eighth field ends; NOT_PLAIN where a field is anything but usual. */
  read(bytes: Buffer, start: number): number {
    if (!isHere(bytes, start, this.#contig)) return NOT_PLAIN;
    let at = this.#place(bytes, start + this.#contig.length);
    if (at >= 0) at = identifierEnd(bytes, at);
    if (at >= 0) at = this.#alleles(bytes, at);
    if (at >= 0) at = qualityEnd(bytes, at);
    if (at >= 0) at = this.#filterEnd(bytes, at);
    return at < 0 ? at : this.#info.read(bytes, at, this.altCount);
  }

  get altCount(): number {
    return this.alts[0] === NO_ALLELE ? 0 : this.alts.length;
  }

  #place(bytes: Buffer, start: number): number {
    let at = start;
    let position = 0;
    let digit = bytes[at]! - ZERO;
    while (digit >= 0 && digit <= 9) {
      position = position * 10 + digit;
      digit = bytes[++at]! - ZERO;
    }
    if (bytes[at] !== TAB || at === start || at - start > DIGITS_MAX) return NOT_PLAIN;
    this.position = position;
    return at + 1;
  }

  #alleles(bytes: Buffer, start: number): number {
    const from = BASE_CODES[bytes[start]!]!;
    if (from < 4 && bytes[start + 1] === TAB) {
      const to = BASE_CODES[bytes[start + 2]!]!;
      if (to < 4 && bytes[start + 3] === TAB) {
        this.ref = BASE_ALLELES[from]!;
        if (this.alts.length !== 1) this.alts.length = 1;
        this.alts[0] = BASE_ALLELES[to]!;
        this.pair = from * 4 + to;
        return start + 4;
      }
    }
    return this.#longer(bytes, start);
  }

  #longer(bytes: Buffer, start: number): number {
    let end = basesEnd(bytes, start);
    if (end === start || bytes[end] !== TAB) return NOT_PLAIN;
    this.ref = basesAllele(bytes, start, end);
    this.pair = -1;
    this.alts.length = 0;
    let at = end + 1;
    if (bytes[at] === DOT && bytes[at + 1] === TAB) {
      this.alts.push(NO_ALLELE);
      return at + 2;
    }
    for (;;) {
      end = basesEnd(bytes, at);
      if (end === at) return NOT_PLAIN;
      this.alts.push(basesAllele(bytes, at, end));
      at = end + 1;
      if (bytes[end] === TAB) return at;
      if (bytes[end] !== COMMA) return NOT_PLAIN;
    }
  }

  #filterEnd(bytes: Buffer, start: number): number {
    this.isPassed = isHere(bytes, start, PASS);
    if (this.isPassed) return start + PASS.length;
    if (bytes[start] === DOT && bytes[start + 1] === TAB) return start + 2;
    return isHere(bytes, start, this.#filters) ? start + this.#filters.length : NOT_PLAIN;
  }
}

export function isHere(bytes: Buffer, start: number, text: Uint8Array): boolean {
  const length = text.length;
  for (let i = 0; i < length; i++) if (bytes[start + i] !== text[i]) return false;
  return true;
}

function identifierEnd(bytes: Buffer, start: number): number {
  let at = start;
  let byte = bytes[at]!;
  while (byte > SPACE && byte < DELETE && byte !== SEMICOLON) byte = bytes[++at]!;
  return byte === TAB && at > start ? at + 1 : NOT_PLAIN;
}

function qualityEnd(bytes: Buffer, start: number): number {
  if (bytes[start] === DOT && bytes[start + 1] === TAB) return start + 2;
  const end = floatEnd(bytes, start, UNSIGNED);
  return end >= 0 && bytes[end] === TAB ? end + 1 : NOT_PLAIN;
}

function basesEnd(bytes: Buffer, start: number): number {
  let at = start;
  while (BASE_CODES[bytes[at]!]! < 4) at++;
  return at;
}

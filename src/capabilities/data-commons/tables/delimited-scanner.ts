// CSV (RFC 4180) and TSV (IANA text/tab-separated-values) in chunks: own scanner, because a refusal
// has to name the physical line and the rule. Memory is bounded by the longest record allowed. TSV
// knows no quoting, so a quotation mark there is an ordinary character.
import { isAscii, isUtf8 } from 'node:buffer';
import type { Flaw } from './flaw.ts';
import * as rules from './rfc4180.ts';

export type Delimiter = ',' | '\t' | ';';
export type OnRow = (cells: string[], line: number) => Flaw | null;
/** Told of a record that can be left out; true to leave it out and go on. */
export type OnUnfit = (flaw: Flaw) => boolean;

/** Where a scanner stands between two chunks. */
export interface ScannerState {
  /** Base64: bytes of the record that is not whole yet. */
  readonly carry: string;
  readonly line: number;
  readonly columns: number;
  readonly blankSince: number;
  readonly isStart: boolean;
}

const [QUOTE, NEWLINE, RETURN, HASH, SPACE] = [34, 10, 13, 35, 32];
const RECORD_BYTES_MAX = 4 << 20;
const COLUMNS_MAX = 20_000;

export class DelimitedScanner {
  readonly #delimiter: number;
  readonly #onRow: OnRow;
  readonly #onUnfit: OnUnfit;
  #carry: Buffer = Buffer.alloc(0);
  #line = 1;
  #columns = 0;
  #blankSince = 0;
  #isStart = true;
  // The region being read: its bytes, the same as text when that is ASCII, and where we stand.
  #bytes: Buffer = Buffer.alloc(0);
  #text: string | null = null;
  #at = 0;

  constructor(delimiter: Delimiter, onRow: OnRow, onUnfit: OnUnfit = () => false) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#onRow = onRow;
    this.#onUnfit = onUnfit;
  }

  save(): ScannerState {
    return {
      carry: this.#carry.toString('base64'),
      line: this.#line,
      columns: this.#columns,
      blankSince: this.#blankSince,
      isStart: this.#isStart,
    };
  }

  restore(state: ScannerState): void {
    this.#carry = Buffer.from(state.carry, 'base64');
    this.#line = state.line;
    this.#columns = state.columns;
    this.#blankSince = state.blankSince;
    this.#isStart = state.isStart;
  }

  push(chunk: Buffer): Flaw | null {
    const all = this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
    const complete = all.lastIndexOf(NEWLINE) + 1;
    const flaw = complete === 0 ? null : this.#region(all.subarray(0, complete), false);
    if (flaw) return flaw;
    const used = complete === 0 ? 0 : this.#at;
    // A copy: the chunk is whoever's gave it, and may be filled anew.
    this.#carry = Buffer.from(all.subarray(used));
    return this.#carry.length > RECORD_BYTES_MAX ? rules.recordTooLong(this.#line) : null;
  }

  end(): Flaw | null {
    if (this.#carry.length > 0) {
      const flaw = this.#region(this.#carry, true);
      if (flaw) return flaw;
    }
    return this.#columns === 0 ? rules.empty() : null;
  }

  #region(bytes: Buffer, isLast: boolean): Flaw | null {
    if (!isUtf8(bytes)) return rules.notUtf8(this.#line + firstBadLine(bytes));
    this.#bytes = bytes;
    this.#text = isAscii(bytes) ? bytes.toString('latin1') : null;
    this.#at = 0;
    if (this.#isStart) {
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.#at = 3;
      this.#isStart = false;
    }
    while (this.#at < bytes.length) {
      const outcome = this.#record(isLast);
      if (outcome === 'incomplete') return isLast ? rules.unclosedQuote(this.#line) : null;
      if (outcome !== null) return outcome;
    }
    return null;
  }

  #record(isLast: boolean): Flaw | 'incomplete' | null {
    const bytes = this.#bytes;
    const start = this.#at;
    if (this.#columns === 0 && bytes[start] === HASH && bytes[start + 1] === SPACE) {
      const end = bytes.indexOf(NEWLINE, start);
      this.#at = end < 0 ? bytes.length : end + 1;
      this.#line++;
      return null;
    }
    const cells: string[] = [];
    let at = start;
    let lines = 1;
    for (;;) {
      const isQuoted = bytes[at] === QUOTE && this.#delimiter !== 9;
      const end = isQuoted ? this.#quotedEnd(at, isLast) : this.#plainEnd(at);
      if (end === INCOMPLETE) return 'incomplete';
      if (end === BAD)
        return isQuoted ? rules.afterQuote(this.#line) : rules.strayQuote(this.#line);
      cells.push(isQuoted ? this.#unquoted(at, end) : this.#slice(at, end));
      if (isQuoted) lines += newlinesIn(bytes, at, end);
      if (cells.length > COLUMNS_MAX) return rules.tooManyColumns(this.#line, COLUMNS_MAX);
      at = end + 1;
      if (bytes[end] === this.#delimiter) continue;
      if (bytes[end] === RETURN) at++;
      break;
    }
    this.#at = at;
    return this.#emit(cells, lines);
  }

  #emit(cells: string[], lines: number): Flaw | null {
    const line = this.#line;
    this.#line += lines;
    if (cells.length === 1 && cells[0] === '' && this.#columns !== 1) {
      if (this.#blankSince === 0) this.#blankSince = line;
      return null;
    }
    if (this.#blankSince > 0) {
      const blank = rules.blankLine(this.#blankSince);
      if (!this.#onUnfit(blank)) return blank;
      this.#blankSince = 0;
    }
    if (this.#columns === 0) this.#columns = cells.length;
    else if (cells.length !== this.#columns) {
      const uneven = rules.columnCount(line, cells.length, this.#columns);
      return this.#onUnfit(uneven) ? null : uneven;
    }
    return this.#onRow(cells, line);
  }

  /** Index of the delimiter or line break after an unquoted field, or the end of the bytes. */
  #plainEnd(from: number): number {
    const bytes = this.#bytes;
    const delimiter = this.#delimiter;
    for (let i = from; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte === delimiter || byte === NEWLINE) return i;
      if (byte === RETURN && (bytes[i + 1] === NEWLINE || i + 1 === bytes.length)) return i;
      if (byte === QUOTE && delimiter !== 9) return BAD;
    }
    return bytes.length;
  }

  #quotedEnd(from: number, isLast: boolean): number {
    const bytes = this.#bytes;
    for (let i = bytes.indexOf(QUOTE, from + 1); ; i = bytes.indexOf(QUOTE, i + 2)) {
      if (i < 0) return INCOMPLETE;
      const next = bytes[i + 1];
      if (next === undefined) return isLast ? i + 1 : INCOMPLETE;
      if (next === QUOTE) continue;
      const isBreak = next === NEWLINE || (next === RETURN && bytes[i + 2] === NEWLINE);
      return isBreak || next === this.#delimiter ? i + 1 : BAD;
    }
  }

  #unquoted(from: number, end: number): string {
    const text = this.#slice(from + 1, end - 1);
    return text.includes('""') ? text.replaceAll('""', '"') : text;
  }

  #slice(from: number, end: number): string {
    return this.#text === null
      ? this.#bytes.toString('utf8', from, end)
      : this.#text.substring(from, end);
  }
}

const INCOMPLETE = -1;
const BAD = -2;

function newlinesIn(bytes: Buffer, from: number, end: number): number {
  let count = 0;
  for (let i = bytes.indexOf(NEWLINE, from); i >= 0 && i < end; i = bytes.indexOf(NEWLINE, i + 1))
    count++;
  return count;
}

/** Lines (from 0) before the first one that is not UTF-8. */
function firstBadLine(bytes: Buffer): number {
  let line = 0;
  for (let from = 0; from < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, from);
    const end = newline < 0 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(from, end))) return line;
    from = end;
  }
  return line;
}

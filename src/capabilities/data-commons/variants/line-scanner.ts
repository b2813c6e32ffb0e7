// Cuts chunks of bytes into lines without decoding them. A line longer than the limit stops the
// scan, so that memory stays bounded whatever the file holds.
import type { Flaw } from '../tables/index.ts';

export const LINE_BYTES_MAX = 64 << 20;

/** The line is `bytes[start..end)`, without its line break; valid during the call only. */
export type OnLine = (bytes: Buffer, start: number, end: number, line: number) => Flaw | null;

/** Reads the lines that are as usual; every other one comes as an `OnLine`. */
export interface PlainLines {
  /** The line break of the line that begins at `start`, or -1; there is one after `start`. */
  read(bytes: Buffer, start: number, line: number): number;
  /** What ended the reading. */
  readonly ended: Flaw | null;
}

const [NEWLINE, RETURN] = [10, 13];
const NEAR_BYTES = 128;
const CARRY_BYTES = 1 << 16;

export class LineScanner {
  readonly #onLine: OnLine;
  readonly #most: number;
  readonly #plain: PlainLines | null;
  /** The beginning of a line that goes on in the next chunk; grows by doubling. */
  #carry: Buffer = Buffer.alloc(0);
  #carried = 0;
  #line = 0;

  constructor(
    onLine: OnLine,
    { most = LINE_BYTES_MAX, plain = null }: { most?: number; plain?: PlainLines | null } = {},
  ) {
    this.#onLine = onLine;
    this.#most = most;
    this.#plain = plain;
  }

  /** Lines read so far. */
  get line(): number {
    return this.#line;
  }

  /** Bytes of a line whose end did not come yet. */
  get hasRest(): boolean {
    return this.#carried > 0;
  }

  push(chunk: Buffer): Flaw | null {
    let start = 0;
    const isShort = chunk.length <= this.#most;
    const last = this.#plain !== null && isShort ? chunk.lastIndexOf(NEWLINE) : -1;
    for (;;) {
      if (start <= last && this.#carried === 0) {
        const end = this.#plain!.read(chunk, start, this.#line + 1);
        if (end >= 0) {
          this.#line++;
          start = end + 1;
          const { ended } = this.#plain!;
          if (ended) return ended;
          continue;
        }
      }
      const newline = newlineAt(chunk, start);
      if (newline < 0) break;
      let flaw: Flaw | null;
      if (this.#carried === 0) flaw = this.#emit(chunk, start, newline);
      else {
        flaw = this.#keep(chunk, start, newline) ?? this.#emitCarried();
      }
      if (flaw) return flaw;
      start = newline + 1;
    }
    return start < chunk.length ? this.#keep(chunk, start, chunk.length) : null;
  }

  end(): Flaw | null {
    return this.#carried === 0 ? null : this.#emitCarried();
  }

  save(): { line: number; carry: string } {
    return { line: this.#line, carry: this.#carry.toString('base64', 0, this.#carried) };
  }

  restore(saved: ReturnType<LineScanner['save']>): void {
    this.#line = saved.line;
    this.#carry = Buffer.from(saved.carry, 'base64');
    this.#carried = this.#carry.length;
  }

  /** A copy: a chunk must not live as long as its last few bytes. */
  #keep(chunk: Buffer, start: number, end: number): Flaw | null {
    const wanted = this.#carried + end - start;
    if (wanted > this.#most) return tooLong(this.#line + 1, this.#most);
    if (wanted > this.#carry.length) {
      const grown = Buffer.allocUnsafe(Math.max(CARRY_BYTES, wanted, this.#carry.length * 2));
      this.#carry.copy(grown, 0, 0, this.#carried);
      this.#carry = grown;
    }
    chunk.copy(this.#carry, this.#carried, start, end);
    this.#carried = wanted;
    return null;
  }

  #emitCarried(): Flaw | null {
    const length = this.#carried;
    this.#carried = 0;
    return this.#emit(this.#carry, 0, length);
  }

  #emit(bytes: Buffer, start: number, end: number): Flaw | null {
    this.#line++;
    if (end - start > this.#most) return tooLong(this.#line, this.#most);
    const isReturned = end > start && bytes[end - 1] === RETURN;
    return this.#onLine(bytes, start, isReturned ? end - 1 : end, this.#line);
  }
}

/** Short lines are searched here: a call of `indexOf` costs more than they do. */
function newlineAt(chunk: Buffer, start: number): number {
  const near = Math.min(chunk.length, start + NEAR_BYTES);
  for (let i = start; i < near; i++) if (chunk[i] === NEWLINE) return i;
  return near === chunk.length ? -1 : chunk.indexOf(NEWLINE, near);
}

const tooLong = (line: number, most: number): Flaw => ({
  line,
  rule: 'vcf.line-length',
  citation: 'limit of this node',
  text: `the line is longer than ${most >> 20} MiB.`,
  next: 'Check that the file is a VCF; split it by samples if it is.',
  isLimit: true,
});

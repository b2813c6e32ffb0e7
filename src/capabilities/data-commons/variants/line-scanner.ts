// Cuts chunks of bytes into lines without decoding them. A line longer than the limit stops the
// scan, so that memory stays bounded whatever the file holds.
import type { Flaw } from '../tables/index.ts';

export const LINE_BYTES_MAX = 64 << 20;

/** The line is `bytes[start..end)`, without its line break; valid during the call only. */
export type OnLine = (bytes: Buffer, start: number, end: number, line: number) => Flaw | null;

const [NEWLINE, RETURN] = [10, 13];

export class LineScanner {
  readonly #onLine: OnLine;
  readonly #most: number;
  #carry: Buffer[] = [];
  #carried = 0;
  #line = 0;

  constructor(onLine: OnLine, most: number = LINE_BYTES_MAX) {
    this.#onLine = onLine;
    this.#most = most;
  }

  push(chunk: Buffer): Flaw | null {
    let start = 0;
    for (;;) {
      const newline = chunk.indexOf(NEWLINE, start);
      if (newline < 0) break;
      const flaw =
        this.#carried === 0
          ? this.#emit(chunk, start, newline)
          : this.#emitCarried(chunk.subarray(start, newline));
      if (flaw) return flaw;
      start = newline + 1;
    }
    if (start < chunk.length) {
      // A copy: the rest of the chunk must not live as long as its last few bytes.
      const rest = Buffer.from(chunk.subarray(start));
      this.#carry.push(rest);
      this.#carried += rest.length;
    }
    return this.#carried > this.#most ? tooLong(this.#line + 1, this.#most) : null;
  }

  end(): Flaw | null {
    return this.#carried === 0 ? null : this.#emitCarried(Buffer.alloc(0));
  }

  #emitCarried(last: Buffer): Flaw | null {
    const whole = Buffer.concat([...this.#carry, last]);
    this.#carry = [];
    this.#carried = 0;
    return this.#emit(whole, 0, whole.length);
  }

  #emit(bytes: Buffer, start: number, end: number): Flaw | null {
    this.#line++;
    if (end - start > this.#most) return tooLong(this.#line, this.#most);
    const isReturned = end > start && bytes[end - 1] === RETURN;
    return this.#onLine(bytes, start, isReturned ? end - 1 : end, this.#line);
  }
}

const tooLong = (line: number, most: number): Flaw => ({
  line,
  rule: 'vcf.line-length',
  citation: 'limit of this node',
  text: `the line is longer than ${most >> 20} MiB.`,
  next: 'Check that the file is a VCF; split it by samples if it is.',
  isLimit: true,
});

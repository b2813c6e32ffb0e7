// Where elements truly begin, in bytes of the file: what an index must agree with. The digest that
// indexed mzML carries is of all bytes up to and with its own opening tag.
import { createHash } from 'node:crypto';

const CHECKSUM_TAG = '<fileChecksum>';
const CARRY_BYTES = 32;
export const MARKS_MAX = 5_000_000;
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d, 0x3e]);

export class ByteMarks {
  readonly spectrum = new Offsets();
  readonly chromatogram = new Offsets();
  readonly #indexList = new Offsets();
  readonly #hash = createHash('sha1');
  #digest: string | null = null;
  #carry = Buffer.alloc(0);
  /** Place in the file of the first carried byte. */
  #from = 0;

  push(bytes: Uint8Array): void {
    const whole = Buffer.concat([this.#carry, bytes]);
    const searched = this.#carry.length;
    this.#mark(whole, '<spectrum', this.spectrum);
    this.#mark(whole, '<chromatogram', this.chromatogram);
    this.#mark(whole, '<indexList', this.#indexList);
    this.#digestTo(whole, searched);
    const kept = Math.min(CARRY_BYTES, whole.length);
    this.#from += whole.length - kept;
    this.#carry = Buffer.from(whole.subarray(whole.length - kept));
  }

  // A tag is taken where the byte after its name is there; what is carried over is seen again.
  #mark(whole: Buffer, tag: string, into: Offsets): void {
    for (let at = whole.indexOf(tag); at >= 0; at = whole.indexOf(tag, at + 1)) {
      const after = whole[at + tag.length];
      if (after !== undefined && BLANKS.has(after)) into.add(this.#from + at);
    }
  }

  #digestTo(whole: Buffer, carried: number): void {
    if (this.#digest !== null) return;
    const at = whole.indexOf(CHECKSUM_TAG);
    const end = at < 0 ? whole.length : at + CHECKSUM_TAG.length;
    if (end > carried) this.#hash.update(whole.subarray(carried, end));
    if (at >= 0) this.#digest = this.#hash.digest('hex');
  }

  isIndexList(offset: number): boolean {
    return this.#indexList.placeOf(offset) >= 0;
  }

  /** SHA-1 up to the checksum's own tag; null without one. */
  get sha1(): string | null {
    return this.#digest;
  }
}

/** Rising offsets; what was found twice at a seam counts once. */
export class Offsets {
  #values = new Float64Array(1_024);
  length = 0;
  isWhole = true;

  add(offset: number): void {
    if (this.length > 0 && offset <= this.#values[this.length - 1]!) return;
    if (this.length >= MARKS_MAX) {
      this.isWhole = false;
      return;
    }
    if (this.length === this.#values.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length++] = offset;
  }

  /** Its place among the offsets; -1 when it is none of them. */
  placeOf(offset: number): number {
    let [low, high] = [0, this.length - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const value = this.#values[middle]!;
      if (value === offset) return middle;
      if (value < offset) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

// Reads typed values (VCF 4.3 section 6.3.3) where they lie. Nothing is read, and nothing is
// allocated, beyond the end of the record.

export const [MISSING_TYPE, INT8, INT16, INT32, FLOAT, CHAR] = [0, 1, 2, 3, 5, 7];
const SIZES = [0, 1, 2, 4, -1, 4, -1, 1];
/** Of integers: the value that stands for none, and the one after the last of a short list. */
export const MISSING = -(2 ** 31);
export const END_OF_VECTOR = MISSING + 1;
const FLOAT_END = 0x7f800002;

export class TypedCursor {
  #bytes: Buffer = Buffer.alloc(0);
  #end = 0;
  at = 0;
  /** Of the value last described: its type, how many there are, bytes of each. */
  type = 0;
  length = 0;
  size = 0;

  open(bytes: Buffer, at: number, end: number): void {
    this.#bytes = bytes;
    this.at = at;
    this.#end = end;
  }

  get isAtEnd(): boolean {
    return this.at === this.#end;
  }

  get left(): number {
    return this.#end - this.at;
  }

  get bytes(): Buffer {
    return this.#bytes;
  }

  /** Reads a descriptor; false when it is none, or when it describes more than there is. */
  describe(): boolean {
    if (this.at >= this.#end) return false;
    const byte = this.#bytes[this.at++]!;
    let length = byte >> 4;
    if (length === 15) {
      const long = this.integer();
      if (long === null || long < 0) return false;
      length = long;
    }
    this.type = byte & 15;
    this.length = length;
    this.size = SIZES[this.type] ?? -1;
    return this.size >= 0;
  }

  /** As `describe`, and the values themselves are there. */
  value(): boolean {
    return this.describe() && this.length * this.size <= this.left;
  }

  /** One typed integer; null when there is none. */
  integer(): number | null {
    if (this.at >= this.#end) return null;
    const byte = this.#bytes[this.at]!;
    const type = byte & 15;
    if (byte >> 4 !== 1 || type < INT8 || type > INT32) return null;
    const size = SIZES[type]!;
    if (this.at + 1 + size > this.#end) return null;
    const value = integerAt(this.#bytes, this.at + 1, type);
    this.at += 1 + size;
    return value;
  }

  /** Steps over the values last described. */
  skip(): void {
    this.at += this.length * this.size;
  }

  text(): string {
    const start = this.at;
    this.skip();
    let end = this.at;
    while (end > start && this.#bytes[end - 1] === 0) end--;
    return this.#bytes.toString('latin1', start, end);
  }

  /** Values in the list last described, without what fills it up. */
  countValues(): number {
    if (this.type === MISSING_TYPE || this.type === CHAR) return this.length;
    let count = 0;
    for (let i = 0; i < this.length; i++) {
      const at = this.at + i * this.size;
      const isEnd =
        this.type === FLOAT
          ? this.#bytes.readUInt32LE(at) === FLOAT_END
          : integerAt(this.#bytes, at, this.type) === END_OF_VECTOR;
      if (isEnd) break;
      count++;
    }
    return count;
  }
}

/** The two reserved values have one spelling, whatever the width. */
export function integerAt(bytes: Buffer, at: number, type: number): number {
  if (type === INT8) {
    const value = bytes.readInt8(at);
    return value > -127 ? value : value + 128 + MISSING;
  }
  if (type === INT16) {
    const value = bytes.readInt16LE(at);
    return value > -32_767 ? value : value + 32_768 + MISSING;
  }
  return bytes.readInt32LE(at);
}

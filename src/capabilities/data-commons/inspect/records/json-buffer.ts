// The bytes of one record, gathered over chunks; nothing is kept beyond its limit.
export class JsonBuffer {
  readonly #max: number;
  #bytes = new Uint8Array(64 * 1024);
  #length = 0;
  isOverfull = false;

  constructor(max: number) {
    this.#max = max;
  }

  clear(): void {
    this.#length = 0;
    this.isOverfull = false;
  }

  add(part: Uint8Array): void {
    if (this.isOverfull) return;
    const length = this.#length + part.length;
    if (length > this.#max) {
      this.isOverfull = true;
      return;
    }
    if (length > this.#bytes.length) {
      const wider = new Uint8Array(Math.min(this.#max, Math.max(length, this.#bytes.length * 2)));
      wider.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = wider;
    }
    this.#bytes.set(part, this.#length);
    this.#length = length;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

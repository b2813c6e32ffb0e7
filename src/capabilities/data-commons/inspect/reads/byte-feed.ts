// Bytes that came and are not read yet. Chunks are looked at where they lie and copied only when a
// record goes over their end; nothing is allocated for a size that is only declared.

const EMPTY = Buffer.alloc(0);

export class ByteFeed {
  bytes: Buffer = EMPTY;
  /** The next unread byte in `bytes`, and the end of what came. */
  at = 0;
  end = 0;
  /** Where `bytes[at]` stands in the whole. */
  offset = 0;
  #isBorrowed = false;

  get available(): number {
    return this.end - this.at;
  }

  push(chunk: Uint8Array): void {
    const left = this.available;
    if (left === 0) {
      this.bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      this.#isBorrowed = true;
      this.at = 0;
      this.end = chunk.length;
      return;
    }
    this.#makeRoom(left, chunk.length);
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
  }

  /** Takes what came, a step at a time, as long as a step gets further. */
  work(chunk: Uint8Array, step: () => boolean): void {
    this.push(chunk);
    while (step());
    this.settle();
  }

  skip(count: number): void {
    this.at += count;
    this.offset += count;
  }

  /** Called at the end of a push: a chunk is not kept longer than the call. */
  settle(): void {
    if (!this.#isBorrowed) return;
    this.bytes = Buffer.from(this.bytes.subarray(this.at, this.end));
    this.at = 0;
    this.end = this.bytes.length;
    this.#isBorrowed = false;
  }

  /** What is unread, to be put away. */
  save(): { offset: number; unread: string } {
    return { offset: this.offset, unread: this.bytes.toString('base64', this.at, this.end) };
  }

  restore(saved: { offset: number; unread: string }): void {
    this.bytes = Buffer.from(saved.unread, 'base64');
    this.at = 0;
    this.end = this.bytes.length;
    this.offset = saved.offset;
    this.#isBorrowed = false;
  }

  #makeRoom(left: number, more: number): void {
    if (!this.#isBorrowed && this.end + more <= this.bytes.length) return;
    if (!this.#isBorrowed && left + more <= this.bytes.length) {
      this.bytes.copyWithin(0, this.at, this.end);
    } else {
      const grown = Buffer.allocUnsafe(Math.max(2 * left, left + more));
      this.bytes.copy(grown, 0, this.at, this.end);
      this.bytes = grown;
      this.#isBorrowed = false;
    }
    this.at = 0;
    this.end = left;
  }
}

// Looks at XML bytes before a parser does: how long a tag and a text are. A parser holds either
// whole, so that one without an end would take all memory; nothing else is decided here.
export const TAG_BYTES_MAX = 1 << 20;
export const TEXT_BYTES_MAX = 256 << 20;

const [OPEN, CLOSE] = [0x3c, 0x3e];

export class XmlGuard {
  #isInTag = false;
  #length = 0;

  /** False: a tag or a text is longer than any real one. */
  admits(bytes: Uint8Array): boolean {
    let at = 0;
    while (at < bytes.length) {
      const next = bytes.indexOf(this.#isInTag ? CLOSE : OPEN, at);
      const end = next < 0 ? bytes.length : next;
      this.#length += end - at;
      if (this.#length > (this.#isInTag ? TAG_BYTES_MAX : TEXT_BYTES_MAX)) return false;
      if (next < 0) return true;
      this.#isInTag = !this.#isInTag;
      this.#length = 0;
      at = next + 1;
    }
    return true;
  }
}

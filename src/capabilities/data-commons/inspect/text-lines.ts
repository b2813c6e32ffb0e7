// Bytes to lines, one at a time. A line longer than any real one is cut off and said so, never
// gathered; each byte is one character, since formats of lines are read by columns.
export const LINE_BYTES_MAX = 1 << 20;

export interface LineSink {
  line(text: string, number: number): void;
  /** Called instead of `line`. */
  tooLong(number: number): void;
}

export class TextLines {
  readonly #sink: LineSink;
  readonly #decoder = new TextDecoder('latin1');
  #rest = '';
  #isOverlong = false;
  #isStopped = false;
  lines = 0;
  /** Bytes beyond ASCII, as a rule a letter of a name. */
  isAscii = true;

  constructor(sink: LineSink) {
    this.#sink = sink;
  }

  stop(): void {
    this.#isStopped = true;
    this.#rest = '';
  }

  push(bytes: Uint8Array): void {
    let from = 0;
    while (!this.#isStopped) {
      const end = bytes.indexOf(0x0a, from);
      if (end < 0) break;
      this.#add(bytes.subarray(from, end));
      this.#end();
      from = end + 1;
    }
    if (!this.#isStopped) this.#add(bytes.subarray(from));
  }

  #add(part: Uint8Array): void {
    if (this.#isOverlong || part.length === 0) return;
    if (this.#rest.length + part.length > LINE_BYTES_MAX) {
      this.#isOverlong = true;
      this.#rest = '';
      return;
    }
    const text = this.#decoder.decode(part);
    this.#rest = this.#rest === '' ? text : this.#rest + text;
  }

  #end(): void {
    const text = this.#rest;
    this.#rest = '';
    this.lines++;
    if (this.#isOverlong) {
      this.#isOverlong = false;
      this.#sink.tooLong(this.lines);
      return;
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked.
    if (this.isAscii && /[^\x00-\x7f]/.test(text)) this.isAscii = false;
    this.#sink.line(text.endsWith('\r') ? text.slice(0, -1) : text, this.lines);
  }

  finish(): void {
    if (!this.#isStopped && (this.#rest !== '' || this.#isOverlong)) this.#end();
  }
}

// Lines out of bytes that come in pieces. A line over the cap ends the reading: a file without line
// ends must not fill the memory.
import { ByteFeed } from './byte-feed.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export class LineFeed {
  readonly feed = new ByteFeed();
  /** The line just read lies in `feed.bytes` from `start` to before `end`. */
  start = 0;
  end = 0;
  /** Physical lines read, so the number of the line just read. */
  lines = 0;
  hasCarriageReturn = false;
  #searched = 0;
  readonly #lineMax: number;

  constructor(lineMax: number) {
    this.#lineMax = lineMax;
  }

  next(): 'line' | 'none' | 'too-long' {
    const { feed } = this;
    const from = feed.at + this.#searched;
    const found = feed.bytes.indexOf(LINE_FEED, from);
    if (found < 0 || found >= feed.end) {
      this.#searched = feed.available;
      return this.#searched > this.#lineMax ? 'too-long' : 'none';
    }
    this.#take(found);
    feed.skip(found + 1 - feed.at);
    return 'line';
  }

  /** The last line, when the file ends without a line end. */
  rest(): boolean {
    const { feed } = this;
    if (feed.available === 0) return false;
    const { end } = feed;
    this.#take(end);
    feed.skip(feed.available);
    return true;
  }

  text(): string {
    return this.feed.bytes.toString('utf8', this.start, this.end);
  }

  save() {
    return { ...this.feed.save(), lines: this.lines };
  }

  restore(saved: { offset: number; unread: string; lines: number }): void {
    this.feed.restore(saved);
    this.lines = saved.lines;
    this.#searched = 0;
  }

  #take(end: number): void {
    this.start = this.feed.at;
    this.end = end;
    this.hasCarriageReturn = end > this.start && this.feed.bytes[end - 1] === CARRIAGE_RETURN;
    if (this.hasCarriageReturn) this.end--;
    this.lines++;
    this.#searched = 0;
  }
}

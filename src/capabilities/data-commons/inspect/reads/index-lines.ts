// An index that is text (CRAI, FAI), line by line; the first line that cannot be ends the reading.
import type { FindingPlace, FindingTally } from '../finding-tally.ts';
import { LineFeed } from './line-feed.ts';

export interface LineRules {
  readonly lineMax: number;
  readonly tooLong: string;
  /** Of every flaw: its rule and where it stands written. */
  readonly rule: string;
  readonly cited: FindingPlace;
  /** What is wrong with a line, or null. */
  read(line: string): string | null;
}

export class IndexLines {
  isReadable = true;
  readonly #rules: LineRules;
  readonly #lines: LineFeed;
  readonly #findings: FindingTally;

  constructor(findings: FindingTally, rules: LineRules) {
    this.#findings = findings;
    this.#rules = rules;
    this.#lines = new LineFeed(rules.lineMax);
  }

  push(bytes: Uint8Array): void {
    if (this.isReadable) this.#lines.feed.work(bytes, () => this.#advance());
  }

  /** True when the index was read to its end. */
  finish(): boolean {
    if (this.isReadable && this.#lines.rest()) this.#read();
    return this.isReadable;
  }

  #advance(): boolean {
    const next = this.#lines.next();
    if (next === 'line') this.#read();
    else if (next === 'too-long') this.#flaw(this.#rules.tooLong);
    return next === 'line' && this.isReadable;
  }

  #read(): void {
    const flaw = this.#rules.read(this.#lines.text());
    if (flaw !== null) this.#flaw(flaw);
  }

  #flaw(text: string): void {
    this.isReadable = false;
    const { rule, cited } = this.#rules;
    this.#findings.error(rule, text, { line: this.#lines.lines, ...cited });
  }
}

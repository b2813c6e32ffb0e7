// Reads CIF 1.1 as a stream of data names and values; a loop's columns are counted, and every row
// of the loops that are asked for is given on. Nothing else is kept.
import type { FindingTally } from '../finding-tally.ts';
import { TextLines } from '../text-lines.ts';
import { cifTokens } from './cif-tokens.ts';

const CITATION = 'CIF 1.1 syntax (Hall, Allen & Brown 1991)';
const NAMES_MAX = 50_000;
const COLUMNS_MAX = 1_000;
const TEXT_MAX = 1 << 20;

export interface CifSink {
  value(name: string, value: string): void;
  /** A row of a loop whose names begin with the category asked for. */
  row(names: readonly string[], values: readonly string[], line: number): void;
  readonly category: string;
}

export class CifReader {
  readonly #sink: CifSink;
  readonly #tally: FindingTally;
  readonly lines: TextLines;
  #names = new Set<string>();
  #loop: string[] | null = null;
  #loopLine = 0;
  #isNaming = false;
  #isAsked = false;
  #row: string[] = [];
  #column = 0;
  #name: string | null = null;
  /** Lines of a text block; null outside of one. */
  #text: string | null = null;
  #textLine = 0;
  blocks = 0;
  hasStopped = false;

  constructor(sink: CifSink, tally: FindingTally) {
    this.#sink = sink;
    this.#tally = tally;
    this.lines = new TextLines({
      line: (text, number) => this.#line(text, number),
      tooLong: (number) => this.#stop('mmcif.line-length', 'A line is too long to be CIF.', number),
    });
  }

  #stop(rule: string, text: string, line: number) {
    this.#error(rule, text, line);
    this.hasStopped = true;
    this.lines.stop();
  }

  #error(rule: string, text: string, line: number, field?: string) {
    this.#tally.error(rule, text, { line, ...(field ? { field } : {}), citation: CITATION });
  }

  #line(text: string, number: number) {
    if (this.#text !== null) {
      if (!text.startsWith(';')) {
        if (this.#text.length + text.length < TEXT_MAX) this.#text += `\n${text}`;
        return;
      }
      const value = this.#text;
      this.#text = null;
      this.#value(value, number);
      this.#tokens(text.slice(1), number);
      return;
    }
    if (text.startsWith(';')) {
      this.#text = text.slice(1);
      this.#textLine = number;
      return;
    }
    this.#tokens(text, number);
  }

  #tokens(text: string, number: number) {
    const tokens = cifTokens(text);
    if (tokens === null) {
      this.#stop('mmcif.quote', 'A quoted text is not closed on its line.', number);
      return;
    }
    for (const { text: word, isQuoted } of tokens) {
      if (isQuoted) this.#value(word, number);
      else this.#word(word, number);
    }
  }

  #word(word: string, line: number) {
    if (word.startsWith('_')) {
      this.#dataName(word.toLowerCase(), line);
      return;
    }
    const reserved = /^(data_|save_|loop_|stop_|global_)/i.exec(word)?.[1]?.toLowerCase();
    if (reserved === undefined || (reserved === 'loop_' && word.length > 5)) {
      this.#value(word, line);
      return;
    }
    this.#endLoop(line);
    if (reserved === 'loop_') {
      this.#loop = [];
      this.#loopLine = line;
      this.#isNaming = true;
    } else if (reserved === 'data_') {
      this.blocks++;
      this.#names = new Set();
    } else if (reserved === 'save_') this.#names = new Set();
    else this.#error('mmcif.reserved', 'A word that CIF reserves stands as a value.', line);
  }

  #dataName(name: string, line: number) {
    if (this.blocks === 0) this.#error('mmcif.no-block', 'Data stand before any data block.', line);
    const field = /^_[a-z0-9_.[\]/-]{1,80}$/.test(name) ? name : '_';
    if (this.#names.has(name))
      this.#error('mmcif.repeated-name', 'A data name is given twice.', line, field);
    else if (this.#names.size < NAMES_MAX) this.#names.add(name);
    if (this.#loop !== null && this.#isNaming) {
      if (this.#loop.length < COLUMNS_MAX) this.#loop.push(name);
      else this.#stop('mmcif.columns', `A loop has more than ${COLUMNS_MAX} columns.`, line);
      return;
    }
    this.#endLoop(line);
    if (this.#name !== null) this.#error('mmcif.no-value', 'A data name has no value.', line);
    this.#name = name;
  }

  #value(value: string, line: number) {
    if (this.#loop !== null) {
      this.#loopValue(value, line);
      return;
    }
    if (this.#name === null) this.#error('mmcif.no-name', 'A value has no data name.', line);
    else this.#sink.value(this.#name, value);
    this.#name = null;
  }

  #loopValue(value: string, line: number) {
    const loop = this.#loop!;
    if (this.#isNaming) {
      this.#isNaming = false;
      this.#isAsked = loop[0]?.startsWith(this.#sink.category) ?? false;
      this.#column = 0;
      this.#row = [];
    }
    if (loop.length === 0) return;
    if (this.#isAsked) this.#row.push(value);
    else this.#sink.value(loop[this.#column]!, value);
    this.#column++;
    if (this.#column < loop.length) return;
    this.#column = 0;
    if (!this.#isAsked) return;
    this.#sink.row(loop, this.#row, line);
    this.#row = [];
  }

  #endLoop(line: number) {
    if (this.#name !== null) this.#error('mmcif.no-value', 'A data name has no value.', line);
    this.#name = null;
    const loop = this.#loop;
    if (loop === null) return;
    this.#loop = null;
    const first = loop[0] ?? 'loop_';
    const field = /^_[a-z0-9_]{1,60}/.exec(first)?.[0] ?? 'loop_';
    if (loop.length === 0)
      this.#error('mmcif.loop-names', 'A loop names no column.', this.#loopLine);
    else if (this.#isNaming)
      this.#error('mmcif.loop-empty', 'A loop has no values.', this.#loopLine, field);
    else if (this.#column !== 0)
      this.#error(
        'mmcif.loop-columns',
        'A loop’s last row is not full: values are missing or too many.',
        line,
        field,
      );
  }

  finish(): void {
    this.lines.finish();
    if (this.hasStopped) return;
    if (this.#text !== null)
      this.#stop('mmcif.text-block', 'A text block is not closed.', this.#textLine);
    else this.#endLoop(this.lines.lines);
  }
}

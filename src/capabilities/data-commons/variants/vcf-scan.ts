// Checks a VCF that is fed to it in pieces: every line, and a visitor sees each record. Without a
// sink the first flaw ends it; with one, reading goes on after every flaw that leaves the rest
// readable. It can be put away as JSON and taken up again.
import type { Flaw } from '../tables/index.ts';
import { type Header, HeaderReader } from './header.ts';
import { LineScanner, type PlainLines } from './line-scanner.ts';
import { NOT_PLAIN } from './plain-values.ts';
import { RecordReader } from './record-reader.ts';

export interface VcfVisitor {
  header(header: Header): void;
  record(reader: RecordReader, line: number): void;
  /** A data line that is no record; only with a sink. */
  unread?(line: number): void;
}

/** More than this of header or of one line is not worth writing down. */
const SAVED_BYTES_MAX = 16 << 20;
const HASH = 35;
/** What these say leaves nothing to go on with. */
const ENDING = new Set(['vcf.fileformat', 'vcf.column-names', 'vcf.contig-limit']);

export class VcfScan {
  readonly #visitor: VcfVisitor;
  readonly #sink: ((flaw: Flaw) => void) | null;
  readonly #headerReader = new HeaderReader();
  readonly #lines: LineScanner;
  readonly #plain: { read: PlainLines['read']; ended: Flaw | null };
  #reader: RecordReader | null = null;
  #headerLines: Buffer[] | null = [];
  #headerBytes = 0;
  #blankAt = 0;
  #endsInLine = false;
  #ended: Flaw | null = null;

  readonly #isCleared: ((sample: string) => boolean) | null;

  /** `isCleared`: samples that are read and checked like any other and count nowhere. */
  constructor(
    visitor: VcfVisitor,
    sink: ((flaw: Flaw) => void) | null = null,
    isCleared: ((sample: string) => boolean) | null = null,
  ) {
    this.#visitor = visitor;
    this.#isCleared = isCleared;
    this.#sink = sink;
    this.#plain = {
      read: (bytes, start, line) => this.#readPlain(bytes, start, line),
      ended: null,
    };
    this.#lines = new LineScanner(
      (bytes, start, end, line) => this.#read(bytes, start, end, line),
      { plain: this.#plain },
    );
  }

  /** The flaw that ended the reading; what is pushed after it is not looked at. */
  push(chunk: Uint8Array): Flaw | null {
    this.#ended ??= this.#lines.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    return this.#ended;
  }

  /** Of a file that was cut, the last line is not read: it is no whole line. */
  end(isCut = false): Flaw | null {
    this.#endsInLine = this.#lines.hasRest;
    if (!isCut) this.#ended ??= this.#lines.end();
    this.#ended ??= this.#reader === null ? withoutColumns(this.#lines.line) : null;
    return this.#ended;
  }

  /** After the end: the last line had no line break. */
  get endsInLine(): boolean {
    return this.#endsInLine;
  }

  get line(): number {
    return this.#lines.line;
  }

  get header(): Header {
    return this.#headerReader.header();
  }

  get isVersionRead(): boolean {
    return this.#headerReader.isVersionRead;
  }

  get isHeaderRead(): boolean {
    return this.#reader !== null;
  }

  /** Records of each contig, in the order they first appear. */
  get records(): ReadonlyMap<string, number> {
    return this.#reader?.order.records ?? new Map();
  }

  save() {
    const lines = this.#lines.save();
    if (this.#headerLines === null || this.#ended || lines.carry.length > SAVED_BYTES_MAX)
      return null;
    return {
      lines,
      header: this.#headerLines.map((line) => line.toString('base64')),
      blankAt: this.#blankAt,
      order: this.#reader?.order.save() ?? null,
    };
  }

  restore(saved: NonNullable<ReturnType<VcfScan['save']>>): void {
    for (const [at, text] of saved.header.entries()) {
      const line = Buffer.from(text, 'base64');
      this.#keepHeader(line);
      // Its flaws were told when it was read first.
      this.#headerReader.add(line, at + 1);
    }
    this.#lines.restore(saved.lines);
    this.#blankAt = saved.blankAt;
    if (saved.order === null) return;
    this.#reader = new RecordReader(this.header, this.#sink);
    this.#reader.order.restore(saved.order);
  }

  #read(bytes: Buffer, start: number, end: number, line: number): Flaw | null {
    if (start === end && line > 1) {
      this.#blankAt ||= line;
      return null;
    }
    if (this.#blankAt > 0) {
      if (this.#sink === null) return blank(this.#blankAt);
      this.#sink(blank(this.#blankAt));
      this.#blankAt = 0;
    }
    if (this.#reader === null) return this.#readHeader(bytes.subarray(start, end), line);
    const flaw = this.#reader.read(bytes, start, end, line);
    if (flaw === null) {
      this.#visitor.record(this.#reader, line);
      return null;
    }
    const ending = this.#told(flaw);
    if (ending === null) this.#visitor.unread?.(line);
    return ending;
  }

  /** As `#read` does, of a line that is a record like nearly all; else NOT_PLAIN, untouched. */
  #readPlain(bytes: Buffer, start: number, line: number): number {
    const reader = this.#reader;
    if (reader === null || this.#blankAt > 0) return NOT_PLAIN;
    const end = reader.readPlain(bytes, start, line);
    if (end < 0) return end;
    if (reader.flaw === null) this.#visitor.record(reader, line);
    else {
      this.#plain.ended = this.#told(reader.flaw);
      if (this.#plain.ended === null) this.#visitor.unread?.(line);
    }
    return end;
  }

  #readHeader(text: Buffer, line: number): Flaw | null {
    this.#keepHeader(text);
    const flaw = this.#headerReader.add(text, line);
    if (flaw) return text[0] === HASH ? this.#told(flaw) : flaw;
    if (!this.#headerReader.isDone) return null;
    const isCleared = this.#isCleared;
    const cleared =
      isCleared && Uint8Array.from(this.header.samples, (name) => (isCleared(name) ? 1 : 0));
    this.#reader = new RecordReader(this.header, this.#sink, cleared);
    this.#visitor.header(this.header);
    return null;
  }

  #keepHeader(line: Buffer): void {
    this.#headerBytes += line.length;
    if (this.#headerBytes > SAVED_BYTES_MAX) this.#headerLines = null;
    this.#headerLines?.push(Buffer.from(line));
  }

  /** The flaw, when it ends the reading. */
  #told(flaw: Flaw): Flaw | null {
    if (this.#sink === null || flaw.isLimit || ENDING.has(flaw.rule)) return flaw;
    this.#sink(flaw);
    return null;
  }
}

const blank = (line: number): Flaw => ({
  line,
  rule: 'vcf.blank-line',
  citation: 'VCF 4.4 section 1.6',
  text: 'an empty line stands before the end of the file.',
  next: 'Remove the empty line.',
});

const withoutColumns = (line: number): Flaw => ({
  line: Math.max(line, 1),
  rule: 'vcf.column-names',
  citation: 'VCF 4.4 section 1.5',
  text: 'the file ends before its line of column names (#CHROM ...).',
  next: 'Add the line of column names after the meta-information lines.',
});

// Reads a VCF file once, whole, streaming: every line is checked, and a visitor sees each record.
import { ok, type Result } from '../../../base/result.ts';
import {
  type FileMeasure,
  type FileRefusal,
  type FileWatch,
  type Flaw,
  flawed,
  measuredFile,
  unreadable,
} from '../tables/index.ts';
import { type Header, HeaderReader } from './header.ts';
import { LineScanner } from './line-scanner.ts';
import { RecordReader } from './record-reader.ts';
import { type Compression, compressionOf, inflateFlaw, textChunks } from './vcf-bytes.ts';

export interface VcfVisitor {
  header(header: Header): void;
  record(reader: RecordReader): void;
}

export interface ScannedVcf extends FileMeasure {
  readonly compression: Compression;
  readonly header: Header;
  /** Records of each contig, in file order. */
  readonly records: ReadonlyMap<string, number>;
}

export async function scanVcf(
  path: string,
  visitor: VcfVisitor,
  watch?: FileWatch,
): Promise<Result<ScannedVcf, FileRefusal>> {
  try {
    const compression = await compressionOf(path);
    if (typeof compression !== 'string') return flawed(compression);
    const file = measuredFile(path, watch);
    const body = new VcfBody(visitor);
    const lines = new LineScanner((bytes, start, end, line) => body.line(bytes, start, end, line));
    for await (const chunk of textChunks(file, compression)) {
      const flaw = lines.push(chunk);
      if (flaw) return flawed(flaw);
    }
    const flaw = lines.end() ?? body.end();
    if (flaw) return flawed(flaw);
    return ok({ ...file.measure(), compression, ...body.found() });
  } catch (cause) {
    const damage = inflateFlaw(cause);
    return damage ? flawed(damage) : unreadable(path, cause);
  }
}

class VcfBody {
  readonly #visitor: VcfVisitor;
  readonly #headerReader = new HeaderReader();
  #reader: RecordReader | null = null;
  #blankAt = 0;
  #line = 0;

  constructor(visitor: VcfVisitor) {
    this.#visitor = visitor;
  }

  line(bytes: Buffer, start: number, end: number, line: number): Flaw | null {
    this.#line = line;
    if (start === end && line > 1) {
      this.#blankAt ||= line;
      return null;
    }
    if (this.#blankAt > 0) return blank(this.#blankAt);
    if (this.#reader === null) {
      const flaw = this.#headerReader.add(bytes.subarray(start, end), line);
      if (flaw || !this.#headerReader.isDone) return flaw;
      this.#reader = new RecordReader(this.#headerReader.header());
      this.#visitor.header(this.#headerReader.header());
      return null;
    }
    const flaw = this.#reader.read(bytes, start, end, line);
    if (flaw === null) this.#visitor.record(this.#reader);
    return flaw;
  }

  end(): Flaw | null {
    return this.#reader === null ? withoutColumns(this.#line) : null;
  }

  found(): { header: Header; records: ReadonlyMap<string, number> } {
    return { header: this.#headerReader.header(), records: this.#reader!.order.records };
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

// Reads a BCF whole: its header by the rules of VCF, its records by their typed values; the report
// is that of a VCF. No declared length is believed before its bytes are there.
import type { Json } from '../../../../base/json.ts';
import { type Header, type Problem, placed, RecordOrder, VcfScan } from '../../variants/index.ts';
import type {
  FormatReport,
  InspectContext,
  Sight,
  StreamInspector,
  StreamScan,
} from '../contract.ts';
import { compareBeside, findingOf, VariantTally, variantReport } from '../vcf/index.ts';
import { BcfRecord, FIXED_BYTES } from './bcf-record.ts';
import { type Dictionary, dictionaryOf } from './dictionary.ts';

const HEADER_BYTES_MAX = 64 << 20;
const RECORD_BYTES_MAX = 128 << 20;
const SAVED_BYTES_MAX = 16 << 20;
const [MAGIC_BYTES, LENGTHS_BYTES] = [9, 8];
const SECTION = 'VCF 4.3 section 6.3.1';

export const bcfInspector: StreamInspector = {
  kind: 'stream',
  formats: ['bcf'],
  recognises: ({ head }) =>
    Buffer.from(head.subarray(0, 4)).toString('latin1') === 'BCF\x02' ? 'bcf' : null,
  begin: (sight, context, saved) => new BcfInspection(sight, context, saved),
};

class BcfInspection implements StreamScan {
  readonly #sight: Sight;
  readonly #context: InspectContext;
  readonly #tally = new VariantTally();
  readonly #order = new RecordOrder();
  #headerScan = this.#scanOfHeader(true);
  #headerText = '';
  #record: BcfRecord | null = null;
  #version: string | null = null;
  /** Bytes that came and are not read; and where the first of them stands in the content. */
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #end = 0;
  #offset = 0;
  #isEnded = false;

  constructor(sight: Sight, context: InspectContext, saved?: Json) {
    this.#sight = sight;
    this.#context = context;
    if (saved) this.#restore(saved as unknown as Saved);
  }

  push(bytes: Uint8Array): void {
    if (this.#isEnded) return;
    this.#keep(bytes);
    if (this.#record === null && !this.#readHeader()) return;
    while (!this.#isEnded && this.#readRecord());
    if (this.#at === this.#end) [this.#at, this.#end] = [0, 0];
  }

  #keep(chunk: Uint8Array): void {
    const left = this.#end - this.#at;
    const wanted = left + chunk.length;
    if (wanted > this.#bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(1 << 19, wanted + (left >> 1)));
      this.#bytes.copy(grown, 0, this.#at, this.#end);
      this.#bytes = grown;
    } else if (this.#end + chunk.length > this.#bytes.length)
      this.#bytes.copyWithin(0, this.#at, this.#end);
    else {
      this.#bytes.set(chunk, this.#end);
      this.#end += chunk.length;
      return;
    }
    this.#bytes.set(chunk, left);
    [this.#at, this.#end] = [0, wanted];
  }

  #readHeader(): boolean {
    if (this.#end < MAGIC_BYTES) return false;
    const minor = this.#bytes[4]!;
    const length = this.#bytes.readUInt32LE(5);
    if (minor !== 1 && minor !== 2)
      return this.#stop('bcf.version', 'it is not of BCF version 2.1 or 2.2.');
    if (length > HEADER_BYTES_MAX)
      return this.#stop('bcf.header-length', 'its header claims more than this node reads.');
    if (this.#end < MAGIC_BYTES + length) return false;
    this.#version = `2.${minor}`;
    const text = this.#bytes.toString('latin1', MAGIC_BYTES, MAGIC_BYTES + length);
    const ended = this.#beginRecords(text.replace(/\0+$/, ''));
    this.#step(MAGIC_BYTES + length);
    if (ended) this.#isEnded = true;
    return ended === null;
  }

  #beginRecords(text: string) {
    this.#headerText = text;
    const scan = this.#headerScan;
    const ended = scan.push(Buffer.from(text, 'latin1')) ?? scan.end();
    if (ended) this.#tally.findings.note(findingOf(ended));
    else {
      const names = dictionaryOf(Buffer.from(text, 'latin1').toString('utf8'));
      this.#record = this.#recordOf(scan.header, names);
    }
    return ended;
  }

  #scanOfHeader(isTold: boolean): VcfScan {
    const { findings } = this.#tally;
    const visitor = {
      header: (header: Header) => (isTold ? this.#tally.begin(header) : this.#tally.resume(header)),
      record: () => this.#stop('bcf.header', 'records stand in the text of its header.'),
      unread: () => this.#stop('bcf.header', 'records stand in the text of its header.'),
    };
    return new VcfScan(visitor, (flaw) => isTold && findings.note(findingOf(flaw)));
  }

  #recordOf(header: Header, names: Dictionary): BcfRecord {
    return new BcfRecord(header, names, this.#order, (found) => this.#note(found));
  }

  /** False when more bytes are needed, or nothing more can be read. */
  #readRecord(): boolean {
    const left = this.#end - this.#at;
    if (left < LENGTHS_BYTES) return false;
    const shared = this.#bytes.readUInt32LE(this.#at);
    const individual = this.#bytes.readUInt32LE(this.#at + 4);
    if (shared < FIXED_BYTES || shared + individual > RECORD_BYTES_MAX)
      return this.#stop('bcf.record-length', 'a record claims an impossible length.');
    const length = LENGTHS_BYTES + shared + individual;
    if (left < length) return false;
    const record = this.#record!;
    const found = record.read(this.#bytes, this.#at + LENGTHS_BYTES, shared, individual);
    if (found === null) this.#tally.record(record, this.#offset, 'offset');
    else {
      this.#note(found);
      this.#tally.measure.skip();
      this.#isEnded ||= found.rule === 'contig-limit';
    }
    this.#step(length);
    return true;
  }

  #step(bytes: number): void {
    this.#at += bytes;
    this.#offset += bytes;
  }

  #note(found: Problem): void {
    const { minor } = this.#headerScan.header;
    const finding = findingOf(placed({ line: 0, minor }, 'fixed', found));
    const isEncoding = found.rule.startsWith('bcf.');
    const own = isEncoding ? { rule: found.rule, citation: SECTION } : {};
    this.#tally.findings.note({ ...finding, offset: this.#offset, ...own });
  }

  /** Where the next record begins is lost: nothing after it can be read. */
  #stop(rule: string, text: string): false {
    this.#isEnded = true;
    this.#tally.findings.error(rule, text, { offset: this.#offset, citation: SECTION, ...AGAIN });
    return false;
  }

  finish(isCut: boolean): FormatReport {
    const { findings } = this.#tally;
    const isHeaderRead = this.#record !== null;
    if (!this.#isEnded && (this.#end > this.#at || !isHeaderRead))
      this.#stop(
        'bcf.cut',
        isHeaderRead ? 'its last record breaks off.' : 'its header breaks off.',
      );
    if (this.#sight.compression === 'none' && isHeaderRead)
      findings.warn('bcf.uncompressed', PLAIN, { next: 'Compress it with bcftools view -Ob.' });
    return variantReport({
      format: 'bcf',
      version: this.#version,
      header: this.#headerScan.header,
      isHeaderRead,
      records: this.#order.records,
      tally: this.#tally,
      compression: this.#sight.compression,
      isComplete: !isCut && !this.#isEnded,
      context: this.#context,
    });
  }

  save(): Json | null {
    if (this.#isEnded || this.#record === null) return null;
    if (this.#headerText.length + this.#end - this.#at > SAVED_BYTES_MAX) return null;
    const saved: Saved = {
      version: this.#version,
      header: Buffer.from(this.#headerText, 'latin1').toString('base64'),
      unread: this.#bytes.toString('base64', this.#at, this.#end),
      offset: this.#offset,
      order: this.#order.save(),
      tally: this.#tally.save(),
    };
    return saved as unknown as Json;
  }

  #restore(saved: Saved): void {
    this.#headerScan = this.#scanOfHeader(false);
    this.#beginRecords(Buffer.from(saved.header, 'base64').toString('latin1'));
    this.#version = saved.version;
    this.#bytes = Buffer.from(saved.unread, 'base64');
    this.#end = this.#bytes.length;
    this.#offset = saved.offset;
    this.#order.restore(saved.order);
    this.#tally.restore(saved.tally);
  }

  compare(report: FormatReport): Promise<FormatReport> {
    const { header } = this.#headerScan;
    const { records } = this.#order;
    const { probes } = this.#tally;
    return compareBeside(report, this.#sight, this.#context, { header, records, probes });
  }
}

interface Saved {
  readonly version: string | null;
  readonly header: string;
  readonly unread: string;
  readonly offset: number;
  readonly order: ReturnType<RecordOrder['save']>;
  readonly tally: ReturnType<VariantTally['save']>;
}

const AGAIN = {
  next: 'Copy the file again from its source, or write it again with bcftools view -Ob.',
} as const;
const PLAIN = 'the file is not compressed: it cannot be indexed.';

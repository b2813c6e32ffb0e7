// Walks CRAM 2.1, 3.0 and 3.1 from front to back: every container, block and slice header, every
// CRC32. Reads themselves are not decoded; what their codecs are is told by name.
import { crc32 } from 'node:zlib';
import type { Json } from '../../../../base/json.ts';
import { besideName } from '../beside-name.ts';
import type {
  FileFinding,
  FormatReport,
  InspectContext,
  Sight,
  StreamInspector,
  StreamScan,
} from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { headerFacts, noteHeader } from './alignment-facts.ts';
import { AlignmentHeader } from './alignment-header.ts';
import { SAVED_REFERENCES_MAX } from './alignment-scan.ts';
import { ByteFeed } from './byte-feed.ts';
import { readHeaderBlock } from './cram-header.ts';
import { compareWithCrai } from './cram-index.ts';
import * as cram from './cram-structures.ts';
import { CramTally } from './cram-tally.ts';

const MAGIC = 'CRAM';
const DEFINITION_BYTES = 26;
/** Longer container headers, and blocks that are read and not only walked, are refused. */
const HEADER_BYTES_MAX = 1 << 24;
const KEPT_BLOCK_MAX = 1 << 28;
const SLICES_SAVED_MAX = 200_000;
const VERSIONS = ['2.0', '2.1', '3.0', '3.1'];

export const cramInspector: StreamInspector = {
  kind: 'stream',
  formats: ['cram'],
  recognises: ({ head }) =>
    Buffer.from(head.subarray(0, 4)).toString('latin1') === MAGIC && head[4]! < 8 ? 'cram' : null,
  begin: (sight, context, saved) => new CramScan(sight, context, saved),
};

interface Container {
  readonly header: cram.ContainerHeader;
  /** Where its header begins, and where its blocks do. */
  readonly offset: number;
  readonly body: number;
  blocks: number;
  slices: number;
  records: number;
  sliceAt: number | null;
  sliceReference: number;
}
type Step = 'definition' | 'container' | 'block' | 'data' | 'checksum';

class CramScan implements StreamScan {
  readonly #findings = new FindingTally();
  readonly #header = new AlignmentHeader(this.#findings);
  readonly #tally = new CramTally(this.#header, this.#findings);
  readonly #feed = new ByteFeed();
  readonly #sight: Sight;
  readonly #context: InspectContext;
  #step: Step = 'definition';
  #major = 3;
  #minor = 0;
  #isReadable = true;
  #hasEnded = false;
  #container: Container | null = null;
  #block: cram.BlockHeader | null = null;
  #blockAt = 0;
  #dataLeft = 0;
  #crc = 0;

  constructor(sight: Sight, context: InspectContext, saved?: Json) {
    this.#sight = sight;
    this.#context = context;
    if (saved) this.#restore(saved as unknown as SavedCram);
  }

  push(bytes: Uint8Array): void {
    this.#feed.work(bytes, () => this.#isReadable && this.#advance());
  }

  finish(isCut: boolean): FormatReport {
    const isBetween = this.#step === 'container' && this.#feed.available === 0;
    if (this.#isReadable && !isBetween)
      this.#stop('cram.truncated', 'The file ends within a container.');
    const mustEnd = this.#major >= 3 || this.#minor >= 1;
    if (this.#isReadable && !this.#hasEnded && mustEnd)
      this.#stop('cram.no-end-of-file', 'The container that marks the end is missing.', AGAIN);
    if (this.#header.declared.sortOrder === 'coordinate' && !this.#tally.isByCoordinate)
      this.#findings.error('reads.order-contradicted', 'Slices are not in the order declared.', {
        field: '@HD SO',
        citation: 'SAM v1 section 1.3',
      });
    noteHeader(this.#header, this.#findings, this.#context.assemblies);
    return {
      format: 'cram',
      version: this.#step === 'definition' ? null : `${this.#major}.${this.#minor}`,
      records: this.#tally.records,
      isComplete: this.#isReadable && !isCut,
      columns: [],
      facts: { ...headerFacts(this.#header, this.#context.assemblies), ...this.#tally.facts() },
      findings: this.#findings.list(),
    };
  }

  compare(report: FormatReport): Promise<FormatReport> {
    return compareWithCrai(report, this.#tally, besideName(this.#sight), this.#context);
  }

  save(): Json | null {
    const isLarge =
      this.#header.references.length > SAVED_REFERENCES_MAX ||
      this.#tally.slices.length > SLICES_SAVED_MAX;
    if (isLarge || !this.#isReadable) return null;
    const saved: SavedCram = {
      findings: this.#findings.list(),
      header: this.#header.save(),
      tally: this.#tally.save(),
      feed: this.#feed.save(),
      step: this.#step,
      numbers: [this.#major, this.#minor, this.#blockAt, this.#dataLeft, this.#crc],
      hasEnded: this.#hasEnded,
      container: this.#container,
      block: this.#block,
    };
    return saved as unknown as Json;
  }

  #restore(saved: SavedCram): void {
    this.#findings.restore(saved.findings);
    this.#header.restore(saved.header);
    this.#tally.restore(saved.tally);
    this.#feed.restore(saved.feed);
    this.#step = saved.step;
    [this.#major, this.#minor, this.#blockAt, this.#dataLeft, this.#crc] = saved.numbers;
    this.#hasEnded = saved.hasEnded;
    this.#container = saved.container && { ...saved.container };
    this.#block = saved.block;
  }

  #advance(): boolean {
    switch (this.#step) {
      case 'definition':
        return this.#readDefinition();
      case 'container':
        return this.#readContainer();
      case 'block':
        return this.#readBlock();
      case 'data':
        return this.#readData();
      case 'checksum':
        return this.#readChecksum();
    }
  }

  #readDefinition(): boolean {
    const feed = this.#feed;
    if (feed.available < DEFINITION_BYTES) return false;
    this.#major = feed.bytes[feed.at + 4]!;
    this.#minor = feed.bytes[feed.at + 5]!;
    feed.skip(DEFINITION_BYTES);
    this.#step = 'container';
    if (VERSIONS.includes(`${this.#major}.${this.#minor}`)) return true;
    return this.#stop('cram.version', `CRAM ${this.#major}.${this.#minor} is not read here.`);
  }

  #readContainer(): boolean {
    const feed = this.#feed;
    if (feed.available === 0) return false;
    const cursor = new cram.CramCursor(feed.bytes, feed.at, feed.end);
    const header = cram.readWhole(cursor, (from) => cram.readContainerHeader(from, this.#major));
    if (header === null) {
      if (feed.available <= HEADER_BYTES_MAX) return false;
      return this.#stop('cram.container', 'A container header has no end.');
    }
    const checked = feed.bytes.subarray(feed.at, feed.at + header.checked);
    if (header.crc !== null && crc32(checked) !== header.crc)
      return this.#stop('cram.container-crc', 'The checksum of a container header is wrong.');
    if (header.length < 0 || header.blocks < 0)
      return this.#stop('cram.container', 'A container has a length that cannot be.');
    if (this.#hasEnded)
      this.#flaw('cram.after-end', 'Containers follow the one that ends the file.');
    const isFirst = this.#container === null;
    this.#container = {
      header,
      offset: feed.offset,
      body: feed.offset + header.size,
      blocks: 0,
      slices: 0,
      records: 0,
      sliceAt: null,
      sliceReference: 0,
    };
    if (cram.isEndContainer(header)) this.#hasEnded = true;
    else if (!isFirst) this.#tally.addContainer(header, feed.offset);
    feed.skip(header.size);
    this.#step = 'block';
    return true;
  }

  #left = (): number => this.#container!.body + this.#container!.header.length - this.#feed.offset;

  #readBlock(): boolean {
    const container = this.#container!;
    const feed = this.#feed;
    if (this.#left() <= 0) return this.#endContainer();
    // The header container may be padded behind its blocks (section 7).
    if (this.#tally.containers === 0 && container.blocks === container.header.blocks)
      return this.#skipPadding();
    const cursor = new cram.CramCursor(feed.bytes, feed.at, feed.end);
    const block = cram.readWhole(cursor, cram.readBlockHeader);
    if (block === null) return false;
    const whole = block.headerSize + block.size + (this.#major >= 3 ? 4 : 0);
    if (block.size < 0 || block.rawSize < 0 || whole > this.#left())
      return this.#stop('cram.block-size', 'A block is longer than its container.');
    const isKept =
      block.content === cram.CONTENT.fileHeader || block.content === cram.CONTENT.sliceHeader;
    if (isKept && block.size > KEPT_BLOCK_MAX)
      return this.#stop('cram.block-size', 'A header block is too large.');
    if (isKept && feed.available < block.headerSize + block.size) return false;
    this.#blockAt = feed.offset;
    this.#block = block;
    this.#crc = crc32(feed.bytes.subarray(feed.at, feed.at + block.headerSize));
    feed.skip(block.headerSize);
    container.blocks++;
    this.#tally.addBlock(block, this.#major >= 3 ? this.#minor : 0, this.#blockAt);
    this.#takeBlock(block);
    this.#dataLeft = block.size;
    this.#step = 'data';
    return true;
  }

  /** What a header block says; its bytes are all there, since only then it is begun. */
  #takeBlock(block: cram.BlockHeader): void {
    const feed = this.#feed;
    const container = this.#container!;
    const data = feed.bytes.subarray(feed.at, feed.at + block.size);
    if (block.content === cram.CONTENT.fileHeader) {
      if (this.#tally.containers === 0 && container.blocks === 1)
        readHeaderBlock(block, data, this.#header, this.#findings);
    } else if (block.content === cram.CONTENT.sliceHeader) this.#takeSlice(data);
    else if (block.content > cram.CONTENT.core || block.content === 3)
      this.#flaw('cram.content', 'A block has a content type the format does not have.');
  }

  #takeSlice(data: Buffer): void {
    const container = this.#container!;
    const cursor = new cram.CramCursor(data, 0, data.length);
    const slice = cram.readWhole(cursor, (from) => cram.readSliceHeader(from, this.#major));
    if (slice === null) {
      this.#flaw('cram.slice', 'A slice header ends before it is read.');
      return;
    }
    this.#endSlice(this.#blockAt);
    const at = this.#blockAt - container.body;
    if (container.header.landmarks[container.slices] !== at)
      this.#flaw('cram.landmark', 'A slice is not where its container says.');
    container.slices++;
    container.records += slice.records;
    container.sliceAt = at;
    container.sliceReference = slice.reference;
    this.#tally.addSlice(slice, container.header, this.#blockAt);
  }

  #endSlice(offset: number): void {
    const container = this.#container!;
    if (container.sliceAt === null) return;
    const size = offset - container.body - container.sliceAt;
    this.#tally.keepSlice([container.offset, container.sliceAt, size, container.sliceReference]);
    container.sliceAt = null;
  }

  #readData(): boolean {
    const feed = this.#feed;
    const here = Math.min(this.#dataLeft, feed.available);
    if (here > 0) {
      if (this.#major >= 3)
        this.#crc = crc32(feed.bytes.subarray(feed.at, feed.at + here), this.#crc);
      feed.skip(here);
      this.#dataLeft -= here;
    }
    if (this.#dataLeft > 0) return false;
    this.#step = this.#major >= 3 ? 'checksum' : 'block';
    return true;
  }

  #readChecksum(): boolean {
    const feed = this.#feed;
    if (feed.available < 4) return false;
    if (feed.bytes.readUInt32LE(feed.at) !== this.#crc)
      this.#flaw('cram.block-crc', 'The checksum of a block is wrong.', this.#blockAt);
    feed.skip(4);
    this.#step = 'block';
    return true;
  }

  #skipPadding(): boolean {
    const here = Math.min(this.#left(), this.#feed.available);
    if (here === 0) return false;
    this.#feed.skip(here);
    return true;
  }

  #endContainer(): boolean {
    const container = this.#container!;
    this.#endSlice(this.#feed.offset);
    const { header } = container;
    const isEmpty = header.records === 0;
    if (container.blocks !== header.blocks && !isEmpty)
      this.#flaw('cram.blocks', 'A container has other blocks than it says.', container.offset);
    if (this.#tally.containers > 0 && !cram.isEndContainer(header)) {
      if (container.records !== header.records)
        this.#flaw(
          'cram.records',
          'A container has other records than its slices.',
          container.offset,
        );
      if (container.slices !== header.landmarks.length)
        this.#flaw('cram.slices', 'A container has other slices than it says.', container.offset);
    }
    this.#step = 'container';
    return true;
  }

  #flaw(rule: string, text: string, offset = this.#feed.offset): void {
    this.#findings.error(rule, text, { offset, citation: 'CRAM v3 sections 7 and 8' });
  }

  #stop(rule: string, text: string, next?: string): false {
    const place = { offset: this.#feed.offset, citation: 'CRAM v3 section 7' };
    this.#findings.error(rule, text, next ? { ...place, next } : place);
    this.#isReadable = false;
    return false;
  }
}

interface SavedCram {
  readonly findings: readonly FileFinding[];
  readonly header: ReturnType<AlignmentHeader['save']>;
  readonly tally: ReturnType<CramTally['save']>;
  readonly feed: ReturnType<ByteFeed['save']>;
  readonly step: Step;
  readonly numbers: [number, number, number, number, number];
  readonly hasEnded: boolean;
  readonly container: Container | null;
  readonly block: cram.BlockHeader | null;
}

const AGAIN = 'Copy the file again from where it came from; the end of it may be missing.';

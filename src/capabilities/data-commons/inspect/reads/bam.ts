// Reads BAM from its decompressed bytes: header text, dictionary, then every record whole.
import type { Json } from '../../../../base/json.ts';
import { besideName } from '../beside-name.ts';
import type {
  FormatReport,
  InspectContext,
  Sight,
  StreamInspector,
  StreamScan,
} from '../contract.ts';
import { compareWithIndex } from './alignment-index.ts';
import { AlignmentState } from './alignment-scan.ts';
import { BamRecordReader, FIXED_BYTES } from './bam-record.ts';
import { ByteFeed } from './byte-feed.ts';

const MAGIC = Buffer.from('BAM\x01', 'latin1');
/** The longest reads there are, with qualities, tags and signals. */
const RECORD_BYTES_MAX = 1 << 27;
const HEADER_LINE_MAX = 1 << 24;
const NAME_BYTES_MAX = 1 << 16;
const INT32 = 2 ** 31;
const CITATION = 'SAM v1 section 4.2';

type Step = 'magic' | 'text' | 'count' | 'dictionary' | 'records';

export const bamInspector: StreamInspector = {
  kind: 'stream',
  formats: ['bam'],
  recognises: ({ head }) => (MAGIC.equals(head.subarray(0, MAGIC.length)) ? 'bam' : null),
  begin: (sight, context, saved) => new BamScan(sight, context, saved),
};

class BamScan implements StreamScan {
  readonly #state = new AlignmentState();
  readonly #feed = new ByteFeed();
  readonly #reader = new BamRecordReader(this.#state.header, this.#state.findings);
  readonly #sight: Sight;
  readonly #context: InspectContext;
  #step: Step = 'magic';
  #textLeft = 0;
  #lines = 0;
  #references = 0;
  #binaryAt = 0;
  /** Text declares the dictionary too; then both must agree. */
  #isTextual = false;

  constructor(sight: Sight, context: InspectContext, saved?: Json) {
    this.#sight = sight;
    this.#context = context;
    if (saved) this.#restore(saved as unknown as SavedBam);
  }

  push(bytes: Uint8Array): void {
    this.#feed.work(bytes, () => this.#state.isReadable && this.#advance());
  }

  finish(isCut: boolean): FormatReport {
    const state = this.#state;
    if (state.isReadable && (this.#step !== 'records' || this.#feed.available > 0)) {
      const where = this.#step === 'records' ? 'a record' : 'the header';
      const place = { offset: this.#feed.offset, citation: CITATION, next: FETCH_AGAIN };
      state.stop('bam.truncated', `The file ends within ${where}.`, place);
    }
    return state.report('bam', !isCut, this.#context.assemblies);
  }

  compare(report: FormatReport): Promise<FormatReport> {
    return compareWithIndex(report, this.#state, besideName(this.#sight), this.#context);
  }

  save(): Json | null {
    const state = this.#state.save();
    if (state === null) return null;
    const saved: SavedBam = {
      state,
      feed: this.#feed.save(),
      step: this.#step,
      numbers: [this.#textLeft, this.#lines, this.#references, this.#binaryAt],
      isTextual: this.#isTextual,
    };
    return saved as unknown as Json;
  }

  #restore(saved: SavedBam): void {
    this.#state.restore(saved.state);
    this.#feed.restore(saved.feed);
    this.#step = saved.step;
    [this.#textLeft, this.#lines, this.#references, this.#binaryAt] = saved.numbers;
    this.#isTextual = saved.isTextual;
  }

  /** One step further; false when more bytes are needed. */
  #advance(): boolean {
    switch (this.#step) {
      case 'magic':
        return this.#readMagic();
      case 'text':
        return this.#readText();
      case 'count':
        return this.#readCount();
      case 'dictionary':
        return this.#readReference();
      case 'records':
        return this.#readRecord();
    }
  }

  #readMagic(): boolean {
    const feed = this.#feed;
    if (feed.available < 8) return false;
    this.#textLeft = feed.bytes.readUInt32LE(feed.at + 4);
    if (!MAGIC.equals(feed.bytes.subarray(feed.at, feed.at + 4)))
      return this.#stop('bam.magic', 'The file does not begin as BAM does.');
    if (this.#textLeft >= INT32) return this.#stop('bam.text', 'The header text is too long.');
    feed.skip(8);
    this.#step = 'text';
    return true;
  }

  #readText(): boolean {
    const feed = this.#feed;
    if (this.#textLeft === 0) return this.#endText();
    const here = Math.min(this.#textLeft, feed.available);
    const end = feed.bytes.indexOf(10, feed.at);
    const isLine = end >= 0 && end < feed.at + here;
    if (!isLine && here < this.#textLeft) {
      if (here <= HEADER_LINE_MAX) return false;
      return this.#stop('bam.text', 'A header line is too long.');
    }
    const length = isLine ? end - feed.at + 1 : here;
    // The text may be padded with NUL (section 4.2).
    const stop = feed.at + length - (isLine ? 1 : 0);
    const text = feed.bytes.toString('utf8', feed.at, stop).replace(/\0+$/, '');
    this.#lines++;
    if (text !== '') this.#state.header.read(text, this.#lines);
    feed.skip(length);
    this.#textLeft -= length;
    return this.#checkSize();
  }

  #endText(): boolean {
    this.#isTextual = this.#state.header.references.length > 0;
    this.#step = 'count';
    return true;
  }

  #readCount(): boolean {
    const feed = this.#feed;
    if (feed.available < 4) return false;
    this.#references = feed.bytes.readUInt32LE(feed.at);
    feed.skip(4);
    const declared = this.#state.header.references.length;
    if (this.#isTextual && declared !== this.#references)
      this.#dictionaryFlaw(
        'The header text and the dictionary name different numbers of sequences.',
      );
    this.#step = 'dictionary';
    return true;
  }

  #readReference(): boolean {
    const feed = this.#feed;
    if (this.#binaryAt >= this.#references) {
      this.#state.header.close();
      this.#step = 'records';
      return true;
    }
    if (feed.available < 4) return false;
    const length = feed.bytes.readUInt32LE(feed.at);
    if (length < 2 || length > NAME_BYTES_MAX)
      return this.#stop('bam.dictionary', 'A sequence name has an impossible length.');
    if (feed.available < 8 + length) return false;
    const from = feed.at + 4;
    const name = feed.bytes.toString('latin1', from, from + length - 1);
    const bases = feed.bytes.readUInt32LE(from + length);
    feed.skip(8 + length);
    this.#takeReference(name, bases);
    this.#binaryAt++;
    return this.#checkSize();
  }

  #takeReference(name: string, length: number): void {
    const { header } = this.#state;
    if (!this.#isTextual) {
      header.addReference({ name, length, md5: null, isCircular: false });
      return;
    }
    const textual = header.references[this.#binaryAt];
    if (textual && (textual.name !== name || textual.length !== length))
      this.#dictionaryFlaw('The header text and the dictionary differ.');
    // Records count places in the dictionary, whatever the text left out.
    if (!textual) header.addReference({ name, length, md5: null, isCircular: false });
  }

  #readRecord(): boolean {
    const feed = this.#feed;
    if (feed.available < 4) return false;
    const size = feed.bytes.readUInt32LE(feed.at);
    if (size < FIXED_BYTES || size > RECORD_BYTES_MAX)
      return this.#stop('bam.record-size', 'A record has an impossible length.');
    if (feed.available < 4 + size) return false;
    const { record, tally } = this.#state;
    const start = feed.at + 4;
    const { offset } = feed;
    if (this.#reader.read(feed.bytes, start, start + size, offset, record))
      tally.add(record, this.#reader.hasReadGroup, { offset });
    feed.skip(4 + size);
    return true;
  }

  #checkSize(): boolean {
    if (!this.#state.header.isOverfull) return true;
    return this.#stop('bam.dictionary', 'The dictionary is too long.');
  }

  #dictionaryFlaw(text: string): void {
    const place = { field: '@SQ', citation: CITATION };
    this.#state.findings.error('bam.dictionary-differs', text, place);
  }

  #stop(rule: string, text: string): false {
    const place = { offset: this.#feed.offset, citation: CITATION };
    this.#state.stop(rule, `${text} Reading ends here.`, place);
    return false;
  }
}

interface SavedBam {
  readonly state: NonNullable<ReturnType<AlignmentState['save']>>;
  readonly feed: ReturnType<ByteFeed['save']>;
  readonly step: Step;
  readonly numbers: [number, number, number, number];
  readonly isTextual: boolean;
}

const FETCH_AGAIN = 'Copy the file again from where it came from; the end of it is missing.';

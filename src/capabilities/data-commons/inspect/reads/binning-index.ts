// Decodes BAI (SAM v1 section 5.2) and CSI (CSI v1 specification) from front to back: every bin,
// chunk and interval. What is kept is what can be held against the alignments: counts of each
// sequence, the furthest place pointed to, and some of the places, spread over all of them.
import type { FindingPlace, FindingTally } from '../finding-tally.ts';
import { ByteFeed } from './byte-feed.ts';

export const BAI_MAGIC = 'BAI\x01';
export const CSI_MAGIC = 'CSI\x01';
const BAI_BINS_MAX = 37_451;
const INTERVALS_MAX = 2 ** 17;
const AUXILIARY_MAX = 1 << 26;
const INT32 = 2 ** 31;
const PLACES_MAX = 1_024;
const TWO_32 = 2 ** 32;

export interface IndexedCounts {
  readonly mapped: number;
  readonly unmapped: number;
}
type Step = 'magic' | 'head' | 'auxiliary' | 'bins' | 'bin' | 'chunk' | 'intervals' | 'rest';

export class BinningIndexReader {
  format: 'bai' | 'csi' = 'bai';
  references = 0;
  /** Of the sequences read so far; null where the index has no metadata of one. */
  readonly counts: (IndexedCounts | null)[] = [];
  unplaced: number | null = null;
  bins = 0;
  chunks = 0;
  intervals = 0;
  /** The furthest compressed place pointed to. */
  furthest = 0;
  isReadable = true;
  /** Some of the compressed places pointed to, evenly spread. */
  places: number[] = [];
  readonly #feed = new ByteFeed();
  readonly #findings: FindingTally;
  #step: Step = 'magic';
  #left = 0;
  #binsLeft = 0;
  #chunksLeft = 0;
  #isMetadata = false;
  #metadataChunk = 0;
  #pseudoBin = 37_450;
  #seen = new Set<number>();
  #current: IndexedCounts | null = null;
  #stride = 1;
  #pointed = 0;
  #lastPlace = -1;

  constructor(findings: FindingTally) {
    this.#findings = findings;
  }

  push(bytes: Uint8Array): void {
    this.#feed.work(bytes, () => this.isReadable && this.#advance());
  }

  /** True when the index was read to its end. */
  finish(): boolean {
    const feed = this.#feed;
    if (!this.isReadable) return false;
    if (this.#step !== 'rest') return this.#stop('The index ends before all sequences were read.');
    if (feed.available === 8) this.unplaced = this.#long(feed.at);
    else if (feed.available > 0) return this.#stop('Bytes follow the end of the index.');
    return true;
  }

  #advance(): boolean {
    switch (this.#step) {
      case 'magic':
        return this.#need(4) && this.#readMagic();
      case 'head':
        return this.#need(this.format === 'csi' ? 12 : 4) && this.#readHead();
      case 'auxiliary':
        return this.#need(this.#left + 4) && this.#readCount(this.#left);
      case 'bins':
        return this.#nextReference();
      case 'bin':
        return this.#nextBin();
      case 'chunk':
        return this.#nextChunk();
      case 'intervals':
        return this.#nextInterval();
      case 'rest':
        if (this.#feed.available > 8) this.#stop('Bytes follow the end of the index.');
        return false;
    }
  }

  #need = (bytes: number): boolean => this.#feed.available >= bytes;
  #int = (at: number): number => this.#feed.bytes.readUInt32LE(at);
  /** What is beyond whole numbers is no count; it stays wrong, and comparable. */
  #long = (at: number): number =>
    Math.min(Number.MAX_SAFE_INTEGER, this.#int(at) + TWO_32 * this.#int(at + 4));

  #readMagic(): boolean {
    const feed = this.#feed;
    const magic = feed.bytes.toString('latin1', feed.at, feed.at + 4);
    if (magic !== BAI_MAGIC && magic !== CSI_MAGIC) return this.#stop('The index has no magic.');
    this.format = magic === CSI_MAGIC ? 'csi' : 'bai';
    feed.skip(4);
    this.#step = 'head';
    return true;
  }

  #readHead(): boolean {
    const feed = this.#feed;
    if (this.format === 'bai') return this.#readCount(0);
    const depth = this.#int(feed.at + 4);
    this.#left = this.#int(feed.at + 8);
    if (depth > 10 || this.#int(feed.at) > 32 || this.#left > AUXILIARY_MAX)
      return this.#stop('The index declares impossible levels.');
    this.#pseudoBin = ((1 << (3 * depth + 3)) - 1) / 7 + 1;
    feed.skip(12);
    this.#step = 'auxiliary';
    return true;
  }

  #readCount(before: number): boolean {
    this.#feed.skip(before);
    this.references = this.#int(this.#feed.at);
    if (this.references >= INT32) return this.#stop('The index declares too many sequences.');
    this.#feed.skip(4);
    this.#step = 'bins';
    return true;
  }

  #nextReference(): boolean {
    if (this.counts.length === this.references) {
      this.#step = 'rest';
      return true;
    }
    if (!this.#need(4)) return false;
    this.#binsLeft = this.#int(this.#feed.at);
    if (this.format === 'bai' && this.#binsLeft > BAI_BINS_MAX)
      return this.#stop('The index declares more bins than there can be.');
    this.#feed.skip(4);
    this.#seen.clear();
    this.#current = null;
    this.#step = 'bin';
    return true;
  }

  #nextBin(): boolean {
    if (this.#binsLeft === 0) {
      if (this.format === 'csi') return this.#endReference();
      if (!this.#need(4)) return false;
      this.#left = this.#int(this.#feed.at);
      if (this.#left > INTERVALS_MAX) return this.#stop('The index declares too many intervals.');
      this.#feed.skip(4);
      this.#step = 'intervals';
      return true;
    }
    const size = this.format === 'csi' ? 16 : 8;
    if (!this.#need(size)) return false;
    const bin = this.#int(this.#feed.at);
    this.#chunksLeft = this.#int(this.#feed.at + size - 4);
    this.#isMetadata = bin === this.#pseudoBin;
    this.#metadataChunk = 0;
    if (bin > this.#pseudoBin) return this.#stop('The index has a bin that cannot be.');
    if (this.#isMetadata && this.#chunksLeft !== 2)
      return this.#stop('The metadata of a sequence are not two chunks.');
    if (this.#seen.has(bin)) this.#flaw('bai.bin-twice', 'A bin stands twice for one sequence.');
    this.#seen.add(bin);
    if (!this.#isMetadata) this.bins++;
    this.#binsLeft--;
    this.#feed.skip(size);
    this.#step = 'chunk';
    return true;
  }

  #nextChunk(): boolean {
    if (this.#chunksLeft === 0) {
      this.#step = 'bin';
      return true;
    }
    if (!this.#need(16)) return false;
    const { at } = this.#feed;
    this.#chunksLeft--;
    if (this.#isMetadata && this.#metadataChunk++ === 1)
      this.#current = { mapped: this.#long(at), unmapped: this.#long(at + 8) };
    else {
      if (!this.#isMetadata) this.chunks++;
      const [start, end] = [this.#place(at), this.#place(at + 8)];
      if (start > end || (start === end && this.#within(at) > this.#within(at + 8)))
        this.#flaw('bai.chunk', 'A chunk ends before it begins.');
    }
    this.#feed.skip(16);
    return true;
  }

  #nextInterval(): boolean {
    if (this.#left === 0) return this.#endReference();
    if (!this.#need(8)) return false;
    this.#place(this.#feed.at);
    this.intervals++;
    this.#left--;
    this.#feed.skip(8);
    return true;
  }

  #endReference(): boolean {
    this.counts.push(this.#current);
    this.#step = 'bins';
    return true;
  }

  #within = (at: number): number => this.#int(at) & 0xffff;

  /** Where in the compressed file a virtual offset points. */
  #place(at: number): number {
    const place = this.#int(at + 4) * 65_536 + Math.floor(this.#int(at) / 65_536);
    if (place > this.furthest) this.furthest = place;
    if (place === this.#lastPlace) return place;
    this.#lastPlace = place;
    if (this.#pointed++ % this.#stride === 0) this.places.push(place);
    if (this.places.length > PLACES_MAX) {
      this.places = this.places.filter((_, index) => index % 2 === 0);
      this.#stride *= 2;
    }
    return place;
  }

  #flaw(rule: string, text: string): void {
    this.#findings.error(rule, text, { offset: this.#feed.offset, ...CITED });
  }

  #stop(text: string): false {
    this.isReadable = false;
    this.#findings.error('bai.damaged', text, {
      offset: this.#feed.offset,
      ...CITED,
      next: 'Build the index again.',
    });
    return false;
  }
}

const CITED: FindingPlace = { citation: 'SAM v1 section 5.2' };

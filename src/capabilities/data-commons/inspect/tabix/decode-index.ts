// Decodes TBI (tabix.pdf) and CSI (CSIv1.pdf) whole. Every count is held against the bytes that are
// left before anything is made of it.
import type { Flaw } from '../../tables/index.ts';

export interface VirtualOffset {
  /** Of the BGZF block in the file, and in its content. */
  readonly block: number;
  readonly within: number;
}

/** How lines are cut into fields, for text; null for BCF and BAM. */
export interface TextLayout {
  readonly preset: number;
  readonly sequenceColumn: number;
  readonly beginColumn: number;
  readonly endColumn: number;
  readonly comment: number;
  readonly skip: number;
}

export interface IndexedSequence {
  readonly bins: number;
  readonly chunks: number;
  readonly intervals: number;
  /** Where its first record begins and its last ends; null without records. */
  readonly first: VirtualOffset | null;
  readonly last: VirtualOffset | null;
  /** Records, as the writer of the index counted them; null where it did not. */
  readonly records: number | null;
}

export interface DecodedIndex {
  readonly kind: 'tabix-index' | 'csi-index';
  readonly minShift: number;
  readonly depth: number;
  readonly layout: TextLayout | null;
  /** Null in an index of BCF or BAM, where the file itself has the names. */
  readonly names: readonly string[] | null;
  readonly sequences: readonly IndexedSequence[];
  readonly unplaced: number | null;
  readonly flaws: readonly IndexFlaw[];
  /** False: decoding stopped at a flaw. */
  readonly isWhole: boolean;
}
export type IndexFlaw = Pick<Flaw, 'rule' | 'text'> & { readonly offset: number };

const SEQUENCES_MAX = 5_000_000;
const DEPTH_MAX = 12;
const LAYOUT_BYTES = 28;

export function decodeIndex(bytes: Uint8Array): DecodedIndex {
  return new IndexDecoder(bytes).decode();
}

/** Breaks off the decoding; never leaves this file. */
class Unreadable extends Error {}

class IndexDecoder {
  readonly #bytes: Buffer;
  readonly #flaws: IndexFlaw[] = [];
  #at = 4;
  #minShift = 14;
  #depth = 5;
  #layout: TextLayout | null = null;
  #names: string[] | null = null;
  readonly #sequences: IndexedSequence[] = [];
  #unplaced: number | null = null;
  readonly #isCsi: boolean;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#isCsi = this.#bytes[0] === 67;
  }

  decode(): DecodedIndex {
    let isWhole = true;
    try {
      this.#all();
    } catch (cause) {
      if (!(cause instanceof Unreadable)) throw cause;
      isWhole = false;
    }
    return {
      kind: this.#isCsi ? 'csi-index' : 'tabix-index',
      minShift: this.#minShift,
      depth: this.#depth,
      layout: this.#layout,
      names: this.#names,
      sequences: this.#sequences,
      unplaced: this.#unplaced,
      flaws: this.#flaws,
      isWhole,
    };
  }

  #all(): void {
    let count = 0;
    if (this.#isCsi) {
      this.#minShift = this.#int();
      this.#depth = this.#int();
      if (this.#minShift < 1 || this.#minShift > 30 || this.#depth < 0 || this.#depth > DEPTH_MAX)
        this.#stop('depth', 'its bins have an impossible size or depth.');
      const aux = this.#count(1, 'auxiliary data');
      const end = this.#at + aux;
      if (aux >= LAYOUT_BYTES) this.#readLayout(end);
      this.#at = end;
      count = this.#count(4, 'sequences');
    } else {
      count = this.#count(1, 'sequences');
      this.#readLayout(this.#bytes.length);
    }
    if (count > SEQUENCES_MAX) this.#stop('sequences', 'it claims more sequences than are read.');
    if (this.#names && this.#names.length !== count)
      this.#flaw('names', `it has ${this.#names.length} names for ${count} sequences.`);
    for (let i = 0; i < count; i++) this.#sequence();
    if (this.#left() >= 8) this.#unplaced = this.#long();
    if (this.#left() > 0) this.#flaw('trailing', 'bytes follow after its end.');
  }

  #readLayout(end: number): void {
    const [preset, sequenceColumn, beginColumn] = [this.#int(), this.#int(), this.#int()];
    const [endColumn, comment, skip] = [this.#int(), this.#int(), this.#int()];
    this.#layout = { preset, sequenceColumn, beginColumn, endColumn, comment, skip };
    if (sequenceColumn < 1 || beginColumn < 1 || endColumn < 0)
      this.#flaw('layout', 'it names columns that cannot be.');
    const length = this.#count(1, 'names');
    if (this.#at + length > end) this.#stop('names', 'its names are longer than their place.');
    const text = this.#bytes.toString('utf8', this.#at, this.#at + length);
    this.#at += length;
    const names = text.split('\0');
    if (names.pop() !== '') this.#flaw('names', 'its last name has no end.');
    if (new Set(names).size !== names.length) this.#flaw('names', 'a name stands twice.');
    this.#names = names;
  }

  #sequence(): void {
    const bins = this.#count(this.#isCsi ? 16 : 8, 'bins');
    const most = (8 ** (this.#depth + 1) - 1) / 7;
    const seen = new Set<number>();
    let chunks = 0;
    let records: number | null = null;
    let [first, last]: [VirtualOffset | null, VirtualOffset | null] = [null, null];
    for (let i = 0; i < bins; i++) {
      const bin = this.#unsigned();
      if (this.#isCsi) this.#offset();
      if (seen.has(bin)) this.#flaw('bin-twice', 'a bin stands twice.');
      seen.add(bin);
      const inBin = this.#count(16, 'chunks');
      if (bin === most + 1) {
        records = this.#pseudoBin(inBin);
        continue;
      }
      if (bin >= most) this.#flaw('bin-range', 'a bin lies outside of the index.');
      for (let j = 0; j < inBin; j++) {
        const [begin, end] = [this.#offset(), this.#offset()];
        if (compare(begin, end) > 0) this.#flaw('chunk', 'a chunk ends before it begins.');
        if (first === null || compare(begin, first) < 0) first = begin;
        if (last === null || compare(end, last) > 0) last = end;
      }
      chunks += inBin;
    }
    const intervals = this.#isCsi ? 0 : this.#intervals();
    const bin = { bins: seen.size, chunks, intervals, first, last, records };
    this.#sequences.push(bin);
  }

  /** Two pairs: where the records lie, and how many there are with and without a place. */
  #pseudoBin(chunks: number): number | null {
    if (chunks !== 2) {
      this.#flaw('pseudo-bin', 'its bin of counts does not hold two pairs.');
      this.#at += chunks * 16;
      return null;
    }
    this.#at += 16;
    return this.#long() + this.#long();
  }

  #intervals(): number {
    const count = this.#count(8, 'intervals');
    let [highest, isAscending] = [0, true];
    for (let i = 0; i < count; i++) {
      const { block } = this.#offset();
      // Zero: nothing begins in this interval.
      if (block > 0 && block < highest) isAscending = false;
      highest = Math.max(highest, block);
    }
    if (!isAscending) this.#flaw('intervals', 'its linear index does not ascend.');
    return count;
  }

  #left(): number {
    return this.#bytes.length - this.#at;
  }

  #need(bytes: number): void {
    if (this.#left() < bytes) this.#stop('cut', 'it breaks off.');
  }

  #int(): number {
    this.#need(4);
    this.#at += 4;
    return this.#bytes.readInt32LE(this.#at - 4);
  }

  #unsigned(): number {
    return this.#int() >>> 0;
  }

  /** A declared number of things of at least this many bytes each. */
  #count(bytesEach: number, what: string): number {
    const count = this.#int();
    if (count < 0 || count * bytesEach > this.#left())
      this.#stop('count', `it claims more ${what} than its bytes can hold.`);
    return count;
  }

  #long(): number {
    this.#need(8);
    this.#at += 8;
    const high = this.#bytes.readUInt32LE(this.#at - 4);
    return Math.min(
      Number.MAX_SAFE_INTEGER,
      high * 2 ** 32 + this.#bytes.readUInt32LE(this.#at - 8),
    );
  }

  #offset(): VirtualOffset {
    this.#need(8);
    this.#at += 8;
    const low = this.#bytes.readUInt32LE(this.#at - 8);
    const block = this.#bytes.readUInt32LE(this.#at - 4) * 65_536 + (low >>> 16);
    return { block, within: low & 0xffff };
  }

  #flaw(rule: string, text: string): void {
    if (this.#flaws.length < 1_000) this.#flaws.push({ rule, text, offset: this.#at });
  }

  #stop(rule: string, text: string): never {
    this.#flaw(rule, text);
    throw new Unreadable(text);
  }
}

export const compare = (a: VirtualOffset, b: VirtualOffset): number =>
  a.block - b.block || a.within - b.within;

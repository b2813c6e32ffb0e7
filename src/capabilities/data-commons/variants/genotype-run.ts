// Sample columns that hold nothing but a diploid genotype of single digits, `0|1`: nearly all of
// most files. Eight bytes are compared at once with two samples that carry no alternative.
const [TAB, BAR, SLASH, ZERO] = [9, 124, 47, 48];
const UNCALLED = '.'.charCodeAt(0) - ZERO;
/** `0|1` and a tab. */
export const RUN_BYTES = 4;
const PAIR_BYTES = 2 * RUN_BYTES;
const FOUR_PAIRS = 4 * PAIR_BYTES;

// The eight bytes taken as a number: no number is written by two patterns of bits but zero and
// what is no number, and these are neither, so that equal numbers are equal bytes.
const pairOf = (text: string): number => Buffer.from(text).readDoubleLE(0);
const PHASED = pairOf('0|0\t0|0\t');
const UNPHASED = pairOf('0/0\t0/0\t');
const one = (text: string): number => Buffer.from(text).readInt32LE(0);
const [NONE_PHASED, NONE_UNPHASED] = [one('0|0\t'), one('0/0\t')];
const [FIRST, SECOND, EITHER] = [one('1|0\t'), one('0|1\t'), one('0/1\t')];
const [BOTH_PHASED, BOTH_UNPHASED] = [one('1|1\t'), one('1/1\t')];

export interface AlleleCounts {
  alleleNumber: number;
  missing: number;
  readonly counts: Int32Array;
  readonly carriers: Int32Array;
}

export class GenotypeRun {
  #view: DataView = new DataView(new ArrayBuffer(0));
  #bytes: Uint8Array | null = null;

  /**
   * Counts the samples from `start` on into `into`, where nothing was counted yet. Returns how many
   * there were; the one after them is something else, or the last.
   */
  read(bytes: Buffer, start: number, end: number, into: AlleleCounts, alts: number): number {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    const view = this.#view;
    const stop = start + Math.floor((end - start) / RUN_BYTES) * RUN_BYTES;
    let [at, heterozygotes, homozygotes, others] = [start, 0, 0, 0];
    for (; at < stop; at += RUN_BYTES) {
      at = pastReferences(view, at, stop);
      if (at === stop) break;
      const sample = view.getInt32(at, true);
      if (sample === NONE_PHASED || sample === NONE_UNPHASED) continue;
      const hasAlternative = alts > 0;
      if (hasAlternative && (sample === FIRST || sample === SECOND || sample === EITHER))
        heterozygotes++;
      else if (hasAlternative && (sample === BOTH_PHASED || sample === BOTH_UNPHASED))
        homozygotes++;
      else if (otherGenotype(bytes, at, into, alts)) others++;
      else break;
    }
    const samples = (at - start) / RUN_BYTES;
    const references = samples - heterozygotes - homozygotes - others;
    const { counts, carriers } = into;
    counts[0]! += 2 * references + heterozygotes;
    carriers[0]! += references + heterozygotes;
    into.alleleNumber += 2 * (samples - others);
    if (alts === 0) return samples;
    counts[1]! += heterozygotes + 2 * homozygotes;
    carriers[1]! += heterozygotes + homozygotes;
    return samples;
  }
}

/** Where the first pair of samples begins of which one carries something, or is the last. */
function pastReferences(view: DataView, start: number, stop: number): number {
  let at = start;
  for (const last = stop - FOUR_PAIRS; at <= last; at += FOUR_PAIRS) {
    const isAll =
      view.getFloat64(at, true) === PHASED &&
      view.getFloat64(at + 8, true) === PHASED &&
      view.getFloat64(at + 16, true) === PHASED &&
      view.getFloat64(at + 24, true) === PHASED;
    if (!isAll) break;
  }
  for (const last = stop - PAIR_BYTES; at <= last; at += PAIR_BYTES) {
    const pair = view.getFloat64(at, true);
    if (pair !== PHASED && pair !== UNPHASED) break;
  }
  return at;
}

/** False, and nothing counted, where it is no such column or names an allele that is not there. */
function otherGenotype(bytes: Buffer, at: number, into: AlleleCounts, alts: number): boolean {
  const mark = bytes[at + 1];
  if (bytes[at + 3] !== TAB || (mark !== BAR && mark !== SLASH)) return false;
  const [first, second] = [bytes[at]! - ZERO, bytes[at + 2]! - ZERO];
  const [isFirst, isSecond] = [first !== UNCALLED, second !== UNCALLED];
  if (isFirst && (first < 0 || first > 9 || first > alts)) return false;
  if (isSecond && (second < 0 || second > 9 || second > alts)) return false;
  const { counts, carriers } = into;
  if (isFirst) {
    into.alleleNumber++;
    counts[first]!++;
    carriers[first]!++;
  }
  if (isSecond) {
    into.alleleNumber++;
    counts[second]!++;
    if (second !== first) carriers[second]!++;
  }
  if (!isFirst && !isSecond) into.missing++;
  return true;
}

// Two haplotypes of each person as copies of their population's founders (Li and Stephens 2003):
// at the beginning of a block every haplotype takes a founder, within it few change theirs. The
// founders stand on a circle of 2^32; an allele is carried by an arc of it, as a branch of a
// genealogy carries what arose on it. Sites that share an arc are in complete disequilibrium.
import type { SeededRandom } from '../seeded-random.ts';
import { driftedFounders, FOUNDERS, neutralCopies } from './allele-frequencies.ts';
import type { Population } from './populations.ts';

const CIRCLE = 0x1_0000_0000;
const HALF = CIRCLE / 2;
const FOUNDER_SPAN = CIRCLE / FOUNDERS;
/** Of a haplotype, at each site: one of 256. */
const SWITCH_ONE_IN = 256;
/** Of sites within a block, arose on the same branch as the one before. */
const SAME_ARC_OF_FOUR = 3;

/** From the start, clockwise, as far in each population as its drift took it. */
interface Arc {
  readonly start: number;
  readonly lengths: readonly number[];
}

export class Haplotypes {
  readonly #random: SeededRandom;
  readonly #populations: readonly Population[];
  readonly #places: Int32Array;
  #arc: Arc | null = null;
  /** At this site. */
  readonly #switched: number[] = [];
  /** 1 where the haplotype carries the allele of this site: 2 x person, and the one behind it. */
  readonly carried: Uint8Array;
  /** How many of them do, in each population. */
  readonly counts: number[];

  constructor(populations: readonly Population[], random: SeededRandom) {
    this.#random = random;
    this.#populations = populations;
    this.#places = new Int32Array(2 * populations.at(-1)!.to);
    this.carried = new Uint8Array(this.#places.length);
    this.counts = populations.map(() => 0);
  }

  /** Fills `carried` and `counts`; the allele is neither absent nor everywhere. */
  site(beginsBlock: boolean, isCommon: boolean): void {
    if (beginsBlock) this.#beginBlock();
    else this.#switchSome();
    const staysOnArc = !isCommon && this.#random.below(4) < SAME_ARC_OF_FOUR;
    if (staysOnArc && this.#arc) this.#carrySwitched(this.#arc);
    else this.#carry(this.#draw(isCommon));
    while (!this.#isVariable()) this.#carry(this.#draw(isCommon));
  }

  #isVariable(): boolean {
    const all = this.counts.reduce((sum, count) => sum + count, 0);
    return all > 0 && all < this.carried.length;
  }

  #beginBlock(): void {
    this.#arc = null;
    for (let i = 0; i < this.#places.length; i++) this.#places[i] = this.#random.uint32();
  }

  #switchSome(): void {
    const { length } = this.#places;
    const more = this.#random.below(SWITCH_ONE_IN) < length % SWITCH_ONE_IN ? 1 : 0;
    this.#switched.length = 0;
    for (let i = Math.floor(length / SWITCH_ONE_IN) + more; i > 0; i--) {
      const haplotype = this.#random.below(length);
      this.#places[haplotype] = this.#random.uint32();
      this.#switched.push(haplotype);
    }
  }

  #draw(isCommon: boolean): Arc {
    const { length } = this.#places;
    // What is planted is frequent enough to be found again: a fifth to a half of all.
    const copies = isCommon
      ? Math.max(1, Math.floor((length * (20 + this.#random.below(30))) / 100))
      : neutralCopies(length, this.#random);
    return copies * FOUNDERS < length ? this.#rare(copies) : this.#common(copies);
  }

  /** Younger than the founders: some copies of one, in one population. */
  #rare(copies: number): Arc {
    const first = this.#random.below(this.#places.length);
    const own = this.#populationOf(first);
    const { from, to } = this.#populations[own]!;
    const span = 1 + Math.floor(((copies - 1) * CIRCLE) / (2 * (to - from)));
    const lengths = this.#populations.map((_, at) => (at === own ? span : 0));
    return { start: this.#places[first]! >>> 0, lengths };
  }

  /** Whole founders, beginning with one that somebody has. */
  #common(copies: number): Arc {
    const founders = this.#founders(copies);
    for (;;) {
      const first = this.#random.below(this.#places.length);
      if (founders[this.#populationOf(first)] === 0) continue;
      const place = this.#places[first]! >>> 0;
      const start = place - (place % FOUNDER_SPAN);
      return { start, lengths: founders.map((count) => count * FOUNDER_SPAN) };
    }
  }

  #founders(copies: number): number[] {
    const { length } = this.#places;
    if (this.#populations.length === 1) {
      const whole = Math.floor((copies * FOUNDERS) / length);
      const more = this.#random.below(length) < (copies * FOUNDERS) % length ? 1 : 0;
      return [Math.min(FOUNDERS - 1, whole + more)];
    }
    for (;;) {
      const founders = this.#populations.map(() => driftedFounders(copies, length, this.#random));
      if (founders.some((count) => count > 0) && founders.some((count) => count < FOUNDERS))
        return founders;
    }
  }

  #carry(arc: Arc): void {
    this.#arc = arc;
    for (const [at, { from, to }] of this.#populations.entries())
      this.counts[at] = this.#carryIn(2 * from, 2 * to, arc.start, arc.lengths[at]!);
  }

  /** The arc stays: only who switched may carry other than before. */
  #carrySwitched({ start, lengths }: Arc): void {
    for (const haplotype of this.#switched) {
      const own = this.#populationOf(haplotype);
      const before = this.carried[haplotype]!;
      const now = this.#carryIn(haplotype, haplotype + 1, start, lengths[own]!);
      this.counts[own]! += now - before;
    }
  }

  #carryIn(from: number, to: number, start: number, length: number): number {
    const [places, carried] = [this.#places, this.carried];
    if (length === 0) {
      carried.fill(0, from, to);
      return 0;
    }
    // Halfway round, so that 32 bits with a sign compare as those without one do.
    const origin = (start + HALF) | 0;
    const last = (length - 1 - HALF) | 0;
    let count = 0;
    for (let i = from; i < to; i++) {
      const isCarried = ((places[i]! - origin) | 0) <= last ? 1 : 0;
      carried[i] = isCarried;
      count += isCarried;
    }
    return count;
  }

  #populationOf(haplotype: number): number {
    return this.#populations.findIndex(({ to }) => haplotype < 2 * to);
  }
}

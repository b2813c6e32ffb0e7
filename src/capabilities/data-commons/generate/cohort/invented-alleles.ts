// Bases of an invented reference, the same wherever a position is looked at, so that overlapping
// deletions never contradict one another; and variants on it: 12 % indels, two transitions to one
// transversion.
import type { SeededRandom } from '../seeded-random.ts';

const BASES = 'ACGT';
const INDELS_PERCENT = 12;
/** The other purine, or the other pyrimidine. */
const TRANSITION = 2;

export interface Alleles {
  readonly ref: string;
  readonly alt: string;
}

export class InventedReference {
  readonly #salt: number;

  constructor(random: SeededRandom) {
    this.#salt = random.uint32();
  }

  base(position: number): number {
    // The finisher of MurmurHash3: every bit of the position reaches the two that are taken.
    let mixed = position ^ this.#salt;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed >>> 16) & 3;
  }

  alleles(position: number, random: SeededRandom): Alleles {
    const first = this.base(position);
    const ref = BASES[first]!;
    if (random.below(100) >= INDELS_PERCENT) {
      const step = random.below(3) < 2 ? TRANSITION : 1 + 2 * random.below(2);
      return { ref, alt: BASES[(first + step) % 4]! };
    }
    const changed = 1 + random.below(4);
    const isInsertion = random.below(2) === 0;
    let long = ref;
    for (let i = 1; i <= changed; i++)
      long += BASES[isInsertion ? random.below(4) : this.base(position + i)]!;
    return isInsertion ? { ref, alt: long } : { ref: long, alt: ref };
  }
}

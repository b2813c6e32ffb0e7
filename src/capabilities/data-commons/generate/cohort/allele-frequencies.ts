// How frequent an allele is: the neutral spectrum (1/i copies among all), and its drift in each
// population after Balding and Nichols (1995), drawn by Pólya's urn, which is their beta-binomial
// exactly and needs whole numbers only.
import type { SeededRandom } from '../seeded-random.ts';

/** Haplotypes of a population's panel. */
export const FOUNDERS = 64;
/** F_ST that is asked of common variants. */
export const DRIFT_PER_MILLE = 80;

/** Copies i among `haplotypes`, from 1, with odds 1/i: octave, place in it, then 2^octave/i. */
export function neutralCopies(haplotypes: number, random: SeededRandom): number {
  const octaves = 32 - Math.clz32(haplotypes - 1);
  for (;;) {
    const least = 1 << random.below(octaves);
    const copies = least + random.below(least);
    if (copies < haplotypes && random.below(copies) < least) return copies;
  }
}

const BALL = 4_096;
// What drawing 64 founders adds to the spread is taken from the urn: F = (64 F_ST - 1) / 63.
const FOUNDER_MILLE = FOUNDERS * DRIFT_PER_MILLE - 1_000;
const WHOLE_MILLE = (FOUNDERS - 1) * 1_000;
/** (1 - F) / F balls at first. */
const FIRST_BALLS = Math.floor(((WHOLE_MILLE - FOUNDER_MILLE) * BALL) / FOUNDER_MILLE);

/** How many founders of one population carry what `copies` of `haplotypes` carry everywhere. */
export function driftedFounders(copies: number, haplotypes: number, random: SeededRandom): number {
  let all = FIRST_BALLS;
  let red = Math.max(1, Math.floor((all * copies) / haplotypes));
  let founders = 0;
  for (let i = 0; i < FOUNDERS; i++) {
    // Both products stay below 2^53: exact.
    if (random.uint32() * all < red * 0x1_0000_0000) {
      founders++;
      red += BALL;
    }
    all += BALL;
  }
  return founders;
}

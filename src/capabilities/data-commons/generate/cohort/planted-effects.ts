// Which sites move what, and by how much a copy: a measured trait, the liability to a diagnosis, or
// the expression of a gene. One site in each of as many stretches of the file, away from its ends.
import { SeededRandom } from '../seeded-random.ts';
import type { CohortPlan } from './cohort-plan.ts';
import { geneName, plannedGenes } from './genes.ts';

export type TraitName = 'systolic_mmhg' | 'ldl_mmol_l' | 'liability';

/** In thousandths of the unit for each copy: mmHg, mmol/L, standard deviations of the noise. */
const EFFECTS: readonly (readonly [TraitName, readonly number[]])[] = [
  ['systolic_mmhg', [4_000, -3_500, 3_000, -3_000, 2_500, -2_000]],
  ['ldl_mmol_l', [400, -350, 300, -300, 250, -200]],
  ['liability', [600, -500, 500, -400, 400, -300]],
];

export interface Planted {
  /** Place among all sites, from 0. */
  readonly site: number;
  readonly effect: TraitEffect | ExpressionEffect;
}

export interface TraitEffect {
  readonly trait: TraitName;
  readonly perCopyThousandths: number;
}

export interface ExpressionEffect {
  readonly gene: number;
  /** Molecules a cell without a copy, and more for each, in thousandths. */
  readonly baseThousandths: number;
  readonly perCopyThousandths: number;
}

/** A planted variant as it came out. */
export interface PlantedVariant extends Planted {
  readonly contig: string;
  readonly position: number;
  readonly ref: string;
  readonly alt: string;
  /** Copies of each person. */
  readonly copies: Uint8Array;
}

/** In the order of the file; as many as there are sites for. */
export function plantedSites(plan: CohortPlan): Planted[] {
  const random = new SeededRandom(`cohort effects:${plan.seed}`);
  const effects = inTurns(plan);
  const count = Math.min(effects.length, plan.sites);
  const stretch = Math.floor(plan.sites / Math.max(1, count));
  return effects.slice(0, count).map((effect, at) => {
    const within = Math.floor(stretch / 4) + random.below(Math.max(1, Math.floor(stretch / 2)));
    return { site: at * stretch + within, effect };
  });
}

/** The strongest of each first, so that a short file has some of every kind. */
function inTurns(plan: CohortPlan): Planted['effect'][] {
  const effects: Planted['effect'][] = [];
  for (let turn = 0; turn < 6; turn++) {
    for (const [trait, sizes] of EFFECTS) effects.push({ trait, perCopyThousandths: sizes[turn]! });
    const gene = plannedGenes(plan).moved[turn];
    if (gene !== undefined)
      effects.push({ gene, baseThousandths: 2_000, perCopyThousandths: 1_500 });
  }
  return effects;
}

/** What the planted variants come to for each person, in thousandths of the trait's unit. */
export function scoresOf(
  trait: TraitName,
  persons: number,
  variants: readonly PlantedVariant[],
): Int32Array {
  const scores = new Int32Array(persons);
  for (const { effect, copies } of variants) {
    if (!('trait' in effect) || effect.trait !== trait) continue;
    for (let person = 0; person < persons; person++)
      scores[person]! += effect.perCopyThousandths * copies[person]!;
  }
  return scores;
}

export const targetOf = ({ effect }: Planted): string =>
  'trait' in effect ? effect.trait : geneName(effect.gene);

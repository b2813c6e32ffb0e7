// What was planted in an invented cohort, as it is written beside it: whoever tests against the
// cohort has the answers here.
import { DRIFT_PER_MILLE, FOUNDERS } from './allele-frequencies.ts';
import { type CaseRule, TRAITS } from './clinical-rows.ts';
import type { CohortPlan } from './cohort-plan.ts';
import { type DirtRecord, PLACES_LISTED_MAX } from './dirt.ts';
import { CELL_TYPES, geneName, hasExpression, plannedGenes } from './genes.ts';
import { type PlantedVariant, targetOf } from './planted-effects.ts';
import { personName, populationsOf } from './populations.ts';

/** Raised when the same seed gives other bytes. */
export const COHORT_MODEL = 1;

export interface Planting {
  readonly planted: readonly PlantedVariant[];
  readonly blocks: number;
  readonly cases: CaseRule | null;
  readonly dirt: DirtRecord;
}

export function truthOf(plan: CohortPlan, { planted, blocks, cases, dirt }: Planting) {
  const { markers } = plannedGenes(plan);
  return {
    notice: 'Synthetic: everything here is invented, nobody real is in it.',
    model: COHORT_MODEL,
    parameters: plan,
    populations: populationsOf(plan).map(({ name, from, to }) => ({
      name,
      persons: to - from,
      first: personName(from),
      last: personName(to - 1),
    })),
    haplotypes: {
      blocks,
      founders: FOUNDERS,
      fstPerMille: plan.populations > 1 ? DRIFT_PER_MILLE : 0,
    },
    traits: { ...TRAITS, cases },
    effects: planted.map((one) => ({
      contig: one.contig,
      position: one.position,
      ref: one.ref,
      alt: one.alt,
      copies: one.copies.reduce((sum, copies) => sum + copies, 0),
      moves: targetOf(one),
      perCopyThousandths: one.effect.perCopyThousandths,
      ...('gene' in one.effect ? { baseThousandths: one.effect.baseThousandths } : {}),
    })),
    markers: hasExpression(plan)
      ? CELL_TYPES.map((cellType, at) => ({ cellType, genes: markers[at]!.map(geneName) }))
      : [],
    dirt: dirt.list(),
    placesListedAtMost: PLACES_LISTED_MAX,
  };
}

export const truthText = (plan: CohortPlan, planting: Planting): string =>
  `${JSON.stringify(truthOf(plan, planting), null, 1)}\n`;

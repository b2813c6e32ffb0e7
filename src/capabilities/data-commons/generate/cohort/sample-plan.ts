// A small plan for tests, and what is read back out of what it makes.
import type { CohortPlan } from './cohort-plan.ts';
import { cohortVariants, type VariantOutcome } from './cohort-variants.ts';
import { DirtRecord } from './dirt.ts';

export const samplePlan = (more: Partial<CohortPlan> = {}): CohortPlan => ({
  seed: 'sample',
  persons: 60,
  sites: 600,
  assembly: 'GRCh38',
  contigs: [
    { name: 'chr21', length: 46_709_983 },
    { name: 'chr22', length: 50_818_468 },
  ],
  populations: 1,
  genes: 60,
  cells: 120,
  isDirty: false,
  isSitesOnly: false,
  ...more,
});

export const newOutcome = (): VariantOutcome => ({
  planted: [],
  blocks: 0,
  dirt: new DirtRecord(),
});

/** Lines of the file, and what was planted in it. */
export function madeVariants(plan: CohortPlan) {
  const outcome = newOutcome();
  const lines = [...cohortVariants(plan, outcome)];
  return { ...outcome, lines, records: lines.filter((line) => !line.startsWith('#')) };
}

/** Copies of ALT of each person in one record. */
export const copiesIn = (record: string): number[] =>
  record
    .trimEnd()
    .split('\t')
    .slice(9)
    .map((genotype) => Number(genotype[0]) + Number(genotype[2]));

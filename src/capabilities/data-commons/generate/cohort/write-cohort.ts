// Writes an invented cohort into a folder, front to back: what a file holds is never held at once.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { writeGenerated } from '../write-generated.ts';
import { type ClinicalOutcome, clinicalRows } from './clinical-rows.ts';
import type { CohortPlan } from './cohort-plan.ts';
import { cohortReadme } from './cohort-readme.ts';
import { cohortVariants, type VariantOutcome } from './cohort-variants.ts';
import { DirtRecord } from './dirt.ts';
import { ExpressionCells } from './expression-cells.ts';
import { hasExpression } from './genes.ts';
import { truthText } from './truth.ts';

export interface CohortWatch {
  /** With what the file is expected to hold, roughly. */
  begins(file: string, bytes: number): void;
  wrote(bytes: number): void;
  readonly signal?: AbortSignal;
}

const CELLS_BETWEEN_LOOKS = 1_024;

/** The folder is there and empty; what is in it after a failure is of no use. */
export async function writeCohort(
  folder: string,
  plan: CohortPlan,
  watch: CohortWatch,
): Promise<void> {
  const dirt = new DirtRecord();
  const write = (file: string, bytes: number, lines: Iterable<string>) => {
    watch.begins(file, bytes);
    return writeGenerated(path.join(folder, file), lines, watch);
  };
  const variants: VariantOutcome = { planted: [], blocks: 0, dirt };
  await write('variants.vcf', bytesOfVariants(plan), cohortVariants(plan, variants));
  const clinical: ClinicalOutcome = { cases: null, dirt };
  await write('clinical.csv', plan.persons * 64, clinicalRows(plan, variants.planted, clinical));
  if (hasExpression(plan)) {
    const cells = new ExpressionCells(plan, variants.planted);
    await mkdir(path.join(folder, 'expression'));
    const { entries, molecules } = await counted(cells, plan, watch);
    await write('expression/matrix.mtx', entries * 12, cells.matrix(entries));
    await write('expression/features.tsv', plan.genes * 36, cells.features());
    await write('expression/barcodes.tsv', plan.cells * 19, cells.barcodes(dirt));
    await write('cells.csv', plan.cells * 40, cells.cells(molecules));
  }
  await write('README.md', 1_000, [cohortReadme(plan)]);
  await write('truth.json', 10_000, [truthText(plan, { ...variants, cases: clinical.cases })]);
}

function bytesOfVariants({ sites, persons, populations, isSitesOnly }: CohortPlan): number {
  const counts = populations > 1 ? 26 * populations : 0;
  return sites * (50 + counts + (isSitesOnly ? 0 : 4 * persons));
}

/** A Matrix Market file says at its head how much is in it: the cells are drawn twice. */
async function counted(cells: ExpressionCells, plan: CohortPlan, { signal }: CohortWatch) {
  const molecules = new Uint32Array(plan.cells);
  let [entries, cell] = [0, 0];
  for (const counts of cells.counts()) {
    let all = 0;
    for (const count of counts) {
      all += count;
      if (count > 0) entries++;
    }
    molecules[cell++] = all;
    if (cell % CELLS_BETWEEN_LOOKS !== 0) continue;
    await setImmediate();
    signal?.throwIfAborted();
  }
  return { entries, molecules };
}

// The genes of an invented cohort: those that mark a cell type, those that a variant moves, and the
// rest. Their names are of no real gene.
import type { CohortPlan } from './cohort-plan.ts';

export const CELL_TYPES = ['T cell', 'B cell', 'NK cell', 'monocyte', 'hepatocyte', 'fibroblast'];

const MARKERS_OF_A_TYPE_MAX = 5;
const MOVED_MAX = 4;

export interface PlannedGenes {
  /** For each cell type, genes from 0. */
  readonly markers: readonly (readonly number[])[];
  /** By a variant each. */
  readonly moved: readonly number[];
}

export const hasExpression = ({ genes, cells }: CohortPlan): boolean => genes > 0 && cells > 0;

/** Markers first, at most half of all genes; then what variants move. */
export function plannedGenes(plan: CohortPlan): PlannedGenes {
  if (!hasExpression(plan)) return { markers: CELL_TYPES.map(() => []), moved: [] };
  const { genes } = plan;
  const each = Math.min(MARKERS_OF_A_TYPE_MAX, Math.floor(genes / (2 * CELL_TYPES.length)));
  const behind = each * CELL_TYPES.length;
  return {
    markers: CELL_TYPES.map((_, type) => Array.from({ length: each }, (__, i) => type * each + i)),
    moved: Array.from({ length: Math.min(MOVED_MAX, genes - behind) }, (_, i) => behind + i),
  };
}

export const geneName = (gene: number): string => `SYN${(gene + 1).toString().padStart(6, '0')}`;

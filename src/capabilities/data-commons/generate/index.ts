// Door of the generator of invented data.
export {
  type CohortPlan,
  type CohortWatch,
  type CohortWish,
  planCohort,
  writeCohort,
} from './cohort/index.ts';
export { type ColumnPlan, generateTable, type TablePlan } from './generate-table.ts';
export { generateVcf, type PlantedVariant, type VcfPlan } from './generate-vcf.ts';
export {
  type ClinicalOptions,
  clinicalPlan,
  islandBiomePlan,
  microbeLibraryPlan,
} from './table-plans.ts';
export { writeGenerated } from './write-generated.ts';

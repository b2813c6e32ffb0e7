// Door of the invented cohorts.
export { type CohortPlan, type CohortWish, planCohort } from './cohort-plan.ts';
export { type CohortWatch, writeCohort } from './write-cohort.ts';

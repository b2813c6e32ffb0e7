// Which persons are of which population: consecutive runs of nearly equal size.
import type { CohortPlan } from './cohort-plan.ts';

export interface Population {
  readonly name: string;
  /** First person, from 0. */
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
}

export function populationsOf({ persons, populations }: CohortPlan): Population[] {
  return Array.from({ length: populations }, (_, at) => ({
    name: `POP${at + 1}`,
    from: Math.floor((persons * at) / populations),
    to: Math.floor((persons * (at + 1)) / populations),
  }));
}

export const personName = (person: number): string =>
  `P${(person + 1).toString().padStart(7, '0')}`;

// What one clause says about one act, before it is cited; and the three ways of saying it.
import type { Duty, Effect } from '../../../base/verdict.ts';
import type { DuoReference } from '../duo/reference.ts';
import type { DataActFacts } from './facts.ts';
import type { DataAgreementTerms } from './terms.ts';

/** What a clause says, before it is cited. */
export interface ClauseFinding {
  readonly clause: string;
  readonly effect: Effect;
  readonly text: string;
  readonly facts: readonly string[];
  readonly unknown?: readonly string[];
  readonly next?: string;
  readonly duties?: readonly Pick<Duty, 'code' | 'text' | 'dueOn'>[];
}

export interface Judging {
  readonly terms: DataAgreementTerms;
  readonly facts: DataActFacts;
  readonly reference: DuoReference;
  /** UTC civil date of the act. */
  readonly on: string;
}

export const permits = (clause: string, text: string, ...facts: string[]): ClauseFinding => ({
  clause,
  effect: 'permit',
  text,
  facts,
});

export const denies = (
  clause: string,
  text: string,
  facts: readonly string[],
  next: string,
): ClauseFinding => ({ clause, effect: 'deny', text, facts, next });

/** The clause bears on a fact that is not known. */
export const asks = (
  clause: string,
  text: string,
  facts: readonly string[],
  unknown: readonly string[],
): ClauseFinding => ({
  clause,
  effect: 'review',
  text,
  facts,
  unknown,
  next: 'Answer the questions and ask again.',
});

// The steps of a ladder that the calendar has reached: each is told to the partner once.
import { ladderDates } from '../../../kernel/instruments/portable.ts';
import type { DataAgreementTerms } from '../agreement/terms.ts';
import { cureStateAt } from './cure-ladder.ts';
import type { DatedShortfall } from './shortfall-history.ts';

export const CURE_STAGES = ['notice', 'consultation', 'cure', 'suspended', 'lifted'] as const;
export type CureStage = (typeof CURE_STAGES)[number];

export interface CureStep {
  readonly party: string;
  readonly stage: CureStage;
  /** Civil date, UTC, from which the step holds. */
  readonly on: string;
  /** Day 0 of the ladder it belongs to. */
  readonly noticeOn: string;
  readonly shortfall: DatedShortfall;
  readonly text: string;
}

export function stepsReached(
  terms: Pick<DataAgreementTerms, 'ladder' | 'reciprocity'>,
  party: string,
  history: readonly DatedShortfall[],
  at: string,
): CureStep[] {
  const { ladder, reciprocity } = terms;
  if (!ladder || !reciprocity) return [];
  return history.flatMap((shortfall) => {
    const { noticeOn, curedAt } = shortfall;
    const dates = ladderDates(ladder, `${noticeOn}T00:00:00.000Z`);
    const until = curedAt !== undefined && curedAt < at ? curedAt : at;
    const timed = [
      ['notice', dates.noticeOn],
      ['consultation', dates.consultationFromOn],
      ['cure', dates.cureFromOn],
      ['suspended', dates.suspendedFromOn],
    ] as const;
    const step = (stage: CureStage, on: string, text: string): CureStep => ({
      party,
      stage,
      on,
      noticeOn,
      shortfall,
      text,
    });
    const steps = timed
      .filter(([, on]) => `${on}T00:00:00.000Z` <= until)
      .map(([stage, on]) => {
        const state = cureStateAt(terms, shortfall, `${on}T00:00:00.000Z`);
        return step(stage, on, `${party}: ${state.text}`);
      });
    if (curedAt === undefined || curedAt > at) return steps;
    const on = curedAt.slice(0, 10);
    const text = `${party}: the shortfall of ${shortfall.quarter} was cured on ${on}; no tier is suspended for it.`;
    return [...steps, step('lifted', on, text)];
  });
}

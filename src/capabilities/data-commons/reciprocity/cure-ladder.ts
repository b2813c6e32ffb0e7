// Where a shortfall stands on the agreement's ladder at an instant: notice, consultation, cure,
// suspension of the named tiers and of no other. Derived from dates, so that a lost job changes
// nothing. The days are the kernel's (instruments), counted from the notice, which is day 0.

import {
  type LadderDates,
  ladderDates,
  ladderStageAt,
} from '../../../kernel/instruments/portable.ts';
import type { Tier } from '../agreement/facts.ts';
import { TIERS } from '../agreement/facts.ts';
import type { DataAgreementTerms } from '../agreement/terms.ts';
import type { Shortfall } from './standing.ts';

export interface CureState {
  readonly stage: 'none' | 'notice' | 'consultation' | 'cure' | 'suspended';
  /** Days since the notice; absent without a shortfall. */
  readonly day?: number;
  readonly dates?: LadderDates;
  /** Tiers suspended at the instant, in their order. */
  readonly suspendedTiers: readonly Tier[];
  readonly text: string;
  /** The stage that follows by time alone, and when. */
  readonly following?: { readonly stage: string; readonly on: string };
}

type LadderTerms = Pick<DataAgreementTerms, 'ladder' | 'reciprocity'>;

/** `noticeOn`: civil date of the notice, UTC; `at`: RFC 3339 UTC. */
export function cureStateAt(
  terms: LadderTerms,
  shortfall: Pick<Shortfall, 'noticeOn'> | null,
  at: string,
): CureState {
  const { ladder, reciprocity } = terms;
  const on = at.slice(0, 10);
  if (shortfall === null || !ladder || !reciprocity || on < shortfall.noticeOn)
    return { stage: 'none', suspendedTiers: [], text: 'No shortfall stands.' };
  const dates = ladderDates(ladder, `${shortfall.noticeOn}T00:00:00.000Z`);
  const stage = ladderStageAt(dates, undefined, at);
  if (stage === 'lifted') return { stage: 'none', suspendedTiers: [], text: 'It was cured.' };
  const day = daysBetween(shortfall.noticeOn, on);
  const suspendedTiers = TIERS.filter(
    (tier) => stage === 'suspended' && reciprocity.suspends.includes(tier),
  );
  const following = followingOf(stage, dates);
  return {
    stage,
    day,
    dates,
    suspendedTiers,
    text: textOf(stage, day, dates, reciprocity.suspends),
    ...(following ? { following } : {}),
  };
}

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

type Standing = Exclude<CureState['stage'], 'none'>;

function followingOf(stage: Standing, dates: LadderDates) {
  const steps: readonly (readonly [Standing, string])[] = [
    ['notice', dates.noticeOn],
    ['consultation', dates.consultationFromOn],
    ['cure', dates.cureFromOn],
    ['suspended', dates.suspendedFromOn],
  ];
  const next = steps[steps.findIndex(([each]) => each === stage) + 1];
  return next ? { stage: next[0], on: next[1] } : null;
}

function textOf(stage: Standing, day: number, dates: LadderDates, tiers: readonly Tier[]): string {
  const named = tiers.join(' and ');
  const until = `the ${named} tier is suspended on ${dates.suspendedFromOn} unless it is cured`;
  switch (stage) {
    case 'notice':
      return `Day ${day}: notice of the shortfall was given on ${dates.noticeOn}; ${until}.`;
    case 'consultation':
      return `Day ${day}: the parties consult; ${until}.`;
    case 'cure':
      return `Day ${day}: the shortfall can be cured to ${dates.cureUntilOn}; ${until}.`;
    case 'suspended':
      return `Day ${day}: the ${named} tier is suspended; the other tiers go on.`;
  }
}

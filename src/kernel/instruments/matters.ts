// Matters under the cure ladder: each opened by a party's signed notice, closed by the same party's
// lifting it, and moved along by the calendar alone.
import type { MemberId } from '../../base/caller.ts';
import type { CountedStatement } from './counted.ts';
import {
  type LadderDates,
  type LadderStage,
  ladderDates,
  ladderEdges,
  ladderStageAt,
} from './ladder.ts';
import type { StandingTerms } from './standing-terms.ts';

export interface Matter {
  readonly matter: string;
  readonly by: MemberId;
  readonly against?: MemberId;
  /** The tier at stake; the whole agreement when absent. */
  readonly tier?: string;
  readonly reason?: string;
  readonly noticeAt: string;
  readonly liftedAt?: string;
  readonly stage: LadderStage;
  readonly dates: LadderDates;
  /** Instants at which the stage changes by the calendar. */
  readonly edges: readonly string[];
}

/**
 * Every matter of which notice was given among the statements; none where the terms know no ladder.
 */
export function mattersOf(
  { ladder }: StandingTerms,
  said: readonly CountedStatement[],
  at: string,
): Matter[] {
  if (!ladder) return [];
  const lifted = said.filter(({ statement }) => statement.role === 'lift');
  return said
    .filter(({ statement }) => statement.role === 'notice')
    .map(({ at: noticeAt, statement }) => {
      const { member: by, against, tier, reason } = statement;
      const matter = statement.matter!;
      const liftedAt = lifted.find(
        (one) =>
          one.statement.matter === matter && one.statement.member === by && one.at >= noticeAt,
      )?.at;
      const dates = ladderDates(ladder, noticeAt);
      return {
        matter,
        by,
        ...(against ? { against } : {}),
        ...(tier ? { tier } : {}),
        ...(reason ? { reason } : {}),
        noticeAt,
        ...(liftedAt ? { liftedAt } : {}),
        stage: ladderStageAt(dates, liftedAt, at),
        dates,
        edges: ladderEdges(dates),
      };
    });
}

// Which notices are due under an agreement and not given yet, as this node's own books say.
import type { Database } from '../../kernel/storage/index.ts';
import { balanceAt, type Pair } from './balance.ts';
import { type CureNotice, noticesUnder, type SeenNotice } from './cure-store.ts';
import type { FoundAgreement } from './ports.ts';

export async function dueNotices(
  db: Database,
  agreement: FoundAgreement,
  pair: Pair,
  at: Temporal.Instant,
): Promise<CureNotice[]> {
  const given = await noticesUnder(db, { agreement: agreement.id, partner: pair.partner });
  const isGiven = (notice: CureNotice) =>
    given.some((one) => one.by === pair.home && isSameStep(one, notice));
  return (await noticesOf(db, agreement, pair, at)).filter((notice) => !isGiven(notice));
}

/** All that the calendar has reached, given or not. */
export async function noticesOf(
  db: Database,
  agreement: FoundAgreement,
  pair: Pair,
  at: Temporal.Instant,
): Promise<CureNotice[]> {
  if (!agreement.terms.reciprocity) return [];
  const { steps } = await balanceAt(db, agreement, pair, at);
  return steps.map(({ party, stage, on, noticeOn, shortfall, text }) => {
    const { quarter, standing } = shortfall;
    const { served, received, floor } = standing;
    const about = { agreement: agreement.id, party, stage, on, noticeOn, quarter };
    return { ...about, served, received, floor, text };
  });
}

export const isSameStep = (
  a: CureNotice | SeenNotice,
  b: Pick<CureNotice, 'party' | 'stage' | 'noticeOn' | 'on'>,
): boolean =>
  a.party === b.party && a.stage === b.stage && a.noticeOn === b.noticeOn && a.on === b.on;

// The leader's turn, to be called about once a second: number what waits, sign the head when one is
// due, and show it to the partners.
import { instantFrom } from '../../base/instants.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result } from '../../base/result.ts';
import { isHeadDue } from './freshness.ts';
import type { Ledger } from './ledger.ts';
import { numberEntries } from './number-entries.ts';
import type { Policy } from './policy.ts';
import { pruneHeadsHourly } from './prune-heads.ts';
import { newestHead, publishHead } from './publish-head.ts';
import {
  type Partner,
  type Sought,
  seekCosignatures,
  type WitnessTransport,
} from './seek-cosignatures.ts';

export interface Turn {
  readonly numbered: number;
  readonly size: number;
  /** Empty when no head was due. */
  readonly sought: readonly Sought[];
}

export async function keepHead(
  ledger: Ledger,
  policy: Policy,
  partners: readonly Partner[],
  transport: WitnessTransport,
  at: Temporal.Instant,
): Promise<Result<Turn, Refusal>> {
  const numbered = await numberEntries(ledger);
  if (!numbered.ok) return numbered;
  const { size } = numbered.value;
  const newest = await newestHead(ledger.store.db);
  const refreshedAt = newest ? instantFrom(newest.refreshedAt) : null;
  const hasNews = newest === null || newest.size < size;
  const isFinal = newest?.isFinal ?? false;
  if (!isHeadDue({ refreshedAt, hasNews, isFinal }, at))
    return ok({ ...numbered.value, sought: [] });
  const head = await publishHead(ledger, at);
  if (!head.ok) return head;
  const sought = await seekCosignatures(ledger, policy, partners, transport, at);
  await pruneHeadsHourly(ledger, at);
  return ok({ ...numbered.value, sought });
}

/** What a turn's answers mean for the operator; null when there is nothing to say. */
export function rollbackWarning(turn: Turn): Refusal<'ledger.rolled-back'> | null {
  const seen = turn.sought.filter(({ outcome }) => outcome === 'rollback');
  if (seen.length === 0) return null;
  return refusal(
    'conflict',
    'ledger.rolled-back',
    `Partners remember more of this log than it has: ${seen.map(({ member }) => member).join(', ')}.`,
    {
      because: seen.map(({ member, why }) => ({ text: `${member}: ${why}` })),
      next: 'Stop this node, restore the newest backup, or fetch the missing entries from partners.',
    },
  );
}

// Where a pair stands under an agreement, from this node's own records: statements by quarter, the
// standing of each against the floor, and the rung of the cure ladder at an instant. Derived each
// time from what was exchanged; no job has to run for a tier to be suspended.
import { instantText } from '../../base/instants.ts';
import type { Database } from '../../kernel/storage/index.ts';
import type { Tier } from './agreement/facts.ts';
import { exchangesBetween } from './exchange-store.ts';
import type { FoundAgreement } from './ports.ts';
import { type CureState, cureStateAt } from './reciprocity/cure-ladder.ts';
import {
  type Quarter,
  quarterOf,
  quarterPlus,
  quarterSpan,
  quartersBetween,
} from './reciprocity/quarter.ts';
import { type ReciprocityStanding, rollingStanding, shortfallOf } from './reciprocity/standing.ts';
import { quarterlyStatement, type StatementWithEntries } from './reciprocity/statement.ts';

export interface Pair {
  readonly home: string;
  readonly partner: string;
}

export async function statementOf(
  db: Database,
  agreement: string,
  { home, partner }: Pair,
  quarter: Quarter,
): Promise<StatementWithEntries> {
  const { from, to } = quarterSpan(quarter);
  const rows = await exchangesBetween(db, { agreement, counterpart: partner, from, to });
  const records = rows.map((row) => ({
    entry: row.id,
    servedBy: row.direction === 'served' ? home : partner,
    receivedBy: row.direction === 'served' ? partner : home,
    at: row.at,
    units: row.units,
  }));
  return quarterlyStatement(records, { agreement, parties: [home, partner], quarter });
}

export interface Balance {
  readonly statements: readonly StatementWithEntries[];
  /** Of both parties at the end of the last whole quarter; empty before there is one. */
  readonly standings: readonly ReciprocityStanding[];
  readonly cure: Readonly<Record<string, CureState>>;
}

/** `since`: when the agreement entered into force. The running quarter is shown and not judged. */
export async function balanceAt(
  db: Database,
  agreement: FoundAgreement,
  pair: Pair,
  at: Temporal.Instant,
): Promise<Balance> {
  const { terms, inForceFrom } = agreement;
  const now = instantText(at);
  const running = quarterOf(now);
  const quarters = quartersBetween(quarterOf(inForceFrom ?? now), running);
  const statements: StatementWithEntries[] = [];
  for (const quarter of quarters)
    statements.push(await statementOf(db, agreement.id, pair, quarter));
  const { reciprocity } = terms;
  const whole = quarters.slice(0, -1);
  if (!reciprocity || whole.length === 0) return { statements, standings: [], cure: {} };
  const judged = statements.slice(0, -1).map(({ statement }) => statement);
  const last = quarterPlus(running, -1);
  const parties = [pair.home, pair.partner].sort();
  const standings = parties.map((party) => rollingStanding(judged, party, last, reciprocity));
  const cure = Object.fromEntries(
    parties.map((party) => [
      party,
      cureStateAt(terms, shortfallOf(judged, party, whole, reciprocity), now),
    ]),
  );
  return { statements, standings, cure };
}

/** Tiers that a partner's own shortfall suspends for it now. */
export async function tiersSuspendedFor(
  db: Database,
  agreement: FoundAgreement,
  pair: Pair,
  at: Temporal.Instant,
): Promise<readonly Tier[]> {
  if (!agreement.terms.reciprocity) return [];
  const { cure } = await balanceAt(db, agreement, pair, at);
  return cure[pair.partner]?.suspendedTiers ?? [];
}

// Where a pair stands under an agreement, from this node's own records: statements by quarter, the
// standing of each against the floor, and the rung of the cure ladder at an instant. Derived each
// time from what was exchanged; no job has to run for a tier to be suspended.
import { instantText } from '../../base/instants.ts';
import type { Database } from '../../kernel/storage/index.ts';
import type { Tier } from './agreement/facts.ts';
import { exchangesBetween } from './exchange-store.ts';
import type { FoundAgreement } from './ports.ts';
import { type CureState, cureStateAt } from './reciprocity/cure-ladder.ts';
import { type CureStep, stepsReached } from './reciprocity/cure-steps.ts';
import {
  type Quarter,
  quarterOf,
  quarterPlus,
  quarterSpan,
  quartersBetween,
} from './reciprocity/quarter.ts';
import {
  type BookedQuarter,
  type DatedShortfall,
  shortfallHistory,
} from './reciprocity/shortfall-history.ts';
import { type ReciprocityStanding, rollingStanding } from './reciprocity/standing.ts';
import {
  type ExchangeRecord,
  quarterlyStatement,
  type StatementWithEntries,
} from './reciprocity/statement.ts';

export interface Pair {
  readonly home: string;
  readonly partner: string;
}

export async function statementOf(
  db: Database,
  agreement: string,
  pair: Pair,
  quarter: Quarter,
): Promise<StatementWithEntries> {
  const records = await recordsOf(db, agreement, pair, quarter);
  const parties = [pair.home, pair.partner] as const;
  return quarterlyStatement(records, { agreement, parties, quarter });
}

async function recordsOf(
  db: Database,
  agreement: string,
  { home, partner }: Pair,
  quarter: Quarter,
): Promise<ExchangeRecord[]> {
  const { from, to } = quarterSpan(quarter);
  const rows = await exchangesBetween(db, { agreement, counterpart: partner, from, to });
  return rows.map((row) => ({
    entry: row.id,
    servedBy: row.direction === 'served' ? home : partner,
    receivedBy: row.direction === 'served' ? partner : home,
    at: row.at,
    units: row.units,
  }));
}

export interface Balance {
  readonly statements: readonly StatementWithEntries[];
  /** Of both parties at the end of the last whole quarter; empty before there is one. */
  readonly standings: readonly ReciprocityStanding[];
  readonly cure: Readonly<Record<string, CureState>>;
  /** Every shortfall of each party, the standing one last. */
  readonly history: Readonly<Record<string, readonly DatedShortfall[]>>;
  /** Steps of the ladders that the calendar has reached, in order of parties. */
  readonly steps: readonly CureStep[];
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
  const between = [pair.home, pair.partner] as const;
  const statements: StatementWithEntries[] = [];
  const booked: BookedQuarter[] = [];
  for (const quarter of quartersBetween(quarterOf(inForceFrom ?? now), running)) {
    const records = await recordsOf(db, agreement.id, pair, quarter);
    const frame = { agreement: agreement.id, parties: between, quarter };
    const made = quarterlyStatement(records, frame);
    statements.push(made);
    booked.push({ quarter, records, statement: made.statement, isWhole: quarter !== running });
  }
  const { reciprocity } = terms;
  const whole = booked.filter(({ isWhole }) => isWhole);
  if (!reciprocity || whole.length === 0)
    return { statements, standings: [], cure: {}, history: {}, steps: [] };
  const judged = whole.map(({ statement }) => statement);
  const last = quarterPlus(running, -1);
  const parties = [...between].sort();
  const standings = parties.map((party) => rollingStanding(judged, party, last, reciprocity));
  const history = Object.fromEntries(
    parties.map((party) => [party, shortfallHistory(booked, party, reciprocity)]),
  );
  const cure = Object.fromEntries(
    parties.map((party) => {
      const latest = history[party]!.at(-1);
      const standing = latest && latest.curedAt === undefined ? latest : null;
      return [party, cureStateAt(terms, standing, now)];
    }),
  );
  const steps = parties.flatMap((party) => stepsReached(terms, party, history[party]!, now));
  return { statements, standings, cure, history, steps };
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

// The list of decisions at rest, newest first. Written once a transaction for all acts of it.
import type { JsonObject } from '../../base/json.ts';
import type { Effect } from '../../base/verdict.ts';
import type { Database, Store, Unit } from '../storage/index.ts';
import { type DecidedBody, type Decision, decisionOf } from './decision.ts';
import { chunksOf, tables } from './tables.ts';

const KEY = 'law.decisions';

export const registerDecisions = (store: Store): void =>
  store.onFlush(KEY, async (db, items) => {
    await insertDecisions(db, items as readonly Decision[]);
    return undefined;
  });

/** In the unit of the act; `body` is the entry's record. What was not judged is passed over. */
export function listDecision(unit: Unit, entry: string, body: JsonObject): void {
  const decision = decisionOf(entry, body as DecidedBody);
  if (decision !== null) unit.defer(KEY, decision);
}

export async function insertDecisions(db: Database, decisions: readonly Decision[]): Promise<void> {
  const rows = decisions.map(({ decidedAt, ...decision }) => ({
    ...decision,
    decided_at: decidedAt,
  }));
  for (const chunk of chunksOf(rows, 500))
    await tables(db).insertInto('law_decision').values(chunk).execute();
}

export interface DecisionPage {
  readonly person?: string | undefined;
  readonly act?: string | undefined;
  readonly effect?: Effect | undefined;
  readonly member?: string | undefined;
  readonly from?: string | undefined;
  /** The `next` of the page before. */
  readonly before?: string | undefined;
  readonly limit: number;
}
export interface Decisions {
  readonly decisions: readonly Decision[];
  readonly next: string | null;
}

export async function decisionsOn(db: Database, page: DecisionPage): Promise<Decisions> {
  let query = tables(db)
    .selectFrom('law_decision')
    .selectAll()
    .orderBy('decided_at', 'desc')
    .orderBy('entry', 'desc')
    .limit(page.limit + 1);
  for (const [column, value] of [
    ['person', page.person],
    ['act', page.act],
    ['effect', page.effect],
    ['member', page.member],
  ] as const)
    if (value !== undefined) query = query.where(column, '=', value);
  if (page.from !== undefined) query = query.where('decided_at', '>=', page.from);
  const { before } = page;
  if (before !== undefined) {
    const [at, entry] = before.split('_at_') as [string, string];
    query = query.where(({ and, or, eb }) =>
      or([eb('decided_at', '<', at), and([eb('decided_at', '=', at), eb('entry', '<', entry)])]),
    );
  }
  const rows = await query.execute();
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    decisions: shown.map(({ decided_at, effect, ...row }) => ({
      ...row,
      effect: effect as Effect,
      decidedAt: decided_at,
    })),
    next: last ? `${last.decided_at}_at_${last.entry}` : null,
  };
}

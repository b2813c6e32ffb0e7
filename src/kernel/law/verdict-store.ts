// Verdicts by id, as the canonical bytes that a replay must give.
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Verdict } from '../../base/verdict.ts';
import type { Database } from '../storage/index.ts';
import { verdictJson } from './judge.ts';
import { chunksOf, tables } from './tables.ts';

export interface NamedVerdict {
  /** `vdt_...` */
  readonly id: string;
  readonly verdict: Verdict;
}

export async function recordVerdicts(
  db: Database,
  verdicts: readonly NamedVerdict[],
): Promise<void> {
  const rows = verdicts.map(({ id, verdict }) => ({
    id,
    act: verdict.act,
    effect: verdict.effect,
    valid_at: verdict.at.validAt,
    known_at: verdict.at.knownAt,
    body: canonicalJson(verdictJson(verdict)),
  }));
  for (const chunk of chunksOf(rows, 500))
    await tables(db).insertInto('law_verdict').values(chunk).execute();
}

export async function verdictById(db: Database, id: string): Promise<Verdict | null> {
  const row = await tables(db)
    .selectFrom('law_verdict')
    .select('body')
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? (JSON.parse(row.body) as Verdict) : null;
}

export async function verdictsById(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  for (const chunk of chunksOf(ids, 500)) {
    const rows = await tables(db)
      .selectFrom('law_verdict')
      .select(['id', 'body'])
      .where('id', 'in', chunk)
      .execute();
    for (const { id, body } of rows) verdicts.set(id, JSON.parse(body) as Verdict);
  }
  return verdicts;
}

/** Who holds the permission that a verdict is or was about; null when it is about none. */
export async function holderOfVerdict(db: Database, id: string): Promise<string | null> {
  const held = tables(db).selectFrom('standing_permission').select('holder');
  const now = await held.where('verdict', '=', id).executeTakeFirst();
  if (now) return now.holder;
  const row = await tables(db)
    .selectFrom('permission_change')
    .innerJoin('standing_permission', 'standing_permission.id', 'permission_change.permission')
    .select('holder')
    .where(({ or, eb }) => or([eb('was_verdict', '=', id), eb('now_verdict', '=', id)]))
    .executeTakeFirst();
  return row?.holder ?? null;
}

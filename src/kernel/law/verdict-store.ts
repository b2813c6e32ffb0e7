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

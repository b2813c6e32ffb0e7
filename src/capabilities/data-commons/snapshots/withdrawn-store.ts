// Withdrawals at rest, and the keyed digests of those who withdrew: by the data set, and by the
// register that a data set says its identifiers are from.
import { canonicalJson } from '../../../base/canonical-json.ts';
import type { Json } from '../../../base/json.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import type { Withdrawal } from './withdrawal.ts';

type WithdrawnTables = {
  participant_withdrawal: { id: string; at: string; record: string };
  withdrawn_person: { scope: string; digest: string; withdrawal: string };
};
const tables = (db: Database) => db.withTables<WithdrawnTables>();
const ROWS_A_STATEMENT_MAX = 500;

export async function saveWithdrawal(db: Database, withdrawal: Withdrawal): Promise<void> {
  const { withdrawal: id, at } = withdrawal;
  const record = canonicalJson(withdrawal as unknown as Json);
  await tables(db).insertInto('participant_withdrawal').values({ id, at, record }).execute();
}

export interface WithdrawalPage {
  readonly withdrawal?: string | undefined;
  readonly dataset?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Newest first. */
export async function listWithdrawals(db: Database, page: WithdrawalPage): Promise<Withdrawal[]> {
  const all = tables(db).selectFrom('participant_withdrawal');
  const last =
    page.after === undefined
      ? undefined
      : await all.select(['at', 'id']).where('id', '=', page.after).executeTakeFirst();
  let query = all.select('record');
  if (page.withdrawal !== undefined) query = query.where('id', '=', page.withdrawal);
  // The record is canonical JSON, and ids hold no wildcard.
  if (page.dataset !== undefined)
    query = query.where('record', 'like', `%"dataset":"${page.dataset}"%`);
  if (last)
    query = query.where((where) =>
      where.or([
        where('at', '<', last.at),
        where.and([where('at', '=', last.at), where('id', '>', last.id)]),
      ]),
    );
  const rows = await query.orderBy('at', 'desc').orderBy('id').limit(page.limit).execute();
  return rows.map(({ record }) => JSON.parse(record) as Withdrawal);
}

export interface WithdrawnPerson {
  readonly scope: string;
  readonly digest: string;
}

/** Whoever withdrew before stays as they were. */
export async function saveWithdrawn(
  db: Database,
  withdrawal: string,
  persons: readonly WithdrawnPerson[],
): Promise<void> {
  for (let start = 0; start < persons.length; start += ROWS_A_STATEMENT_MAX)
    await tables(db)
      .insertInto('withdrawn_person')
      .values(
        persons
          .slice(start, start + ROWS_A_STATEMENT_MAX)
          .map(({ scope, digest }) => ({ scope, digest, withdrawal })),
      )
      .onConflict((conflict) => conflict.columns(['scope', 'digest']).doNothing())
      .execute();
}

export async function withdrawnIn(
  db: Database,
  scopes: readonly string[],
): Promise<WithdrawnPerson[]> {
  return tables(db)
    .selectFrom('withdrawn_person')
    .select(['scope', 'digest'])
    .where('scope', 'in', [...scopes])
    .orderBy('digest')
    .execute();
}

/** The newest withdrawal by which any of them withdrew. */
export async function withdrawalOf(
  db: Database,
  persons: readonly WithdrawnPerson[],
): Promise<Withdrawal | null> {
  const ids = new Set<string>();
  for (let start = 0; start < persons.length; start += ROWS_A_STATEMENT_MAX) {
    const digests = persons.slice(start, start + ROWS_A_STATEMENT_MAX).map(({ digest }) => digest);
    const rows = await tables(db)
      .selectFrom('withdrawn_person')
      .select('withdrawal')
      .distinct()
      .where('digest', 'in', digests)
      .execute();
    for (const { withdrawal } of rows) ids.add(withdrawal);
  }
  if (ids.size === 0) return null;
  const row = await tables(db)
    .selectFrom('participant_withdrawal')
    .select('record')
    .where('id', 'in', [...ids])
    .orderBy('at', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  return row ? (JSON.parse(row.record) as Withdrawal) : null;
}

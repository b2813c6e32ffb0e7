// Copies released to counterparties, with the persons in them as keyed digests: a 12-month total
// counts each person once, however often the same rows leave.
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/json.ts';
import { endPermission } from '../../kernel/law/index.ts';
import type { Database } from '../../kernel/storage/index.ts';
import type { Transfer } from './transfer/model.ts';

/** Different people of one nation in a copy; the nation is '' where nobody knows it. */
export interface PersonsReceived {
  readonly categories: readonly string[];
  readonly nation: string;
  readonly digests: readonly string[];
}

type TransferTables = {
  transfer: {
    id: string;
    dataset: string;
    agreement: string | null;
    counterparty: string;
    member: string;
    records: number;
    released_at: string;
    expires_at: string;
    revoked_at: string | null;
    revoked_because: string | null;
    /** Expired, and no longer judged again. */
    is_closed: number;
    record: string;
  };
  transfer_persons: {
    transfer: string;
    counterparty: string;
    /** Sorted, by commas. */
    categories: string;
    nation: string;
    /** One to a line. */
    digests: string;
    released_at: string;
  };
};
const tables = (db: Database) => db.withTables<TransferTables>();
const PERSONS_A_ROW_MAX = 10_000;
const IDS_A_STATEMENT_MAX = 1_000;

export async function saveTransfer(
  db: Database,
  transfer: Transfer,
  persons: readonly PersonsReceived[],
): Promise<void> {
  await tables(db)
    .insertInto('transfer')
    .values({
      id: transfer.id,
      dataset: transfer.dataset,
      agreement: transfer.agreement,
      counterparty: transfer.counterparty,
      member: transfer.member,
      records: transfer.record.records,
      released_at: transfer.releasedAt,
      expires_at: transfer.expiresAt,
      revoked_at: transfer.revokedAt,
      revoked_because: transfer.revokedBecause,
      is_closed: 0,
      record: canonicalJson(transfer.record as unknown as Json),
    })
    .execute();
  for (const { categories, nation, digests } of persons)
    for (let start = 0; start < digests.length; start += PERSONS_A_ROW_MAX)
      await tables(db)
        .insertInto('transfer_persons')
        .values({
          transfer: transfer.id,
          counterparty: transfer.counterparty,
          categories: categories.toSorted().join(','),
          nation,
          digests: digests.slice(start, start + PERSONS_A_ROW_MAX).join('\n'),
          released_at: transfer.releasedAt,
        })
        .execute();
}

/** Whom these records of one counterparty received after an instant, copy by copy. */
export async function personsReceivedAfter(
  db: Database,
  wanted: { readonly counterparties: readonly string[]; readonly after: string },
): Promise<PersonsReceived[]> {
  const rows = await tables(db)
    .selectFrom('transfer_persons')
    .select(['categories', 'nation', 'digests'])
    .where('counterparty', 'in', [...wanted.counterparties])
    .where('released_at', '>', wanted.after)
    .execute();
  return rows.map(({ categories, nation, digests }) => ({
    categories: categories.split(','),
    nation,
    digests: digests.split('\n'),
  }));
}

/** Keyed digests of whoever is in a copy; null where it is not known. */
export async function personsOfTransfer(
  db: Database,
  transfer: string,
): Promise<Set<string> | null> {
  const rows = await tables(db)
    .selectFrom('transfer_persons')
    .select('digests')
    .where('transfer', '=', transfer)
    .execute();
  return rows.length === 0 ? null : new Set(rows.flatMap(({ digests }) => digests.split('\n')));
}

export type ReleasedUnder = {
  readonly agreement: string;
  readonly from: string;
  readonly counterparty?: string;
  readonly member?: string;
};

/** Records that left under an agreement since an instant, for its quotas. */
export async function recordsReleasedSince(db: Database, filter: ReleasedUnder): Promise<number> {
  let query = tables(db)
    .selectFrom('transfer')
    .select(({ fn, lit }) => fn.coalesce(fn.sum<number>('records'), lit(0)).as('records'))
    .where('agreement', '=', filter.agreement)
    .where('released_at', '>=', filter.from);
  if (filter.counterparty !== undefined)
    query = query.where('counterparty', '=', filter.counterparty);
  if (filter.member !== undefined) query = query.where('member', '=', filter.member);
  return Number((await query.executeTakeFirstOrThrow()).records);
}

export async function findTransfer(db: Database, id: string): Promise<Transfer | null> {
  const row = await tables(db)
    .selectFrom('transfer')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

export interface TransferPage {
  readonly dataset?: string | undefined;
  readonly agreement?: string | undefined;
  readonly counterparty?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export async function selectTransfers(db: Database, page: TransferPage): Promise<Transfer[]> {
  let query = tables(db).selectFrom('transfer').selectAll().orderBy('id').limit(page.limit);
  if (page.dataset !== undefined) query = query.where('dataset', '=', page.dataset);
  if (page.agreement !== undefined) query = query.where('agreement', '=', page.agreement);
  if (page.counterparty !== undefined) query = query.where('counterparty', '=', page.counterparty);
  if (page.after !== undefined) query = query.where('id', '>', page.after);
  return (await query.execute()).map(fromRow);
}

/** Not revoked, under an agreement or of a data set. */
const unrevoked = async (db: Database, column: 'agreement' | 'dataset', id: string) => {
  const rows = await tables(db)
    .selectFrom('transfer')
    .selectAll()
    .where(column, '=', id)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
};
export const transfersUnder = (db: Database, agreement: string): Promise<Transfer[]> =>
  unrevoked(db, 'agreement', agreement);
export const transfersOf = (db: Database, dataset: string): Promise<Transfer[]> =>
  unrevoked(db, 'dataset', dataset);

/** Neither revoked nor expired at the instant: their files are still needed. */
export async function runningTransfers(db: Database, at: string): Promise<Transfer[]> {
  const rows = await tables(db)
    .selectFrom('transfer')
    .selectAll()
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .execute();
  return rows.map(fromRow);
}

/** Ends the permissions behind links that have expired, so that the ripple leaves them alone. */
export async function closeExpiredTransfers(db: Database, at: string): Promise<string[]> {
  const expired = await tables(db)
    .selectFrom('transfer')
    .select('id')
    .where('is_closed', '=', 0)
    .where('expires_at', '<=', at)
    .orderBy('id')
    .limit(IDS_A_STATEMENT_MAX)
    .execute();
  const ids = expired.map(({ id }) => id);
  for (const id of ids) await endPermission(db, id, at, 'Its links expired.');
  if (ids.length > 0)
    await tables(db).updateTable('transfer').set({ is_closed: 1 }).where('id', 'in', ids).execute();
  return ids;
}

/** Those already revoked keep the instant and the reason of the first time. */
export async function revokeTransfers(
  db: Database,
  ids: readonly string[],
  revokedAt: string,
  because = 'The data set was withdrawn.',
): Promise<void> {
  for (const id of ids) await endPermission(db, id, revokedAt, because);
  for (let start = 0; start < ids.length; start += IDS_A_STATEMENT_MAX)
    await tables(db)
      .updateTable('transfer')
      .set({ revoked_at: revokedAt, revoked_because: because })
      .where('id', 'in', ids.slice(start, start + IDS_A_STATEMENT_MAX))
      .where('revoked_at', 'is', null)
      .execute();
}

const fromRow = (row: TransferTables['transfer']): Transfer => ({
  id: row.id,
  dataset: row.dataset,
  agreement: row.agreement,
  counterparty: row.counterparty,
  member: row.member,
  releasedAt: row.released_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  revokedBecause: row.revoked_because,
  record: JSON.parse(row.record) as Transfer['record'],
});

// Copies released to counterparties, with the persons in them as keyed digests: a 12-month total
// counts each person once, however often the same rows leave.
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import type { Database } from '../../kernel/storage/index.ts';

export interface Transfer {
  readonly id: string;
  readonly dataset: string;
  readonly agreement: string | null;
  readonly counterparty: string;
  readonly counterpartyNation: string;
  readonly releasedAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly record: JsonObject;
}
export interface TransferPerson {
  readonly nation: string;
  readonly personDigest: string;
}

type TransferTables = {
  transfer: {
    id: string;
    dataset: string;
    agreement: string | null;
    counterparty: string;
    counterparty_nation: string;
    released_at: string;
    expires_at: string;
    revoked_at: string | null;
    record: string;
  };
  transfer_person: {
    transfer: string;
    counterparty: string;
    category: string;
    nation: string;
    person_digest: string;
    released_at: string;
  };
};
const tables = (db: Database) => db.withTables<TransferTables>();
const PERSONS_A_STATEMENT_MAX = 1_000;

export async function saveTransfer(
  db: Database,
  transfer: Transfer,
  categories: readonly string[],
  persons: readonly TransferPerson[],
): Promise<void> {
  await tables(db)
    .insertInto('transfer')
    .values({
      id: transfer.id,
      dataset: transfer.dataset,
      agreement: transfer.agreement,
      counterparty: transfer.counterparty,
      counterparty_nation: transfer.counterpartyNation,
      released_at: transfer.releasedAt,
      expires_at: transfer.expiresAt,
      revoked_at: transfer.revokedAt,
      record: canonicalJson(transfer.record as Json),
    })
    .execute();
  const rows = categories.flatMap((category) =>
    persons.map(({ nation, personDigest }) => ({
      transfer: transfer.id,
      counterparty: transfer.counterparty,
      category,
      nation,
      person_digest: personDigest,
      released_at: transfer.releasedAt,
    })),
  );
  for (let start = 0; start < rows.length; start += PERSONS_A_STATEMENT_MAX)
    await tables(db)
      .insertInto('transfer_person')
      .values(rows.slice(start, start + PERSONS_A_STATEMENT_MAX))
      .execute();
}

/** Persons of a category that the counterparty received since an instant. */
export async function personsReceivedSince(
  db: Database,
  wanted: { counterparty: string; since: string },
): Promise<{ category: string; nation: string; personDigest: string }[]> {
  const rows = await tables(db)
    .selectFrom('transfer_person')
    .select(['category', 'nation', 'person_digest'])
    .distinct()
    .where('counterparty', '=', wanted.counterparty)
    .where('released_at', '>', wanted.since)
    .execute();
  return rows.map(({ person_digest, ...row }) => ({ ...row, personDigest: person_digest }));
}

export async function findTransfer(db: Database, id: string): Promise<Transfer | null> {
  const row = await tables(db)
    .selectFrom('transfer')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Running ones, under an agreement or of a data set. */
const running = async (db: Database, column: 'agreement' | 'dataset', id: string) => {
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
  running(db, 'agreement', agreement);
export const transfersOf = (db: Database, dataset: string): Promise<Transfer[]> =>
  running(db, 'dataset', dataset);

export async function revokeTransfers(
  db: Database,
  ids: readonly string[],
  revokedAt: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tables(db)
    .updateTable('transfer')
    .set({ revoked_at: revokedAt })
    .where('id', 'in', [...ids])
    .where('revoked_at', 'is', null)
    .execute();
}

const fromRow = (row: TransferTables['transfer']): Transfer => ({
  id: row.id,
  dataset: row.dataset,
  agreement: row.agreement,
  counterparty: row.counterparty,
  counterpartyNation: row.counterparty_nation,
  releasedAt: row.released_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  record: JSON.parse(row.record) as JsonObject,
});

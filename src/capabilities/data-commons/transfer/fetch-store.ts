// Which bytes of a copy were fetched: a copy counts once all of it has left, in whatever parts.
import type { Database } from '../../../kernel/storage/index.ts';
import type { LeavingFile } from './model.ts';

export interface FetchedRange {
  readonly transfer: string;
  readonly sha256: string;
  /** First and last byte, both included. */
  readonly first: number;
  readonly last: number;
  readonly at: string;
}

type FetchTables = {
  transfer_fetch: {
    id: string;
    transfer: string;
    sha256: string;
    first_byte: number;
    last_byte: number;
    at: string;
  };
};
const tables = (db: Database) => db.withTables<FetchTables>();

export async function saveFetched(db: Database, range: FetchedRange): Promise<void> {
  const { transfer, sha256, first, last, at } = range;
  await tables(db)
    .insertInto('transfer_fetch')
    .values({
      id: [transfer, sha256, first, last].join('/'),
      transfer,
      sha256,
      first_byte: first,
      last_byte: last,
      at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function isWhollyFetched(
  db: Database,
  transfer: string,
  files: readonly LeavingFile[],
): Promise<boolean> {
  const rows = await tables(db)
    .selectFrom('transfer_fetch')
    .select(['sha256', 'first_byte', 'last_byte'])
    .where('transfer', '=', transfer)
    .orderBy('first_byte')
    .execute();
  return files.every(({ sha256, bytes }) => {
    let covered = 0;
    for (const row of rows)
      if (row.sha256 === sha256 && Number(row.first_byte) <= covered)
        covered = Math.max(covered, Number(row.last_byte) + 1);
    return covered >= bytes;
  });
}

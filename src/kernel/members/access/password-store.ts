// Password hashes as stored, apart from the people they belong to.
import { instantText } from '../../../base/instants.ts';
import type { Database } from '../../storage/index.ts';
import { tables } from '../tables.ts';

export async function findHash(db: Database, person: string): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('members_password')
    .select('hash')
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.hash ?? null;
}

export async function putHash(
  db: Database,
  person: string,
  hash: string,
  at: Temporal.Instant,
): Promise<void> {
  const set = { hash, set_at: instantText(at) };
  await tables(db)
    .insertInto('members_password')
    .values({ person, ...set })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(set))
    .execute();
}

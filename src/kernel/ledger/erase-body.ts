// Erasure (GDPR article 17 and its kin): body and salt are destroyed, the leaf stays. Without the
// salt the digest in the leaf can be matched to no body, so what remains is no personal data, and
// every proof made before or after still holds. Backups made before keep the body until they are
// rotated.
import { utf8 } from '../../base/bytes.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { SALT_BYTES } from './leaf.ts';
import { type EntryRefusal, unknownEntry } from './read-entries.ts';
import { tables } from './tables.ts';

/** On the database of the unit of the act that orders it, so that the erasure is evidenced. */
export async function eraseBody(db: Database, entry: string): Promise<Result<null, EntryRefusal>> {
  const held = await tables(db)
    .selectFrom('ledger_entry')
    .innerJoin('ledger_body', 'ledger_body.arrival', 'ledger_entry.arrival')
    .select(['ledger_body.arrival', 'body'])
    .where('entry', '=', entry)
    .executeTakeFirst();
  if (!held) return unknownEntry(entry);
  // Overwritten at equal length first: a deleted row may rest in a free page for a while.
  const body = ' '.repeat(utf8(held.body).length);
  await tables(db)
    .updateTable('ledger_body')
    .set({ body, salt: new Uint8Array(SALT_BYTES), subject: null })
    .where('arrival', '=', held.arrival)
    .execute();
  await tables(db).deleteFrom('ledger_body').where('arrival', '=', held.arrival).execute();
  return ok(null);
}

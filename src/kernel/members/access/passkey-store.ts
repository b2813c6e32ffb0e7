// Passkeys as stored: the credential's public key and its use counter.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Database } from '../../storage/index.ts';
import { tables } from '../tables.ts';

export interface Passkey {
  /** The credential's own id, base64url. */
  readonly id: string;
  readonly person: string;
  readonly label: string;
  /** COSE key. */
  readonly publicKey: Uint8Array;
  /** As the authenticator counts; 0 when it does not. */
  readonly uses: number;
  readonly transports: readonly string[];
}

export async function putPasskey(
  db: Database,
  passkey: Passkey,
  at: Temporal.Instant,
): Promise<Result<null>> {
  if (await findPasskey(db, passkey.id)) return refused(passkeyKnown);
  await tables(db)
    .insertInto('members_passkey')
    .values({
      id: passkey.id,
      person: passkey.person,
      label: passkey.label,
      public_key: passkey.publicKey,
      uses: passkey.uses,
      transports: JSON.stringify(passkey.transports),
      registered_at: instantText(at),
    })
    .execute();
  return ok(null);
}

const select = (db: Database) => tables(db).selectFrom('members_passkey').selectAll();

export async function findPasskey(db: Database, id: string): Promise<Passkey | null> {
  const row = await select(db).where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function passkeysOf(db: Database, person: string): Promise<Passkey[]> {
  return (await select(db).where('person', '=', person).orderBy('id').execute()).map(fromRow);
}

export async function countUse(db: Database, id: string, uses: number): Promise<void> {
  await tables(db).updateTable('members_passkey').set({ uses }).where('id', '=', id).execute();
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>>;

const fromRow = (row: Row): Passkey => ({
  id: row.id,
  person: row.person,
  label: row.label,
  publicKey: new Uint8Array(row.public_key),
  uses: row.uses,
  transports: JSON.parse(row.transports) as string[],
});

const passkeyKnown = refusal('conflict', 'members.passkey-known', 'This passkey is registered.', {
  because: [{ field: '/response', text: 'A passkey belongs to one person, once.' }],
  next: 'Sign in with it, or register another.',
});

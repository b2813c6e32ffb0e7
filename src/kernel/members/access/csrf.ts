// The CSRF token of a session kept in a browser: script may know it, the cookie it goes with stays
// out of its reach. Derived from what the node stores, so it needs no place of its own and ends
// with its session; it leads back to neither the token nor the stored digest.
import { toBase64url, utf8 } from '../../../base/bytes.ts';
import { sha256 } from '../../../base/digest.ts';
import type { Database } from '../../storage/index.ts';
import { tables } from '../tables.ts';
import { tokenDigest } from './secrets.ts';

const derived = (secret: string): string => toBase64url(sha256(utf8(`entente csrf ${secret}`)));

/** Null when the text cannot be a token. */
export function csrfTokenOf(token: string): string | null {
  const secret = tokenDigest(token);
  return secret === null ? null : derived(secret);
}

export async function csrfTokenOfSession(db: Database, session: string): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('members_session')
    .select('secret')
    .where('id', '=', session)
    .executeTakeFirst();
  return row ? derived(row.secret) : null;
}

// Sessions and API tokens. A token stands for its person's mandates as they are when it is used, or
// for fewer; never for more. When it was last used is not kept: that would be a diary of people.
import { instantFrom, instantText } from '../../../base/instants.ts';
import { invariant } from '../../../base/invariant.ts';
import type { Database } from '../../storage/index.ts';
import type { Session, SignedIn } from '../portable.ts';
import { tables } from '../tables.ts';
import { tokenDigest } from './secrets.ts';

export interface SessionDraft {
  readonly id: string;
  readonly token: string;
  readonly person: string;
  readonly way: Session['way'];
  readonly label: string;
  readonly roles?: readonly string[] | undefined;
  readonly openedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

export async function putSession(db: Database, draft: SessionDraft): Promise<SignedIn> {
  const secret = tokenDigest(draft.token);
  invariant(secret, 'a drawn token has its form');
  const expiresAt = instantText(draft.expiresAt);
  await tables(db)
    .insertInto('members_session')
    .values({
      id: draft.id,
      secret,
      person: draft.person,
      way: draft.way,
      label: draft.label,
      roles: draft.roles ? JSON.stringify([...draft.roles].sort()) : null,
      acting_as: null,
      opened_at: instantText(draft.openedAt),
      expires_at: expiresAt,
      revoked_at: null,
    })
    .execute();
  return { token: draft.token, session: draft.id, person: draft.person, expiresAt };
}

export type HeldSession = Session & { readonly person: string };

const select = (db: Database) => tables(db).selectFrom('members_session').selectAll();

/** The session of a token, whether it still counts or not. */
export async function findByToken(db: Database, token: string): Promise<HeldSession | null> {
  const secret = tokenDigest(token);
  if (!secret) return null;
  const row = await select(db).where('secret', '=', secret).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function findSession(db: Database, id: string): Promise<HeldSession | null> {
  const row = await select(db).where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The person's sessions and tokens that count at the instant, oldest first. */
export async function openSessions(
  db: Database,
  person: string,
  at: Temporal.Instant,
): Promise<HeldSession[]> {
  const rows = await select(db)
    .where('person', '=', person)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  return rows.map(fromRow).filter((session) => isOpen(session, at));
}

export const isOpen = ({ revokedAt, expiresAt }: Session, at: Temporal.Instant): boolean =>
  revokedAt === undefined && instantText(at) < expiresAt;

/** From now on the session acts in this role alone; null for every role it carries. */
export async function setActingRole(db: Database, id: string, role: string | null): Promise<void> {
  await tables(db)
    .updateTable('members_session')
    .set({ acting_as: role })
    .where('id', '=', id)
    .execute();
}

/**
 * A demonstration's clock was moved, but no time passed for whoever sits before it: sessions that
 * were open stay so, and of the tokens those that the demonstration itself gave out.
 */
export async function carrySessions(
  db: Database,
  moved: {
    readonly from: Temporal.Instant;
    readonly byMs: number;
    readonly tokensLabelled?: string;
  },
): Promise<void> {
  const { from, byMs, tokensLabelled = '' } = moved;
  const open = await select(db)
    .where('expires_at', '>', instantText(from))
    .where('revoked_at', 'is', null)
    .where(({ or, eb }) => or([eb('way', '!=', 'api-token'), eb('label', '=', tokensLabelled)]))
    .execute();
  for (const { id, expires_at } of open)
    await tables(db)
      .updateTable('members_session')
      .set({ expires_at: instantText(instantFrom(expires_at).add({ milliseconds: byMs })) })
      .where('id', '=', id)
      .execute();
}

export async function revokeSessions(
  db: Database,
  ids: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await tables(db)
    .updateTable('members_session')
    .set({ revoked_at: instantText(at) })
    .where('id', 'in', ids)
    .where('revoked_at', 'is', null)
    .execute();
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>>;

const fromRow = (row: Row): HeldSession => ({
  id: row.id,
  person: row.person,
  way: row.way as Session['way'],
  label: row.label,
  ...(row.roles === null ? {} : { roles: JSON.parse(row.roles) as string[] }),
  ...(row.acting_as === null ? {} : { actingAs: row.acting_as }),
  openedAt: row.opened_at,
  expiresAt: row.expires_at,
  ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
});

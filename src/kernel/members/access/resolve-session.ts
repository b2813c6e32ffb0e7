// From a token to the caller it stands for at an instant: the person, the party, and the mandates
// held just then. Unknown, expired and revoked tokens get one and the same answer.
import type { Caller } from '../../../base/caller.ts';
import { instantText } from '../../../base/instants.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Database } from '../../storage/index.ts';
import { rolesAt } from '../people/mandate-store.ts';
import { findPerson } from '../people/person-store.ts';
import { findByToken, type HeldSession, isOpen } from './session-store.ts';

export type NotSignedIn = Refusal<'members.not-signed-in'>;

export async function resolveSession(
  db: Database,
  token: string,
  at: Temporal.Instant,
): Promise<Result<Caller, NotSignedIn>> {
  const session = await findByToken(db, token);
  if (!session || !isOpen(session, at)) return refused(notSignedIn);
  const person = await findPerson(db, session.person);
  const hasLeft = person?.leftAt !== undefined && person.leftAt <= instantText(at);
  if (!person || hasLeft) return refused(notSignedIn);
  const held = await rolesAt(db, person.id, at);
  const carried = carriedRoles(session, held);
  // A chosen role that ended leaves none: acting on in the others would be nobody's choice.
  const mandates = carried.filter((role) => !session.actingAs || role === session.actingAs);
  const { id, party, member } = person;
  return ok({
    kind: 'person',
    person: id,
    party,
    member,
    mandates,
    session: { id: session.id },
  });
}

/** Of the roles a person holds, those that the session may speak for. */
export const carriedRoles = ({ roles }: HeldSession, held: readonly string[]): string[] =>
  held.filter((role) => !roles || roles.includes(role));

const notSignedIn: NotSignedIn = refusal(
  'unauthenticated',
  'members.not-signed-in',
  'This token does not count, or no longer.',
  { next: 'Sign in again, or issue a new token.' },
);

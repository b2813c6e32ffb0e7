// Sets a password: one's own, proving the old one, or another's by an operator, which the ledger
// shows. Sessions opened with the old password end.
import type { Caller } from '../../../base/caller.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { type Database, writeOperation } from '../../storage/index.ts';
import { type Doorstep, forgetAttempts } from '../access/doorstep.ts';
import { findHash, putHash } from '../access/password-store.ts';
import { hashPassword, isPassword } from '../access/passwords.ts';
import { openSessions, revokeSessions } from '../access/session-store.ts';
import { findPerson } from '../people/person-store.ts';
import { PasswordSchema, type Person, PersonIdSchema } from '../portable.ts';
import { doorstepPort, secureRandomPort } from '../ports.ts';
import { unknownPerson, wrongCredentials } from './refusals.ts';

export const setPassword = writeOperation({
  id: 'members.set-password',
  summary: 'Set your password, or as operator somebody else’s.',
  route: { method: 'POST', path: '/members/people/:person/password' },
  input: Type.Object(
    {
      person: PersonIdSchema,
      current: Type.Optional(Type.String({ maxLength: 256 })),
      password: PasswordSchema,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ sessionsEnded: Type.Integer() }),
  refusals: [
    'members.unknown-person',
    'members.no-login',
    'members.wrong-credentials',
    'members.too-many-attempts',
  ],
  permission: ['signed-in', 'node-itself'],
  needs: { doorstep: doorstepPort, random: secureRandomPort },
  entry: 'password.set',
  async prepare({ db, at, caller, doorstep, random }, { person: id, current, password }) {
    const isOwn = caller.kind === 'person' && caller.person === id;
    const person = await findPerson(db, id);
    if (!person || !(isOwn || maySetOthers(caller))) return refused(unknownPerson(id));
    if (person.login === undefined) return refused(noLogin(person));
    const proven = isOwn ? await proveOwn(db, doorstep, { person, current, at }) : ok(null);
    if (!proven.ok) return proven;
    return ok({ login: person.login, hash: await hashPassword(password, random) });
  },
  async run({ db, at }, { person }, { login, hash }) {
    await putHash(db, person, hash, at);
    await forgetAttempts(db, login);
    const ended = (await openSessions(db, person, at)).filter(({ way }) => way === 'password');
    await revokeSessions(
      db,
      ended.map(({ id }) => id),
      at,
    );
    const record = { person, sessionsEnded: ended.length };
    return ok({ output: { sessionsEnded: ended.length }, record });
  },
});

const maySetOthers = (caller: Caller): boolean =>
  caller.kind === 'node-itself' ||
  (caller.kind === 'person' && caller.mandates.includes('operator'));

// Guessing the old password of an open session is throttled like signing in.
async function proveOwn(
  db: Database,
  doorstep: Doorstep,
  { person, current, at }: { person: Person; current: string | undefined; at: Temporal.Instant },
): Promise<Result<null>> {
  const known = await findHash(db, person.id);
  if (known === null) return ok(null);
  const attempt = await doorstep.attempt(person.login!, at);
  if (!attempt.ok) return attempt;
  return (await isPassword(current ?? '', known)) ? ok(null) : refused(wrongCredentials);
}

const noLogin = ({ id }: Person) =>
  refusal('conflict', 'members.no-login', `${id} has no sign-in name, so no password.`, {
    because: [{ field: '/person', text: 'This person signs in by passkey or identity provider.' }],
    next: 'Nothing to set: let the person sign in as before.',
  });

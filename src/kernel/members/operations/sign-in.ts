// Signs in with a name and a password. The attempt is counted before the password is looked at, so
// that guesses made at the same time are all counted.
import { instantText } from '../../../base/instants.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { type Database, writeOperation } from '../../storage/index.ts';
import { forgetAttempts } from '../access/doorstep.ts';
import { openSession } from '../access/open-session.ts';
import { findHash, putHash } from '../access/password-store.ts';
import { hashPassword, isOutdated, isPassword, NOBODYS_HASH } from '../access/passwords.ts';
import { newToken } from '../access/secrets.ts';
import { findByLogin } from '../people/person-store.ts';
import { LoginSchema, SessionOpenedSchema } from '../portable.ts';
import { doorstepPort, secureRandomPort } from '../ports.ts';
import { wrongCredentials } from './refusals.ts';

export const signIn = writeOperation({
  id: 'members.sign-in',
  summary: 'Sign in with a name and a password.',
  route: { method: 'POST', path: '/sessions' },
  input: Type.Object(
    { login: LoginSchema, password: Type.String({ minLength: 1, maxLength: 256 }) },
    { additionalProperties: false },
  ),
  output: SessionOpenedSchema,
  refusals: ['members.wrong-credentials', 'members.too-many-attempts'],
  permission: ['anyone'],
  needs: { doorstep: doorstepPort, random: secureRandomPort },
  entry: 'session.opened',
  async prepare({ db, at, doorstep, random }, { login, password }) {
    const attempt = await doorstep.attempt(login, at);
    if (!attempt.ok) return attempt;
    const known = await knownByLogin(db, login, at);
    const isRight = await isPassword(password, known?.hash ?? NOBODYS_HASH);
    if (!known || !isRight) return refused(wrongCredentials);
    const newHash = isOutdated(known.hash) ? await hashPassword(password, random) : null;
    return ok({ person: known.person, token: newToken(random), newHash });
  },
  async run(frame, { login }, { person, token, newHash }) {
    await forgetAttempts(frame.db, login);
    if (newHash) await putHash(frame.db, person, newHash, frame.at);
    const { output, record } = await openSession(frame, { person, token, way: 'password' });
    return ok({ output, record });
  },
});

async function knownByLogin(db: Database, login: string, at: Temporal.Instant) {
  const person = await findByLogin(db, login);
  if (!person || (person.leftAt !== undefined && person.leftAt <= instantText(at))) return null;
  const hash = await findHash(db, person.id);
  return hash === null ? null : { person: person.id, hash };
}

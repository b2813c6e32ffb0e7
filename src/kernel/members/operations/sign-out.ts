// Ends the session at hand, one session by its token, or every session of the caller; API tokens
// stay, they are revoked by name.
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { findByToken, openSessions, revokeSessions } from '../access/session-store.ts';
import { SessionIdSchema } from '../portable.ts';
import { notAPerson } from './refusals.ts';

export const signOut = writeOperation({
  id: 'members.sign-out',
  summary: 'Sign out: end this session, one session by its token, or all of one’s own.',
  route: { method: 'POST', path: '/sessions/end' },
  input: Type.Object(
    {
      token: Type.Optional(Type.String({ maxLength: 100 })),
      scope: Type.Optional(
        Type.Enum(['this', 'all'], { description: 'Without a token: this session, or all' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ ended: Type.Array(SessionIdSchema) }),
  refusals: ['members.not-a-person'],
  permission: ['signed-in'],
  needs: {},
  entry: 'session.closed',
  async run({ db, at, caller }, { token, scope = 'all' }) {
    if (caller.kind !== 'person') return refused(notAPerson);
    const isAll = token === undefined && scope === 'all';
    const named = token === undefined ? caller.session : await findByToken(db, token);
    const own = await openSessions(db, caller.person, at);
    const ended = own
      .filter(({ id, way }) => (isAll ? way !== 'api-token' : id === named?.id))
      .map(({ id }) => id);
    await revokeSessions(db, ended, at);
    return ok({ output: { ended }, record: { ended } });
  },
});

// The caller's open sessions and API tokens.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { openSessions } from '../access/session-store.ts';
import { SessionSchema } from '../portable.ts';

export const listTokens = readOperation({
  id: 'members.list-tokens',
  summary: 'List your open sessions and API tokens.',
  route: { method: 'GET', path: '/sessions/tokens' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ sessions: Type.Array(SessionSchema) }),
  refusals: [],
  permission: ['signed-in'],
  needs: {},
  async run({ db, at, caller }) {
    const own = caller.kind === 'person' ? await openSessions(db, caller.person, at) : [];
    return ok({ output: { sessions: own.map(({ person: _person, ...session }) => session) } });
  },
});

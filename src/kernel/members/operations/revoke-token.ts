// Ends a token or session: one's own, or anybody's by an operator.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { findSession, isOpen, revokeSessions } from '../access/session-store.ts';
import { SessionIdSchema } from '../portable.ts';

export const revokeToken = writeOperation({
  id: 'members.revoke-token',
  summary: 'End an API token or a session.',
  route: { method: 'DELETE', path: '/sessions/tokens/:session' },
  input: Type.Object({ session: SessionIdSchema }, { additionalProperties: false }),
  output: Type.Object({ session: SessionIdSchema }),
  refusals: ['members.unknown-session'],
  permission: ['signed-in', 'node-itself'],
  needs: {},
  entry: 'token.revoked',
  async run({ db, at, caller }, { session: id }) {
    const session = await findSession(db, id);
    const mayEnd =
      caller.kind === 'node-itself' ||
      (caller.kind === 'person' &&
        (caller.person === session?.person || caller.mandates.includes('operator')));
    if (!session || !mayEnd || !isOpen(session, at)) return refused(unknownSession(id));
    await revokeSessions(db, [id], at);
    return ok({ output: { session: id }, record: { session: id, person: session.person } });
  },
});

const unknownSession = (id: string) =>
  refusal('not-found', 'members.unknown-session', `There is no open session ${id}.`, {
    because: [{ field: '/session', text: 'It is unknown, not yours, or over.' }],
    next: 'List your tokens.',
  });

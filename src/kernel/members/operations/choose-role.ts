// Chooses the one role that a session acts in. Every later act is done, judged and recorded under
// that mandate alone; nothing chosen means all that the session carries.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { carriedRoles } from '../access/resolve-session.ts';
import { findSession, setActingRole } from '../access/session-store.ts';
import { rolesAt } from '../people/mandate-store.ts';
import { RoleSchema, SessionIdSchema } from '../portable.ts';
import { notAPerson } from './refusals.ts';

export const chooseRole = writeOperation({
  id: 'members.choose-role',
  summary: 'Choose the role in which your session acts.',
  route: { method: 'POST', path: '/sessions/role' },
  input: Type.Object(
    { role: Type.Optional(RoleSchema) },
    { additionalProperties: false, description: 'Without a role: all that you hold' },
  ),
  output: Type.Object({
    session: SessionIdSchema,
    actingAs: Type.Optional(RoleSchema),
    mandates: Type.Array(RoleSchema),
  }),
  refusals: ['members.not-a-person', 'members.no-session', 'members.role-not-held'],
  permission: ['signed-in'],
  needs: {},
  entry: 'session.role-chosen',
  async run({ db, at, caller }, { role }) {
    if (caller.kind !== 'person') return refused(notAPerson);
    const session = caller.session ? await findSession(db, caller.session.id) : null;
    if (!session) return refused(noSession);
    const held = carriedRoles(session, await rolesAt(db, caller.person, at));
    if (role !== undefined && !held.includes(role)) return refused(roleNotHeld(role, held));
    await setActingRole(db, session.id, role ?? null);
    const { id, person } = session;
    if (role === undefined)
      return ok({ output: { session: id, mandates: held }, record: { session: id, person } });
    const output = { session: id, actingAs: role, mandates: [role] };
    return ok({ output, record: { session: id, person, actingAs: role } });
  },
});

const noSession = refusal('conflict', 'members.no-session', 'There is no session to choose for.', {
  because: [{ text: 'A role is chosen for a session or token, and this act came without one.' }],
  next: 'Sign in first.',
});

const roleNotHeld = (role: string, held: readonly string[]) =>
  refusal('forbidden', 'members.role-not-held', `You do not hold the role ${role}.`, {
    because: [{ field: '/role', text: `You hold: ${held.join(', ') || 'no role'}.` }],
    next: 'Choose one of those, or have the role granted first.',
  });

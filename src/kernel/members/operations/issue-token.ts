// Issues an API token for the caller: its mandates, or fewer, until it expires.
import { instantText, plus } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { newToken } from '../access/secrets.ts';
import { putSession } from '../access/session-store.ts';
import { RoleSchema, SignedInSchema } from '../portable.ts';
import { secureRandomPort } from '../ports.ts';
import { notAPerson } from './refusals.ts';

const DAYS_DEFAULT = 90;

export const issueToken = writeOperation({
  id: 'members.issue-token',
  summary: 'Issue an API token for yourself, shown once.',
  route: { method: 'POST', path: '/sessions/tokens' },
  input: Type.Object(
    {
      label: Type.String({ minLength: 1, maxLength: 100 }),
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
      /** Limits the token to these; all that the caller holds now when absent. */
      roles: Type.Optional(Type.Array(RoleSchema, { maxItems: 20, uniqueItems: true })),
    },
    { additionalProperties: false },
  ),
  output: SignedInSchema,
  refusals: ['members.not-a-person', 'members.role-not-held'],
  permission: ['signed-in'],
  needs: { random: secureRandomPort },
  entry: 'token.issued',
  async prepare({ random }) {
    return ok(newToken(random));
  },
  async run({ db, at, caller, newId }, { label, days, roles }, token) {
    if (caller.kind !== 'person') return refused(notAPerson);
    const missing = (roles ?? []).find((role) => !caller.mandates.includes(role));
    if (missing !== undefined) return refused(roleNotHeld(missing));
    const expiresAt = plus(at, `P${days ?? DAYS_DEFAULT}D`);
    const { person } = caller;
    // A token made with a narrowed token is no wider than that.
    const limited = roles ?? caller.mandates;
    const output = await putSession(db, {
      id: newId('ses'),
      token,
      person,
      way: 'api-token',
      label,
      roles: limited,
      openedAt: at,
      expiresAt,
    });
    const record = {
      session: output.session,
      person,
      label,
      roles: [...limited],
      expiresAt: instantText(expiresAt),
    };
    return ok({ output, record });
  },
});

const roleNotHeld = (role: string) =>
  refusal('forbidden', 'members.role-not-held', `You do not hold the role ${role}.`, {
    because: [{ field: '/roles', text: 'A token carries no more than its person.' }],
    next: 'Leave the role out, or have it granted first.',
  });

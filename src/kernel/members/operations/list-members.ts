// Who the members are at an instant, and the digest that instruments pin.
import { instantFrom } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { DigestSchema, InstantSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { memberListAt, membersAt } from '../membership/member-store.ts';
import { MemberSchema } from '../portable.ts';

export const listMembers = readOperation({
  id: 'members.list-members',
  summary: 'List the member nations and their standing at an instant.',
  route: { method: 'GET', path: '/members' },
  input: Type.Object({ at: Type.Optional(InstantSchema) }, { additionalProperties: false }),
  output: Type.Object({ members: Type.Array(MemberSchema), digest: DigestSchema }),
  refusals: [],
  permission: ['anyone'],
  needs: {},
  async run({ db, at: now }, { at }) {
    const instant = at === undefined ? now : instantFrom(at);
    const { digest } = await memberListAt(db, instant);
    return ok({ output: { members: await membersAt(db, instant), digest } });
  },
});

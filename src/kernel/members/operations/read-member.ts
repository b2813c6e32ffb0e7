// One member and every key it ever had, with when each counted.
import { toBase64url } from '../../../base/bytes.ts';
import { instantFrom } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { InstantSchema, PlaceSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { keysOf } from '../keys/key-store.ts';
import { findMember } from '../membership/member-store.ts';
import { MemberKeySchema, MemberSchema } from '../portable.ts';

export const readMember = readOperation({
  id: 'members.read-member',
  summary: 'Show a member nation and the history of its keys.',
  route: { method: 'GET', path: '/members/:member' },
  input: Type.Object(
    { member: PlaceSchema, at: Type.Optional(InstantSchema) },
    { additionalProperties: false },
  ),
  output: Type.Object({ member: MemberSchema, keys: Type.Array(MemberKeySchema) }),
  refusals: ['members.unknown-member'],
  permission: ['anyone'],
  needs: {},
  async run({ db, at: now }, { member: id, at }) {
    const member = await findMember(db, id, at === undefined ? now : instantFrom(at));
    if (!member) return refused(unknownMember(id));
    const keys = (await keysOf(db, [id])).map(({ member: _member, publicKey, ...key }) => ({
      ...key,
      publicKey: toBase64url(publicKey),
    }));
    return ok({ output: { member, keys } });
  },
});

const unknownMember = (id: string) =>
  refusal('not-found', 'members.unknown-member', `${id} is not and was not a member.`, {
    because: [{ field: '/member', text: `No adopted instrument says that ${id} joined.` }],
    next: 'List the members.',
  });

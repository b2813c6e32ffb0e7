// Who the node takes the caller for.
import { ok } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { findPerson } from '../people/person-store.ts';
import { PartyRefSchema, PersonIdSchema, RoleSchema } from '../portable.ts';

export const whoAmI = readOperation({
  id: 'members.who-am-i',
  summary: 'Show who the node takes you for.',
  route: { method: 'GET', path: '/sessions/me' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    kind: Type.Enum(['anyone', 'person', 'node', 'node-itself']),
    person: Type.Optional(PersonIdSchema),
    name: Type.Optional(Type.String()),
    party: Type.Optional(PartyRefSchema),
    member: Type.Optional(PlaceSchema),
    mandates: Type.Optional(Type.Array(RoleSchema)),
  }),
  refusals: [],
  permission: ['anyone'],
  needs: {},
  async run({ db, caller }) {
    if (caller.kind !== 'person') return ok({ output: { ...caller } });
    const { kind, person, party, member, mandates } = caller;
    const name = (await findPerson(db, person))?.name;
    const named = name === undefined ? {} : { name };
    return ok({ output: { kind, person, party, member, mandates: [...mandates], ...named } });
  },
});

// Parties, a page at a time. People are listed to those who keep records only.
import { ok } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { listParties as pageOfParties } from '../party-store.ts';
import { PartyIdSchema, PartyKindSchema, PartySchema } from '../portable.ts';
import { maySeePeople, READERS } from '../rules.ts';

export const listParties = readOperation({
  id: 'registry.list-parties',
  summary: 'List parties, 200 a page.',
  route: { method: 'GET', path: '/registry/parties' },
  input: Type.Object(
    {
      kind: Type.Optional(PartyKindSchema),
      country: Type.Optional(PlaceSchema),
      after: Type.Optional(PartyIdSchema),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ parties: Type.Array(PartySchema) }),
  refusals: [],
  permission: READERS,
  needs: {},
  async run({ db, caller }, page) {
    const isHidden = page.kind === 'person' && !maySeePeople(caller);
    return ok({ output: { parties: isHidden ? [] : await pageOfParties(db, page) } });
  },
});

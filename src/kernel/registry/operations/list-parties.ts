// Parties, a page at a time. People are listed to those who keep records only.
import { ok } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { PAGE_SIZE, listParties as pageOfParties } from '../party-store.ts';
import { PartyIdSchema, PartyKindSchema, PartySchema } from '../portable.ts';
import { maySeePeople, READERS } from '../rules.ts';

export const listParties = readOperation({
  id: 'registry.list-parties',
  summary: 'List parties, up to 200 a page; by words of their names where asked.',
  route: { method: 'GET', path: '/registry/parties' },
  input: Type.Object(
    {
      kind: Type.Optional(PartyKindSchema),
      country: Type.Optional(PlaceSchema),
      text: Type.Optional(
        Type.String({ maxLength: 200, description: 'Words of the name, or the id' }),
      ),
      after: Type.Optional(PartyIdSchema),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_SIZE })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ parties: Type.Array(PartySchema) }),
  refusals: [],
  permission: READERS,
  needs: {},
  async run({ db, caller }, { limit = PAGE_SIZE, ...filter }) {
    const isHidden = filter.kind === 'person' && !maySeePeople(caller);
    const parties = isHidden ? [] : await pageOfParties(db, { ...filter, limit });
    return ok({ output: { parties } });
  },
});

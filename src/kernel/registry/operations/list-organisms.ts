// The organisms registered here, a page at a time.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { OrganismIdSchema, OrganismSchema } from '../portable.ts';
import { READERS } from '../rules.ts';
import { listOrganisms as pageOfOrganisms } from '../thing-store.ts';

export const listOrganisms = readOperation({
  id: 'registry.list-organisms',
  summary: 'List organisms, 200 a page.',
  route: { method: 'GET', path: '/registry/organisms' },
  input: Type.Object({ after: Type.Optional(OrganismIdSchema) }, { additionalProperties: false }),
  output: Type.Object({ organisms: Type.Array(OrganismSchema) }),
  refusals: [],
  permission: READERS,
  needs: {},
  async run({ db }, { after }) {
    return ok({ output: { organisms: await pageOfOrganisms(db, after) } });
  },
});

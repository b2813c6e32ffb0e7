// The catalogue: what partners have published, as their feeds brought it.
import { ok } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { listPartnerDatasets as readPage } from '../dataset-store.ts';
import { PublishedDatasetSchema } from '../model.ts';

const PAGE_MAX = 200;

export const listPartnerDatasets = readOperation({
  id: 'data-commons.list-partner-datasets',
  summary: 'List the data sets that partners have published',
  route: { method: 'GET', path: '/data-commons/partner-datasets' },
  input: Type.Object(
    {
      holder: Type.Optional(PlaceSchema),
      after: Type.Optional(Type.String({ description: 'Last id of the page before' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_MAX })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ datasets: Type.Array(PublishedDatasetSchema) }),
  refusals: [],
  permission: ['signed-in', 'node-itself'],
  needs: {},
  async run({ db }, { holder, after, limit = PAGE_MAX }) {
    const filter = { limit, ...(after ? { after } : {}), ...(holder ? { holder } : {}) };
    return ok({ output: { datasets: await readPage(db, filter) } });
  },
});

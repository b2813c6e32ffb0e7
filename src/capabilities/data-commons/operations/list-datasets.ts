// The data sets this node holds, as partners see them.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { listDatasets as readPage } from '../dataset-store.ts';
import { PublishedDatasetSchema, published } from '../model.ts';

const PAGE_MAX = 200;

export const listDatasets = readOperation({
  id: 'data-commons.list-datasets',
  summary: 'List the data sets held here',
  route: { method: 'GET', path: '/data-commons/datasets' },
  input: Type.Object(
    {
      after: Type.Optional(Type.String({ description: 'Last id of the page before' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_MAX })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ datasets: Type.Array(PublishedDatasetSchema) }),
  refusals: [],
  permission: ['signed-in', 'partner-node', 'node-itself'],
  needs: {},
  async run({ db }, { after, limit = PAGE_MAX }) {
    const datasets = await readPage(db, { limit, ...(after ? { after } : {}) });
    return ok({ output: { datasets: datasets.map(published) } });
  },
});

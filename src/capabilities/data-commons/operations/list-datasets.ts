// The data sets this node holds, as partners see them.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { countDatasets, listDatasets as readPage } from '../dataset-store.ts';
import { coverageOf, listFilter, listFilterFields, PAGE_MAX } from '../list-filter.ts';
import { agreementsPort } from '../ports.ts';
import { published } from '../published.ts';
import { listed, PublishedDatasetSchema } from '../published-schema.ts';

export const listDatasets = readOperation({
  id: 'data-commons.list-datasets',
  summary: 'List the data sets held here, narrowed by words and filters',
  route: { method: 'GET', path: '/data-commons/datasets' },
  input: Type.Object(listFilterFields, { additionalProperties: false }),
  output: Type.Object({
    datasets: Type.Array(PublishedDatasetSchema),
    total: Type.Integer({ minimum: 0, description: 'Of all pages' }),
  }),
  refusals: [],
  permission: ['signed-in', 'partner-node', 'node-itself'],
  needs: { agreements: agreementsPort },
  async run(context, { after, limit = PAGE_MAX, agreement, partner, ...asked }) {
    const covered = await coverageOf(context, agreement, partner);
    const filter = { ...listFilter(asked), ...covered };
    const datasets = await readPage(context.db, { ...filter, limit, after });
    const total = await countDatasets(context.db, filter);
    return ok({ output: { datasets: datasets.map((one) => listed(published(one))), total } });
  },
});

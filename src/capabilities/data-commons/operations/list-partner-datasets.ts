// The catalogue: what partners have published, as their feeds brought it.
import { ok } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { countPartnerDatasets, listPartnerDatasets as readPage } from '../dataset-store.ts';
import { coverageOf, listFilter, listFilterFields, PAGE_MAX } from '../list-filter.ts';
import { agreementsPort } from '../ports.ts';
import { listed, PublishedDatasetSchema } from '../published-schema.ts';

export const listPartnerDatasets = readOperation({
  id: 'data-commons.list-partner-datasets',
  summary: 'List the data sets that partners have published, narrowed by words and filters',
  route: { method: 'GET', path: '/data-commons/partner-datasets' },
  input: Type.Object(
    { holder: Type.Optional(PlaceSchema), ...listFilterFields },
    { additionalProperties: false },
  ),
  output: Type.Object({
    datasets: Type.Array(PublishedDatasetSchema),
    total: Type.Integer({ minimum: 0, description: 'Of all pages' }),
  }),
  refusals: [],
  permission: ['signed-in', 'node-itself'],
  needs: { agreements: agreementsPort },
  async run(context, { after, limit = PAGE_MAX, agreement, partner, ...asked }) {
    const covered = await coverageOf(context, agreement, partner ?? asked.holder);
    const filter = { ...listFilter(asked), ...covered };
    const datasets = await readPage(context.db, { ...filter, limit, after });
    const total = await countPartnerDatasets(context.db, filter);
    return ok({ output: { datasets: datasets.map(listed), total } });
  },
});

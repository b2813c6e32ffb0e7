// The data sets held here by level, with what keeps each from the next one.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { countDatasets, listDatasets } from '../dataset-store.ts';
import { PAGE_MAX } from '../list-filter.ts';
import { readinessAt } from '../readiness/held.ts';

export const listReadiness = readOperation({
  id: 'data-commons.list-readiness',
  summary: 'List the data sets held here with their level and what keeps each from the next',
  route: { method: 'GET', path: '/data-commons/readiness' },
  input: Type.Object(
    {
      after: Type.Optional(Type.String({ description: 'Id of the last one of the page before' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_MAX })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    datasets: Type.Array(
      Type.Object({
        dataset: Type.String(),
        title: Type.String(),
        level: Type.Integer({ minimum: 0, maximum: 4 }),
        isInForce: Type.Boolean(),
        assessedAt: Type.Optional(Type.String()),
        expiresAt: Type.Optional(Type.String()),
        /** Of the next level only. */
        open: Type.Array(Type.String()),
      }),
    ),
    total: Type.Integer({ minimum: 0 }),
  }),
  refusals: [],
  permission: ['mandate:steward', 'mandate:auditor', 'mandate:treaty-officer'],
  needs: {},
  async run({ db, at }, { after, limit = PAGE_MAX }) {
    const filter = { marks: ['withdrawn:false'] };
    const page = await listDatasets(db, { ...filter, after, limit });
    const datasets = page.map((dataset) => {
      const { level, isInForce, failing } = readinessAt(dataset, at);
      const { readiness } = dataset;
      return {
        dataset: dataset.id,
        title: dataset.description.title,
        level,
        isInForce,
        ...(readiness ? { assessedAt: readiness.assessedAt, expiresAt: readiness.expiresAt } : {}),
        open: failing.filter((one) => one.level === level + 1).map(({ text }) => text),
      };
    });
    return ok({ output: { datasets, total: await countDatasets(db, filter) } });
  },
});

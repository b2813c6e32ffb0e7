// Data sets that stand below an agreement's floor, held here or by partners, with the day by which
// each is to be cured.
import { ok } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { ReadinessCureSchema, readinessCures } from '../readiness/cure-store.ts';

export const listReadinessCures = readOperation({
  id: 'data-commons.list-readiness-cures',
  summary: 'List data sets below an agreement’s floor of readiness, with cure dates',
  route: { method: 'GET', path: '/data-commons/readiness-cures' },
  input: Type.Object(
    {
      agreement: Type.Optional(Type.String()),
      dataset: Type.Optional(Type.String()),
      partner: Type.Optional(PlaceSchema),
      isOpen: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ cures: Type.Array(ReadinessCureSchema) }),
  refusals: [],
  permission: ['signed-in', 'node-itself'],
  needs: {},
  async run({ db }, filter) {
    return ok({ output: { cures: await readinessCures(db, filter) } });
  },
});

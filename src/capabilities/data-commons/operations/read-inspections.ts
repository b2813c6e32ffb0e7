// What was found in each file of a data set when it was registered. For its own steward and for
// auditors; nothing of it leaves the node by this.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { InspectionSchema } from '../inspect/index.ts';
import { listInspections } from '../inspection-store.ts';

export const readInspections = readOperation({
  id: 'data-commons.read-inspections',
  summary: 'Read what was found in each file of a data set held here',
  route: { method: 'GET', path: '/data-commons/datasets/:dataset/inspections' },
  input: Type.Object({ dataset: Type.String() }, { additionalProperties: false }),
  output: Type.Object({
    inspections: Type.Array(
      Type.Object({ inspectedAt: Type.String(), inspection: InspectionSchema }),
      { description: 'Sorted by path; none for data registered before files were inspected' },
    ),
  }),
  refusals: ['data-commons.no-such-dataset'],
  permission: ['mandate:steward', 'mandate:auditor'],
  needs: {},
  async run({ db }, { dataset: id }) {
    if ((await findDataset(db, id)) === null) return refused(noSuchDataset(id));
    return ok({ output: { inspections: await listInspections(db, id) } });
  },
});

export const noSuchDataset = (id: string) =>
  refusal('not-found', 'data-commons.no-such-dataset', `There is no data set ${id} here.`, {
    next: 'See `entente data-commons list-datasets`.',
  });

// One data set held here, whole: files, measures, persons by nation. For its own steward.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { DatasetSchema, seenDataset } from '../model.ts';

export const readDataset = readOperation({
  id: 'data-commons.read-dataset',
  summary: 'Read a data set held here, with its files and measures',
  route: { method: 'GET', path: '/data-commons/datasets/:dataset' },
  input: Type.Object({ dataset: Type.String() }, { additionalProperties: false }),
  output: Type.Object({ dataset: DatasetSchema }),
  refusals: ['data-commons.no-such-dataset'],
  permission: ['mandate:steward', 'mandate:auditor'],
  needs: {},
  async run({ db }, { dataset: id }) {
    const dataset = await findDataset(db, id);
    if (dataset === null)
      return refused(
        refusal('not-found', 'data-commons.no-such-dataset', `There is no data set ${id} here.`, {
          next: 'See `entente data-commons list-datasets`.',
        }),
      );
    return ok({ output: { dataset: seenDataset(dataset) } });
  },
});

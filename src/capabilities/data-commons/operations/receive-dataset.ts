// A partner's published data set, from its feed into our catalogue. Only the holder may speak of
// its own.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { savePartnerDataset } from '../dataset-store.ts';
import { PublishedDatasetSchema } from '../published-schema.ts';

export const receiveDataset = writeOperation({
  id: 'data-commons.receive-dataset',
  summary: 'Take a partner’s published data set into the catalogue',
  route: { method: 'POST', path: '/data-commons/partner-datasets' },
  input: PublishedDatasetSchema,
  output: Type.Object({ dataset: Type.String() }),
  refusals: ['data-commons.not-the-holder'],
  permission: ['partner-node'],
  entry: 'dataset.catalogued',
  needs: {},
  async run({ db, at, caller }, dataset) {
    if (caller.kind !== 'node' || caller.member !== dataset.holder)
      return refused(
        refusal(
          'forbidden',
          'data-commons.not-the-holder',
          'Only its holder publishes a data set.',
          {
            because: [
              { field: '/holder', text: `The message came from another than ${dataset.holder}.` },
            ],
          },
        ),
      );
    await savePartnerDataset(db, dataset, at);
    return ok({
      output: { dataset: dataset.id },
      record: { dataset: dataset.id, holder: dataset.holder },
    });
  },
});

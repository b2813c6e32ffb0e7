// One data set as it is published, whole: its columns with labels, units and values to choose from,
// its variants, and the measured picture that disclosure control lets out. Of a partner, or of this
// node as partners see it.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { CoverSchema, coveringAgreements } from '../covering.ts';
import { findDataset, findPartnerDataset } from '../dataset-store.ts';
import { agreementsPort, homePort, membersPort } from '../ports.ts';
import { published } from '../published.ts';
import { PublishedDatasetSchema } from '../published-schema.ts';

export const readPartnerDataset = readOperation({
  id: 'data-commons.read-partner-dataset',
  summary: 'Read a published data set with its shape, its measured profile and what covers it',
  route: { method: 'GET', path: '/data-commons/partner-datasets/:dataset' },
  input: Type.Object({ dataset: Type.String() }, { additionalProperties: false }),
  output: Type.Object({
    dataset: PublishedDatasetSchema,
    isHeldHere: Type.Boolean(),
    agreements: Type.Array(CoverSchema),
  }),
  refusals: ['data-commons.no-such-dataset'],
  permission: ['signed-in', 'node-itself'],
  needs: { agreements: agreementsPort, home: homePort, members: membersPort },
  async run(context, { dataset: id }) {
    const own = await findDataset(context.db, id);
    const dataset = own ? published(own) : await findPartnerDataset(context.db, id);
    if (dataset === null)
      return refused(
        refusal('not-found', 'data-commons.no-such-dataset', `There is no data set ${id}.`, {
          next: 'See the lists of data sets held here and at partners.',
        }),
      );
    const agreements = await coveringAgreements(context, dataset);
    return ok({ output: { dataset, isHeldHere: own !== null, agreements } });
  },
});

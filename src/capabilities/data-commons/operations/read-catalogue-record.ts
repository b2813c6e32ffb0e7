// One data set in a format of other people's catalogues. It tells what partners' catalogues tell:
// shape and conditions, and what the steward wrote; no value of any row.
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import {
  CATALOGUE_FORMATS,
  type CatalogueFormat,
  WrittenRecordSchema,
  writtenIn,
} from '../catalogue-formats/index.ts';
import { recordOf } from '../catalogue-sources.ts';
import { findDataset } from '../dataset-store.ts';
import { duoReferencePort, homePort } from '../ports.ts';
import { isHeld, noSuchDataset } from '../readiness/refusals.ts';

export const readCatalogueRecord = readOperation({
  id: 'data-commons.read-catalogue-record',
  summary: 'Read a data set as Croissant, DCAT-AP or schema.org',
  route: { method: 'GET', path: '/data-commons/datasets/:dataset/catalogue' },
  input: Type.Object(
    {
      dataset: Type.String(),
      format: Type.Optional(
        Type.Unsafe<CatalogueFormat>(
          Type.Enum([...CATALOGUE_FORMATS], { description: 'croissant when left out' }),
        ),
      ),
    },
    { additionalProperties: false },
  ),
  output: WrittenRecordSchema,
  refusals: ['data-commons.no-such-dataset'],
  permission: ['signed-in', 'partner-node', 'node-itself'],
  needs: { home: homePort, duo: duoReferencePort },
  async run({ db, at, home, duo }, { dataset: id, format = 'croissant' }) {
    const dataset = await findDataset(db, id);
    if (!isHeld(dataset)) return refused(noSuchDataset(id));
    const record = await recordOf({ db, at, home, duo }, dataset);
    return ok({ output: await writtenIn(format, record) });
  },
});

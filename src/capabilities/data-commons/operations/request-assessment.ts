// Asks the node to assess a data set by itself and returns at once: for files that take long to
// read. `read-readiness` says when it is done.
import { instantText } from '../../../base/instants.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { wantAssessment } from '../readiness/readiness-store.ts';
import { isHeld, noSuchDataset } from '../readiness/refusals.ts';

export const requestAssessment = writeOperation({
  id: 'data-commons.request-assessment',
  summary: 'Have the node assess a data set’s readiness by itself, without waiting for it',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/readiness-requests' },
  input: Type.Object({ dataset: Type.String() }, { additionalProperties: false }),
  output: Type.Object({ dataset: Type.String(), isWaiting: Type.Boolean() }),
  refusals: ['data-commons.no-such-dataset'],
  permission: ['mandate:steward'],
  entry: 'assessment.requested',
  needs: {},
  async run({ db, at, caller }, { dataset: id }) {
    if (!isHeld(await findDataset(db, id))) return refused(noSuchDataset(id));
    const by = caller.kind === 'person' ? caller.person : caller.kind;
    await wantAssessment(db, { dataset: id, at: instantText(at), by });
    return ok({ output: { dataset: id, isWaiting: true }, record: { dataset: id }, subject: id });
  },
});

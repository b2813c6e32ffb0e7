// Opens a new epoch of a data set's privacy budget: everybody can ask anew, and everybody in the
// data is exposed anew. So it takes a steward, a reason, and an entry that stays.
import { instantText } from '../../../base/instants.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { noSuchDataset } from '../no-such-dataset.ts';
import { accountOf, appendLine, privacyPort } from '../privacy/index.ts';

export const openPrivacyEpoch = writeOperation({
  id: 'data-commons.open-privacy-epoch',
  summary: 'Open a new epoch of a data set’s privacy budget',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/privacy/epochs' },
  input: Type.Object(
    { dataset: Type.String(), reason: Type.String({ minLength: 1, maxLength: 2_000 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ dataset: Type.String(), epoch: Type.Integer({ minimum: 2 }) }),
  refusals: ['data-commons.no-such-dataset', 'data-commons.budget-broken'],
  permission: ['mandate:steward'],
  entry: 'privacy.epoch-opened',
  needs: { privacy: privacyPort },
  async run({ db, at, privacy }, { dataset: id, reason }) {
    const dataset = await findDataset(db, id);
    if (dataset === null) return refused(noSuchDataset(id));
    const account = await accountOf(db, id, privacy);
    if (!account.ok) return account;
    const epoch = account.value.epoch + 1;
    const line = {
      ...{ dataset: id, epoch, kind: 'epoch' as const, at: instantText(at), cause: reason },
      ...{ asked: '', member: '', organisation: '', requester: '', cost: 0 },
    };
    await appendLine(db, account.value, line, privacy.seal);
    return ok({ output: { dataset: id, epoch }, record: { dataset: id, epoch, reason } });
  },
});

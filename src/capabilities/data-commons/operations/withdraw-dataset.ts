// Withdraws a data set: from this act on nothing is answered from it, running downloads stop, and
// partners' catalogues say so. Files and receipts stay.
import { instantText } from '../../../base/instants.ts';
import type { JsonObject } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { DATASET_PUBLISHED } from '../catalogue.ts';
import { findDataset, saveDataset } from '../dataset-store.ts';
import { forgetData } from '../opened-data.ts';
import { homePort, membersPort, outboxPort } from '../ports.ts';
import { published } from '../published.ts';
import { revokeTransfers, transfersOf } from '../transfer-store.ts';

export const withdrawDataset = writeOperation({
  id: 'data-commons.withdraw-dataset',
  summary: 'Withdraw a data set: no answer and no download from it any more',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/withdrawal' },
  input: Type.Object(
    { dataset: Type.String(), reason: Type.String({ minLength: 1 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ dataset: Type.String(), stoppedTransfers: Type.Array(Type.String()) }),
  refusals: ['data-commons.no-such-dataset', 'data-commons.already-withdrawn'],
  permission: ['mandate:steward'],
  entry: 'dataset.withdrawn',
  needs: { home: homePort, outbox: outboxPort, members: membersPort },
  async run({ db, at, home, outbox, members }, { dataset: id, reason }) {
    const dataset = await findDataset(db, id);
    if (dataset === null)
      return refused(
        refusal('not-found', 'data-commons.no-such-dataset', `There is no data set ${id} here.`),
      );
    if (dataset.withdrawnAt !== undefined)
      return refused(
        refusal('conflict', 'data-commons.already-withdrawn', `${id} was withdrawn before.`, {
          because: [{ text: `on ${dataset.withdrawnAt}` }],
        }),
      );
    const withdrawn = { ...dataset, withdrawnAt: instantText(at) };
    await saveDataset(db, withdrawn);
    const running = (await transfersOf(db, id)).map((transfer) => transfer.id);
    await revokeTransfers(db, running, instantText(at));
    const body = published(withdrawn) as unknown as JsonObject;
    const to = await members.others(db, at);
    await outbox.send(db, { to, type: DATASET_PUBLISHED, body, at });
    // Harmless should the act be undone: what was read is read again.
    forgetData(home, dataset.files);
    return ok({
      output: { dataset: id, stoppedTransfers: running },
      record: { dataset: id, reason, stoppedTransfers: running },
      events: [{ type: 'dataset.withdrawn', subject: id, facts: { reason } }],
    });
  },
});

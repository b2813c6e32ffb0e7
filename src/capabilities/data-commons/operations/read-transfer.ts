// One transfer with its duties. Links are handed out once, at the release; this gives none.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { selectDuties } from '../duties/duty-store.ts';
import { SeenDutySchema, seenDuty } from '../duties/model.ts';
import { SeenTransferSchema, seenTransfer } from '../transfer/model.ts';
import { findTransfer } from '../transfer-store.ts';

const DUTIES_MAX = 1_000;

export const readTransfer = readOperation({
  id: 'data-commons.read-transfer',
  summary: 'Read a released copy: what left, under what, whether it runs, and its duties',
  route: { method: 'GET', path: '/data-commons/transfers/:transfer' },
  input: Type.Object({ transfer: Type.String() }, { additionalProperties: false }),
  output: Type.Object({ transfer: SeenTransferSchema, duties: Type.Array(SeenDutySchema) }),
  refusals: ['data-commons.no-such-transfer'],
  permission: ['mandate:steward', 'mandate:auditor'],
  needs: {},
  async run({ db, at }, { transfer: id }) {
    const transfer = await findTransfer(db, id);
    if (transfer === null) return refused(noSuchTransfer(id));
    const duties = await selectDuties(db, at, { subject: id, limit: DUTIES_MAX });
    return ok({
      output: {
        transfer: seenTransfer(transfer, instantText(at)),
        duties: duties.map((duty) => seenDuty(duty, at)),
      },
    });
  },
});

export const noSuchTransfer = (id: string) =>
  refusal('not-found', 'data-commons.no-such-transfer', `There is no transfer ${id} here.`, {
    next: 'See `entente data-commons list-transfers`.',
  });

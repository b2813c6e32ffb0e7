// Stops a transfer for good: its links answer nothing any more and a running download is cut.
// What the receiver has already stays under its duties, and stays counted.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { InstantSchema, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { membersPort } from '../ports.ts';
import { findTransfer, revokeTransfers } from '../transfer-store.ts';
import { noSuchTransfer } from './read-transfer.ts';

export const stopTransfer = writeOperation({
  id: 'data-commons.stop-transfer',
  summary: 'Stop a released copy: no link of it works any more',
  route: { method: 'POST', path: '/data-commons/transfers/:transfer/stop' },
  input: Type.Object(
    { transfer: Type.String(), reason: Type.String({ minLength: 1, maxLength: 2_000 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ transfer: Type.String(), revokedAt: InstantSchema }),
  refusals: ['data-commons.no-such-transfer', 'data-commons.already-stopped'],
  permission: ['mandate:steward'],
  entry: 'transfer.stopped',
  needs: { members: membersPort },
  async run({ db, at, members }, { transfer: id, reason }) {
    const transfer = await findTransfer(db, id);
    if (transfer === null) return refused(noSuchTransfer(id));
    if (transfer.revokedAt !== null)
      return refused(
        refusal('conflict', 'data-commons.already-stopped', `${id} was stopped before.`, {
          because: [{ text: `At ${transfer.revokedAt}: ${transfer.revokedBecause ?? ''}` }],
        }),
      );
    const revokedAt = instantText(at);
    await revokeTransfers(db, [id], revokedAt, reason);
    const isMember = (await members.others(db, at)).includes(transfer.member);
    return ok({
      output: { transfer: id, revokedAt },
      record: { transfer: id, dataset: transfer.dataset, reason },
      parties: isMember ? [transfer.member] : [],
      events: [{ type: 'transfer.stopped', subject: id, facts: { reason } }],
    });
  },
});

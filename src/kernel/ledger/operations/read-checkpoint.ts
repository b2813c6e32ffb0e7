// GET /ledger/checkpoint: the newest head, whether its quorum stands, and each witness's last word.
import { toBase64 } from '../../../base/bytes.ts';
import { invariant } from '../../../base/invariant.ts';
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { readCheckpoint } from '../checkpoint.ts';
import { cosignedNote, witnessStandings } from '../cosignatures.ts';
import { CheckpointSchema } from '../entry-schema.ts';
import { noHead } from '../export-log.ts';
import { quorumText } from '../policy.ts';
import { policyAt } from '../ports.ts';
import { newestHead } from '../publish-head.ts';

export const readCheckpointOperation = readOperation({
  id: 'ledger.read-checkpoint',
  summary: 'Read the newest signed head of this log and the standing of its witnesses',
  route: { method: 'GET', path: '/ledger/checkpoint' },
  input: Type.Object({}, { additionalProperties: false }),
  output: CheckpointSchema,
  refusals: ['ledger.no-head'],
  permission: ['anyone'],
  needs: { policyAt },
  async run({ db, at, policyAt }) {
    const head = await newestHead(db);
    if (!head) return noHead();
    const read = readCheckpoint(head.note);
    invariant(read.ok, 'the newest head is a checkpoint');
    const output = {
      origin: read.value.origin,
      size: head.size,
      root: toBase64(read.value.root),
      note: await cosignedNote(db, head, 'latest'),
      state: head.isFinal ? ('final' as const) : ('provisional' as const),
      quorum: quorumText(await policyAt(at)),
      signedAt: head.signedAt,
      witnesses: await witnessStandings(db),
    };
    return ok({ output });
  },
});

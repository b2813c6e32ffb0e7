// POST /federation/witness: this node as witness of a partner's log. It keeps what it saw, but
// writes no entry: an entry would make a new head, which the partners would witness, without end.
import { ok } from '../../../base/result.ts';
import { witnessLog, witnessReply } from '../../ledger/index.ts';
import { readOperation } from '../../storage/index.ts';
import { knownLogs, ownWitness } from '../ports.ts';
import { WitnessReplySchema, WitnessRequestSchema } from '../witness-exchange.ts';

export const witnessOperation = readOperation({
  id: 'federation.witness',
  summary: 'Cosign the head of a partner’s log after checking that it extends the last one',
  route: { method: 'POST', path: '/federation/witness' },
  input: WitnessRequestSchema,
  output: WitnessReplySchema,
  refusals: [],
  permission: ['partner-node'],
  needs: { witness: ownWitness, knownLogs },
  async run({ at, witness, knownLogs }, { body }) {
    const answer = await witnessLog(witness, body, await knownLogs(at), at);
    return ok({ output: { ...witnessReply(answer) } });
  },
});

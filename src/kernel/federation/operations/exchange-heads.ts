// POST /federation/heads: two partners show one another the heads they have seen. Both compare; a
// fork's evidence is kept by the ledger, beside its entries and not in them.
import { invariant } from '../../../base/invariant.ts';
import { ok } from '../../../base/result.ts';
import { seenHeads } from '../../ledger/index.ts';
import { readOperation } from '../../storage/index.ts';
import { headsShown, knownLogs } from '../ports.ts';
import { SeenHeadsSchema } from '../witness-exchange.ts';

export const exchangeHeadsOperation = readOperation({
  id: 'federation.exchange-heads',
  summary: 'Show the heads seen of every log, and receive those that this node has seen',
  route: { method: 'POST', path: '/federation/heads' },
  input: SeenHeadsSchema,
  output: SeenHeadsSchema,
  refusals: [],
  permission: ['partner-node'],
  needs: { knownLogs, headsShown },
  async run({ db, at, caller, knownLogs, headsShown }, { heads }) {
    invariant(caller.kind === 'node', 'heads are shown by a partner node');
    headsShown(caller.member, heads);
    const seen = await seenHeads(db, await knownLogs(at));
    return ok({ output: { heads: seen.map(({ origin, note }) => ({ origin, note })) } });
  },
});

// GET /federation/consistency: this log proves to a partner that one of its heads extends another.
import { toBase64 } from '../../../base/bytes.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { consistencyProof, treeHead } from '../../ledger/index.ts';
import { readOperation } from '../../storage/index.ts';
import { ownTree } from '../ports.ts';
import { ConsistencySchema } from '../witness-exchange.ts';

export const readConsistency = readOperation({
  id: 'federation.read-consistency',
  summary: 'Prove that the log at one size extends itself at a smaller one',
  route: { method: 'GET', path: '/federation/consistency' },
  input: Type.Object({ from: Type.Integer({ minimum: 1 }), to: Type.Integer({ minimum: 1 }) }),
  output: ConsistencySchema,
  refusals: ['federation.beyond-log'],
  permission: ['partner-node'],
  needs: { tree: ownTree },
  async run({ tree }, { from, to }) {
    const { size } = await treeHead(tree.db);
    if (from > to || to > size)
      return refused(
        refusal('not-found', 'federation.beyond-log', `This log has ${size} entries.`, {
          because: [{ field: '/to', text: `no head of size ${to} extends one of ${from} here` }],
          next: 'Ask for two sizes that this log has reached, the smaller first.',
        }),
      );
    const proof = await consistencyProof(tree, from, to);
    return ok({ output: { proof: proof.map(toBase64) } });
  },
});

// POST /federation/poke: a partner says that it has news. A hint and no more: it changes nothing
// that is recorded, so it leaves no entry.
import { invariant } from '../../../base/invariant.ts';
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { poked } from '../ports.ts';

export const pokeOperation = readOperation({
  id: 'federation.poke',
  summary: 'Hint that the calling partner has new messages for this node',
  route: { method: 'POST', path: '/federation/poke' },
  input: Type.Object({
    head: Type.Integer({ minimum: 0, description: 'Number of the newest message for this node.' }),
  }),
  output: Type.Object({}),
  refusals: [],
  permission: ['partner-node'],
  needs: { poked },
  async run({ caller, poked }) {
    invariant(caller.kind === 'node', 'a poke comes from a partner node');
    poked(caller.member);
    return ok({ output: {} });
  },
});

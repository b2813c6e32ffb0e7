// GET /federation/peers: how each partner is doing, down, slow, lying or rewound, for anyone signed in.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { PeerHealthSchema, peerHealth } from '../peer-health.ts';
import { memberDirectory, nodeSelf } from '../ports.ts';

export const listPeers = readOperation({
  id: 'federation.list-peers',
  summary: 'List the partners: last seen, last fault, messages unread, waiting and parked',
  route: { method: 'GET', path: '/federation/peers' },
  input: Type.Object({}),
  output: Type.Object({ peers: Type.Array(PeerHealthSchema) }),
  refusals: [],
  permission: ['signed-in', 'node-itself'],
  needs: { directory: memberDirectory, self: nodeSelf },
  async run({ db, at, directory, self }) {
    const partners = (await directory.activeMembers(at)).filter((m) => m !== self.member);
    return ok({ output: { peers: await peerHealth(db, partners) } });
  },
});

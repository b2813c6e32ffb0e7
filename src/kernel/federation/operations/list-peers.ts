// GET /federation/peers: how each partner is doing, down, slow, lying or rewound, and the evidence
// against logs that showed two histories; for anyone signed in.
import { ok } from '../../../base/result.ts';
import { InstantSchema, PlaceSchema, Type } from '../../../base/schema.ts';
import { readForks } from '../../ledger/index.ts';
import { readOperation } from '../../storage/index.ts';
import { PeerHealthSchema, peerHealth } from '../peer-health.ts';
import { memberDirectory, nodeSelf } from '../ports.ts';

const ForkSchema = Type.Object({
  id: Type.String(),
  kind: Type.Union([Type.Literal('two-roots'), Type.Literal('no-proof')]),
  origin: Type.String(),
  member: PlaceSchema,
  heldNote: Type.String({ description: 'Signed head that this node had verified.' }),
  shownNote: Type.String({ description: 'Signed head that contradicts it.' }),
  shownBy: PlaceSchema,
  foundAt: InstantSchema,
});

export const listPeers = readOperation({
  id: 'federation.list-peers',
  summary: 'List the partners: last seen, last fault, messages unread and parked, forks found',
  route: { method: 'GET', path: '/federation/peers' },
  input: Type.Object({}),
  output: Type.Object({ peers: Type.Array(PeerHealthSchema), forks: Type.Array(ForkSchema) }),
  refusals: [],
  permission: ['signed-in', 'node-itself'],
  needs: { directory: memberDirectory, self: nodeSelf },
  async run({ db, at, directory, self }) {
    const partners = (await directory.activeMembers(at)).filter((m) => m !== self.member);
    const peers = await peerHealth(db, partners);
    return ok({ output: { peers, forks: await readForks(db) } });
  },
});

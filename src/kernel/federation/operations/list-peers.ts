// GET /federation/peers: how each partner is doing, down, slow, lying or rewound, and the evidence
// against logs that showed two histories; for anyone signed in.
import { invariant } from '../../../base/invariant.ts';
import { ok } from '../../../base/result.ts';
import { InstantSchema, PlaceSchema, type Static, Type } from '../../../base/schema.ts';
import {
  newestHead,
  provisionalSince,
  readCheckpoint,
  readForks,
  seenHeads,
  witnessStandings,
} from '../../ledger/index.ts';
import { type Database, readOperation } from '../../storage/index.ts';
import { witnessNameOf } from '../peer-document.ts';
import { PeerHealthSchema, peerHealth } from '../peer-health.ts';
import { knownLogs, memberDirectory, nodeSelf } from '../ports.ts';

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

const HeadSchema = Type.Object({
  size: Type.Integer(),
  at: InstantSchema,
});
const PeerSchema = Type.Object({
  ...PeerHealthSchema.properties,
  address: Type.Optional(Type.String()),
  logOrigin: Type.Optional(Type.String()),
  head: Type.Optional(
    Type.Object(
      { ...HeadSchema.properties },
      { description: 'the newest head of its log that this node has cosigned' },
    ),
  ),
  cosigned: Type.Optional(
    Type.Object(
      { ...HeadSchema.properties },
      { description: 'the newest head of our log that it has cosigned' },
    ),
  ),
  forks: Type.Integer({ description: 'evidence that its log showed two histories' }),
});
const OwnSchema = Type.Object({
  size: Type.Integer(),
  state: Type.Union([Type.Literal('none'), Type.Literal('final'), Type.Literal('provisional')]),
  signedAt: Type.Optional(InstantSchema),
  provisionalSince: Type.Optional(InstantSchema),
});

export const listPeers = readOperation({
  id: 'federation.list-peers',
  summary: 'List the partners: last seen, last fault, clock, messages unread, heads, forks found',
  route: { method: 'GET', path: '/federation/peers' },
  input: Type.Object({}),
  output: Type.Object({
    peers: Type.Array(PeerSchema),
    forks: Type.Array(ForkSchema),
    own: Type.Object({ ...OwnSchema.properties }, { description: 'the head of our own log' }),
  }),
  refusals: [],
  permission: ['signed-in', 'node-itself'],
  needs: { directory: memberDirectory, self: nodeSelf, logs: knownLogs },
  async run({ db, at, directory, self, logs }) {
    const partners = (await directory.activeMembers(at)).filter((m) => m !== self.member);
    const known = await logs(at);
    const [forks, standings] = [await readForks(db), await witnessStandings(db)];
    const peers: Static<typeof PeerSchema>[] = [];
    for (const health of await peerHealth(db, partners)) {
      const { member } = health;
      const address = await directory.addressOf(member, at);
      const log = known.find((one) => one.member === member);
      const [seen] = log ? await seenHeads(db, [log]) : [];
      const witness = address === null ? null : witnessNameOf(address);
      const standing = standings.find((one) => one.witness === witness);
      peers.push({
        ...health,
        ...(address === null ? {} : { address }),
        ...(log ? { logOrigin: log.origin } : {}),
        ...(seen?.witnessedAt ? { head: { size: sizeOf(seen.note), at: seen.witnessedAt } } : {}),
        ...(standing ? { cosigned: { size: standing.size, at: standing.cosignedAt } } : {}),
        forks: forks.filter((fork) => fork.member === member).length,
      });
    }
    return ok({ output: { peers, forks, own: await ownHeadOf(db) } });
  },
});

const sizeOf = (note: string): number => {
  const read = readCheckpoint(note);
  invariant(read.ok, 'a head that was witnessed reads as a checkpoint');
  return read.value.size;
};

async function ownHeadOf(db: Database): Promise<Static<typeof OwnSchema>> {
  const head = await newestHead(db);
  if (head === null) return { size: 0, state: 'none' };
  const since = await provisionalSince(db);
  const { size, signedAt, isFinal } = head;
  const state = isFinal ? 'final' : 'provisional';
  return { size, state, signedAt, ...(since ? { provisionalSince: since } : {}) };
}

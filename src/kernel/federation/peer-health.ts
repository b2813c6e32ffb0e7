// How each partner is doing, for people: last seen, last fault, and how far behind its feed this
// node is. Read from the database, so every process of the node shows the same.
import type { MemberId } from '../../base/caller.ts';
import { InstantSchema, PlaceSchema, type Static, Type } from '../../base/schema.ts';
import type { Database } from '../storage/index.ts';
import { tables } from './tables.ts';

export const PeerHealthSchema = Type.Object({
  member: PlaceSchema,
  state: Type.Union([
    Type.Literal('never-seen'),
    Type.Literal('up'),
    Type.Literal('failing'),
    Type.Literal('not-active'),
  ]),
  seenAt: Type.Optional(InstantSchema),
  readAt: Type.Optional(InstantSchema),
  lastFault: Type.Optional(
    Type.Object({ code: Type.String(), text: Type.String(), at: InstantSchema }),
  ),
  read: Type.Integer({ description: 'Number of the last message read from its feed.' }),
  behind: Type.Integer({ description: 'Messages it had for us, at the last reading, yet unread.' }),
  waiting: Type.Integer({ description: 'Messages received and not yet handled.' }),
  parked: Type.Integer({ description: 'Messages set aside after failing.' }),
  rewinds: Type.Integer({ description: 'Times it showed another past than before.' }),
  clockSkewSeconds: Type.Optional(
    Type.Integer({
      description: 'How far its clock was ahead at its last reply; beyond 30 s it is not heard.',
    }),
  ),
});
export type PeerHealth = Static<typeof PeerHealthSchema>;

export async function peerHealth(
  db: Database,
  partners: readonly MemberId[],
): Promise<PeerHealth[]> {
  const rows = await tables(db).selectFrom('federation_peer').selectAll().execute();
  const known = new Map(rows.map((row) => [row.member, row]));
  const waiting = await countInbox(db, 'waiting');
  const parked = await countInbox(db, 'parked');
  const members = [...new Set([...partners, ...known.keys()])].sort();
  return members.map((member) => {
    const row = known.get(member);
    const { seen_at = null, fault_at = null } = row ?? {};
    return {
      member,
      state: stateOf(partners.includes(member), seen_at, fault_at),
      ...(seen_at ? { seenAt: seen_at } : {}),
      ...(row?.read_at ? { readAt: row.read_at } : {}),
      ...(fault_at
        ? { lastFault: { code: row!.fault_code!, text: row!.fault_text!, at: fault_at } }
        : {}),
      read: row?.number ?? 0,
      behind: Math.max(0, (row?.peer_head ?? 0) - (row?.number ?? 0)),
      waiting: waiting.get(member) ?? 0,
      parked: parked.get(member) ?? 0,
      rewinds: row?.rewinds ?? 0,
      ...(row?.skew_seconds == null ? {} : { clockSkewSeconds: row.skew_seconds }),
    };
  });
}

// Both are fixed-width text in UTC, so text order is time order.
function stateOf(isActive: boolean, seenAt: string | null, faultAt: string | null) {
  if (!isActive) return 'not-active' as const;
  if (faultAt && (!seenAt || faultAt >= seenAt)) return 'failing' as const;
  return seenAt ? ('up' as const) : ('never-seen' as const);
}

async function countInbox(db: Database, status: 'waiting' | 'parked') {
  const rows = await tables(db)
    .selectFrom('federation_inbox')
    .select((select) => ['member', select.fn.countAll<number>().as('n')])
    .where('status', '=', status)
    .groupBy('member')
    .execute();
  return new Map(rows.map(({ member, n }) => [member, Number(n)]));
}

// One row per peer: how far its feed was read, when it was last heard, what last went wrong, and
// which process of this node reads it now.
import type { MemberId } from '../../base/caller.ts';
import { instantText } from '../../base/instants.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { type Cursor, NO_CHAIN } from './feed.ts';
import { tables } from './tables.ts';

const LEASE_SECONDS = 60;

const FRESH = {
  number: 0,
  chain: NO_CHAIN,
  peer_head: 0,
  read_at: null,
  seen_at: null,
  fault_code: null,
  fault_text: null,
  fault_at: null,
  rewinds: 0,
  skew_seconds: null,
  lease_holder: null,
  lease_until: null,
};

export async function cursorOf(db: Database, member: MemberId): Promise<Cursor> {
  const row = await tables(db)
    .selectFrom('federation_peer')
    .select(['number', 'chain'])
    .where('member', '=', member)
    .executeTakeFirst();
  return row ?? { number: 0, chain: NO_CHAIN };
}

/** Inside a unit: this process alone reads the peer for the next minute, or until it lets go. */
export async function takeLease(
  db: Database,
  member: MemberId,
  holder: string,
  at: Temporal.Instant,
): Promise<Result<Cursor>> {
  await tables(db)
    .insertInto('federation_peer')
    .values({ ...FRESH, member })
    .onConflict((conflict) => conflict.column('member').doNothing())
    .execute();
  const row = await tables(db)
    .selectFrom('federation_peer')
    .select(['number', 'chain', 'lease_holder', 'lease_until'])
    .where('member', '=', member)
    .executeTakeFirstOrThrow();
  const { lease_holder, lease_until, number, chain } = row;
  if (lease_holder !== null && lease_holder !== holder && lease_until! > instantText(at))
    return refused(
      refusal('conflict', 'federation.peer-held', `Another process reads ${member}'s feed now.`, {
        because: [{ text: `until ${lease_until}` }],
        next: 'Nothing to do: the other process goes on.',
      }),
    );
  const lease_end = instantText(at.add({ seconds: LEASE_SECONDS }));
  await update(db, member, { lease_holder: holder, lease_until: lease_end });
  return ok({ number, chain });
}

export interface ReadUpTo extends Cursor {
  readonly peerHead: number;
  readonly at: Temporal.Instant;
}

/** Inside the unit that keeps the messages up to there. */
export const moveCursor = (
  db: Database,
  member: MemberId,
  { number, chain, peerHead, at }: ReadUpTo,
): Promise<void> => {
  const now = instantText(at);
  return update(db, member, { number, chain, peer_head: peerHead, read_at: now, seen_at: now });
};

/** The peer's feed is not the one it had shown: read it again from the start. */
export async function rewindCursor(db: Database, member: MemberId): Promise<void> {
  await tables(db)
    .updateTable('federation_peer')
    .set((set) => ({ number: 0, chain: NO_CHAIN, rewinds: set('rewinds', '+', 1) }))
    .where('member', '=', member)
    .execute();
}

export interface PeerNote {
  readonly seenAt: Temporal.Instant | null;
  readonly skewSeconds: number | null;
  readonly fault: {
    readonly code: string;
    readonly text: string;
    readonly at: Temporal.Instant;
  } | null;
}

/** Inside a unit: lets go of the peer, and writes down what people see of its behaviour. */
export const dropLease = (
  db: Database,
  member: MemberId,
  { seenAt, skewSeconds, fault }: PeerNote,
): Promise<void> =>
  update(db, member, {
    lease_holder: null,
    lease_until: null,
    ...(seenAt ? { seen_at: instantText(seenAt) } : {}),
    ...(skewSeconds === null ? {} : { skew_seconds: skewSeconds }),
    ...(fault
      ? { fault_code: fault.code, fault_text: fault.text, fault_at: instantText(fault.at) }
      : {}),
  });

interface Change {
  number?: number;
  chain?: string;
  peer_head?: number;
  read_at?: string;
  seen_at?: string;
  fault_code?: string;
  fault_text?: string;
  fault_at?: string;
  skew_seconds?: number;
  lease_holder?: string | null;
  lease_until?: string | null;
}

async function update(db: Database, member: MemberId, change: Change): Promise<void> {
  await tables(db)
    .updateTable('federation_peer')
    .set(change)
    .where('member', '=', member)
    .execute();
}

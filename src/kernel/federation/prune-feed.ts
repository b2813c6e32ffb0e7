// Lets go of messages that their readers have long kept. A reader's request names the last message
// it has, so that is known; a quarter of a year is kept beyond it, for readers that put back a
// backup. What a message said is proven by the ledger, not by the feed.
import type { MemberId } from '../../base/caller.ts';
import { instantText } from '../../base/instants.ts';
import type { Database } from '../storage/index.ts';
import { tables } from './tables.ts';

const KEPT_DAYS = 90;
const DELIVERIES_A_TURN_MAX = 1000;

/** How far each member has said, since this process began, that it has read its feed. */
export type ReadPositions = ReadonlyMap<MemberId, number>;

/** Inside a unit; how many deliveries went. The one where the reader is stays, for its chain. */
export async function pruneFeeds(
  db: Database,
  positions: ReadPositions,
  at: Temporal.Instant,
): Promise<number> {
  const before = instantText(at.subtract({ hours: KEPT_DAYS * 24 }));
  let pruned = 0;
  for (const [member, said] of positions) {
    const feed = await tables(db)
      .selectFrom('federation_feed')
      .select('number')
      .where('member', '=', member)
      .executeTakeFirst();
    const position = Math.min(said, feed?.number ?? 0);
    const rows = await tables(db)
      .selectFrom('federation_delivery as delivery')
      .innerJoin('federation_message as message', 'message.id', 'delivery.message')
      .select(['delivery.position', 'delivery.message', 'message.sent_at'])
      .where('delivery.member', '=', member)
      .where('delivery.number', '<', position)
      .orderBy('delivery.number')
      .limit(DELIVERIES_A_TURN_MAX)
      .execute();
    // In order and without holes: the first young one keeps those behind it.
    const end = rows.findIndex(({ sent_at }) => sent_at >= before);
    const old = end < 0 ? rows : rows.slice(0, end);
    if (old.length > 0) await dropDeliveries(db, old);
    pruned += old.length;
  }
  return pruned;
}

async function dropDeliveries(
  db: Database,
  rows: readonly { readonly position: number; readonly message: string }[],
): Promise<void> {
  const positions = rows.map(({ position }) => position);
  await tables(db).deleteFrom('federation_delivery').where('position', 'in', positions).execute();
  const messages = new Set(rows.map(({ message }) => message));
  const still = await tables(db)
    .selectFrom('federation_delivery')
    .select('message')
    .distinct()
    .where('message', 'in', [...messages])
    .execute();
  for (const { message } of still) messages.delete(message);
  if (messages.size > 0)
    await tables(db)
      .deleteFrom('federation_message')
      .where('id', 'in', [...messages])
      .execute();
}

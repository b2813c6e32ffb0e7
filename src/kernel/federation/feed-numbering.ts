// Gives committed messages their place in each peer's feed. Acts take no lock for a number: they
// only insert, and this step numbers afterwards in the order of insertion, so a number never
// becomes visible before a smaller one (several processes on one PostgreSQL would otherwise skip
// messages).
import type { MemberId } from '../../base/caller.ts';
import type { Database } from '../storage/index.ts';
import { chainAfter, NO_CHAIN } from './feed.ts';
import { tables } from './tables.ts';

/** A step of so many takes some 30 ms, so that acts do not wait long behind it. */
const STEP_MAX = 500;

export interface Numbered {
  /** Members whose feeds grew, with their new heads. */
  readonly heads: ReadonlyMap<MemberId, number>;
  readonly isDone: boolean;
}

/** Inside a unit of its own. */
export async function numberFeeds(db: Database): Promise<Numbered> {
  const rows = await tables(db)
    .selectFrom('federation_delivery as delivery')
    .innerJoin('federation_message as message', 'message.id', 'delivery.message')
    .select(['delivery.position', 'delivery.member', 'message.id', 'message.type'])
    .select(['message.sent_at', 'message.body_digest'])
    .where('delivery.number', 'is', null)
    .orderBy('delivery.position')
    .limit(STEP_MAX)
    .execute();
  if (rows.length === 0) return { heads: new Map(), isDone: true };
  const feeds = await feedsOf(db, [...new Set(rows.map(({ member }) => member))]);
  for (const { position, member, id, type, sent_at, body_digest } of rows) {
    const { number: last, chain: before } = feeds.get(member)!;
    const number = last + 1;
    const link = { number, id, type, sentAt: sent_at, bodyDigest: body_digest };
    const chain = chainAfter(before, link);
    feeds.set(member, { number, chain });
    await tables(db)
      .updateTable('federation_delivery')
      .set({ number, chain })
      .where('position', '=', position)
      .execute();
  }
  for (const [member, { number, chain }] of feeds)
    await tables(db)
      .insertInto('federation_feed')
      .values({ member, number, chain })
      .onConflict((conflict) => conflict.column('member').doUpdateSet({ number, chain }))
      .execute();
  const heads = new Map([...feeds].map(([member, { number }]) => [member, number]));
  return { heads, isDone: rows.length < STEP_MAX };
}

async function feedsOf(db: Database, members: readonly MemberId[]) {
  const rows = await tables(db)
    .selectFrom('federation_feed')
    .selectAll()
    .where('member', 'in', members)
    .execute();
  const feeds = new Map(members.map((member) => [member, { number: 0, chain: NO_CHAIN }]));
  for (const { member, number, chain } of rows) feeds.set(member, { number, chain });
  return feeds;
}

// The feed of one peer: messages addressed to it, numbered without gaps and chained by digest, so
// that a reader notices when the past it was shown is not the past it is shown now.
import type { MemberId } from '../../base/caller.ts';
import { digestOfJson } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { InstantSchema, type Static, Type } from '../../base/schema.ts';
import type { Database } from '../storage/index.ts';
import { tables } from './tables.ts';

/** The chain before the first message. */
export const NO_CHAIN = '';
export const FEED_PAGE_MAX = 200;
const PAGE_CHARACTERS_MAX = 3 * 1024 * 1024;

export const ChainSchema = Type.String({ pattern: '^(sha256:[0-9a-f]{64})?$' });

export const FeedMessageSchema = Type.Object(
  {
    number: Type.Integer({ minimum: 1 }),
    id: Type.String({ minLength: 1, maxLength: 100 }),
    type: Type.String({ pattern: '^[a-z0-9-]+\\.[a-z0-9.-]+$', maxLength: 100 }),
    body: Type.Unknown({ description: 'As the type says.' }),
    sentAt: InstantSchema,
  },
  { description: 'One message of a feed, as federation.read-feed gives it to its addressee.' },
);
export type FeedMessage = Static<typeof FeedMessageSchema>;

export const FeedPageSchema = Type.Object({
  messages: Type.Array(FeedMessageSchema, { maxItems: FEED_PAGE_MAX }),
  head: Type.Integer({ minimum: 0, description: 'Number of the newest message for the reader.' }),
  prunedUpTo: Type.Optional(
    Type.Object(
      { number: Type.Integer({ minimum: 1 }), chain: ChainSchema },
      { description: 'The reader had read up to here long ago; the messages begin after it.' },
    ),
  ),
});
export type FeedPage = Static<typeof FeedPageSchema>;

interface Link {
  readonly number: number;
  readonly id: string;
  readonly type: string;
  readonly sentAt: string;
  readonly bodyDigest: string;
}

/** The chain after a message: the digest of the chain before it and of all that it says. */
export const chainAfter = (
  before: string,
  { number, id, type, sentAt, bodyDigest }: Link,
): string => digestOfJson({ before, number, id, type, sentAt, body: bodyDigest });

export interface Cursor {
  readonly number: number;
  readonly chain: string;
}

export type FeedForked = Refusal<'federation.feed-forked'>;

/** What is addressed to `member` after its cursor; the whole answer to `federation.read-feed`. */
export async function readFeed(
  db: Database,
  member: MemberId,
  after: Cursor,
  limit: number,
): Promise<Result<FeedPage, FeedForked>> {
  const head = await headOf(db, member);
  const prunedUpTo = await prunedBefore(db, member, after);
  const from = prunedUpTo ?? after;
  if (!(await isOnFeed(db, member, from))) return refused(feedForked(after.number, head));
  const rows = await tables(db)
    .selectFrom('federation_delivery as delivery')
    .innerJoin('federation_message as message', 'message.id', 'delivery.message')
    .select(['delivery.number', 'message.id', 'message.type', 'message.body', 'message.sent_at'])
    .where('delivery.member', '=', member)
    .where('delivery.number', '>', from.number)
    .orderBy('delivery.number')
    .limit(Math.min(limit, FEED_PAGE_MAX))
    .execute();
  const messages: FeedMessage[] = [];
  let characters = 0;
  for (const { number, id, type, body, sent_at } of rows) {
    characters += body.length;
    if (messages.length > 0 && characters > PAGE_CHARACTERS_MAX) break;
    messages.push({ number: number!, id, type, body: JSON.parse(body) as Json, sentAt: sent_at });
  }
  return ok({ messages, head, ...(prunedUpTo ? { prunedUpTo } : {}) });
}

/** Where the feed begins now, when the reader asks for what was let go (see prune-feed.ts). */
async function prunedBefore(
  db: Database,
  member: MemberId,
  after: Cursor,
): Promise<Cursor | undefined> {
  const first = await tables(db)
    .selectFrom('federation_delivery')
    .select(['number', 'chain'])
    .where('member', '=', member)
    .where('number', 'is not', null)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  const [number, chain] = [first?.number ?? 1, first?.chain ?? NO_CHAIN];
  return number > 1 && after.number < number ? { number, chain } : undefined;
}

async function headOf(db: Database, member: MemberId): Promise<number> {
  const feed = await tables(db)
    .selectFrom('federation_feed')
    .select('number')
    .where('member', '=', member)
    .executeTakeFirst();
  return feed?.number ?? 0;
}

async function isOnFeed(db: Database, member: MemberId, { number, chain }: Cursor) {
  if (number === 0) return chain === NO_CHAIN;
  const row = await tables(db)
    .selectFrom('federation_delivery')
    .select('chain')
    .where('member', '=', member)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.chain === chain;
}

const feedForked = (number: number, head: number): FeedForked =>
  refusal(
    'conflict',
    'federation.feed-forked',
    `Message ${number} of this feed is not the one that the reader has.`,
    {
      because: [{ field: '/chain', text: `the feed has ${head} messages and another chain` }],
      next: 'Read from the start: messages already received are recognised by their ids.',
      detail: { head },
    },
  );

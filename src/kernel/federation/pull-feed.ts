// Reads one partner's feed on from the cursor and keeps what it finds, a page and its cursor in one
// transaction. Pull is the truth: whatever was lost, late or doubled on the way, reading on heals
// it.

import { utf8 } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import { digestOf } from '../../base/digest.ts';
import { instantText } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { parse } from '../../base/schema.ts';
import type { Clock, Database, Store } from '../storage/index.ts';
import { type Cursor, chainAfter, FEED_PAGE_MAX, type FeedPage, FeedPageSchema } from './feed.ts';
import { isPeersWord } from './partner-refusal.ts';
import type { CallPeer } from './peer-client.ts';
import { cursorOf, moveCursor, rewindCursor } from './peer-state.ts';
import { tables } from './tables.ts';

export interface PullPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly callPeer: CallPeer;
}

const DEADLINE_MS = 10_000;
/** Kept but not yet handled; a flooding or blocked peer is not read further. */
const BACKLOG_MAX = 5000;
const PAGES_A_PULL_MAX = 200;

export interface Pulled {
  /** New messages kept. */
  readonly received: number;
  readonly rewound: boolean;
  /** Number of the last message that the partner keeps no more and this node did not have. */
  readonly missedUpTo?: number;
}

export async function pullFeed(ports: PullPorts, member: MemberId): Promise<Result<Pulled>> {
  const { store } = ports;
  let received = 0;
  let rewound = false;
  let missed: { missedUpTo?: number } = {};
  for (let page = 0; page < PAGES_A_PULL_MAX; page++) {
    if ((await backlogOf(store.db, member)) >= BACKLOG_MAX) break;
    const cursor = await cursorOf(store.db, member);
    const answer = await askPage(ports, member, cursor);
    if (!answer.ok) {
      if (rewound || !isPeersWord(answer.refusal, 'federation.feed-forked')) return answer;
      rewound = true;
      await store.unit(async ({ db }) => ok(await rewindCursor(db, member)));
      continue;
    }
    const { messages, head, prunedUpTo } = answer.value;
    if (messages.length === 0 && !prunedUpTo) break;
    const kept = await store.unit(({ db }) =>
      keepPage(db, member, cursor, answer.value, ports.clock.now()),
    );
    if (!kept.ok) return kept;
    received += kept.value;
    if (prunedUpTo) missed = { missedUpTo: prunedUpTo.number };
    // News since then are poked for.
    if ((messages.at(-1)?.number ?? head) >= head) break;
  }
  return ok({ received, rewound, ...missed });
}

async function askPage(
  { callPeer }: PullPorts,
  member: MemberId,
  { number, chain }: Cursor,
): Promise<Result<FeedPage>> {
  const query = { after: `${number}`, chain, limit: `${FEED_PAGE_MAX}` };
  const answer = await callPeer(
    member,
    { method: 'GET', path: '/federation/feed', query },
    { deadlineMs: DEADLINE_MS },
  );
  if (!answer.ok) return answer;
  const page = parse(FeedPageSchema, answer.value);
  return page.ok ? page : refused(brokenFeed(member, page.refusal.message));
}

/** Inside a unit: the new messages and the cursor after them. */
async function keepPage(
  db: Database,
  member: MemberId,
  asked: Cursor,
  page: FeedPage,
  at: Temporal.Instant,
): Promise<Result<number>> {
  let cursor = await cursorOf(db, member);
  if (cursor.number !== asked.number || cursor.chain !== asked.chain) return ok(0);
  if (page.prunedUpTo) {
    if (page.prunedUpTo.number <= cursor.number)
      return refused(brokenFeed(member, 'it says to be pruned beyond what it was asked for.'));
    cursor = page.prunedUpTo;
  }
  const rows = [];
  for (const { number, id, type, body, sentAt } of page.messages) {
    if (number !== cursor.number + 1)
      return refused(brokenFeed(member, `message ${cursor.number + 1} is missing from it.`));
    const text = canonicalJson(body as Json);
    const link = { number, id, type, sentAt, bodyDigest: digestOf(utf8(text)) };
    cursor = { number, chain: chainAfter(cursor.chain, link) };
    const received = { received_at: instantText(at), ...UNTRIED };
    rows.push({ member, id, type, body: text, sent_at: sentAt, ...received });
  }
  const peerHead = Math.max(page.head, cursor.number);
  await moveCursor(db, member, { ...cursor, peerHead, at });
  if (rows.length === 0) return ok(0);
  // Known ids are passed over: a feed read again from the start brings nothing twice.
  const inserted = await tables(db)
    .insertInto('federation_inbox')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['member', 'id']).doNothing())
    .executeTakeFirst();
  return ok(Number(inserted.numInsertedOrUpdatedRows));
}

const UNTRIED = {
  status: 'waiting',
  attempts: 0,
  retry_at: null,
  error_code: null,
  error_text: null,
} as const;

async function backlogOf(db: Database, member: MemberId): Promise<number> {
  const row = await tables(db)
    .selectFrom('federation_inbox')
    .select((select) => select.fn.countAll<number>().as('n'))
    .where('member', '=', member)
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

const brokenFeed = (member: MemberId, text: string): Refusal<'federation.peer-lied'> =>
  refusal('unavailable', 'federation.peer-lied', `${member}'s feed does not hold together.`, {
    because: [{ text }],
    next: `Nothing of the page was used. Tell ${member}'s operator; its reply is signed evidence.`,
    detail: { member },
  });

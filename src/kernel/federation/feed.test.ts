// Feeds, numbering and what happens when a partner's past changes, on every store.
import { expect, it } from 'vitest';
import type { MemberId } from '../../base/caller.ts';
import type { Json } from '../../base/json.ts';
import { ok, type Result } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { exchangeNode, TestMembers } from '../../testkit/exchange-node.ts';
import { SimulatedNetwork } from '../../testkit/network.ts';
import { heldClock, type Store } from '../storage/index.ts';
import { type FeedPage, NO_CHAIN, readFeed } from './feed.ts';
import { numberFeeds } from './feed-numbering.ts';
import { federationMigrations } from './module.ts';
import { appendOutbox, deferOutbox, MESSAGE_BYTES_MAX, registerOutbox } from './outbox.ts';
import type { CallPeer } from './peer-client.ts';
import { peerHealth } from './peer-health.ts';
import { takeLease } from './peer-state.ts';
import { pullFeed } from './pull-feed.ts';
import { tables } from './tables.ts';

const at = Temporal.Instant.from('2026-11-22T09:00:00Z');
const message = (id: string, to: readonly MemberId[], body: Json = { id }) => ({
  id,
  type: 'test.note',
  to,
  body,
  at,
});
const append = (store: Store, ...drafts: ReturnType<typeof message>[]) =>
  store.unit(async ({ db }) => {
    for (const draft of drafts) await appendOutbox(db, draft);
    return ok(null);
  });
const number = async (store: Store) => {
  const done = await store.unit(async ({ db }) => ok(await numberFeeds(db)));
  return done.ok ? [...done.value.heads] : [];
};
const start = { number: 0, chain: NO_CHAIN };
const pageOf = async (store: Store, member: MemberId, cursor = start, limit = 200) => {
  const page = await readFeed(store.db, member, cursor, limit);
  return page.ok ? page.value : expect.fail(page.refusal.message);
};

onEveryStore('a feed', federationMigrations, (open) => {
  it('shows a message only once it has its number, each reader by its own count', async () => {
    const store = await open();
    await append(store, message('msg_1', ['GB', 'JP']), message('msg_2', ['JP', 'JP']));
    expect((await pageOf(store, 'JP')).messages).toEqual([]);
    expect(await number(store)).toEqual([
      ['GB', 1],
      ['JP', 2],
    ]);
    expect(await number(store)).toEqual([]);
    const page = await pageOf(store, 'JP');
    expect(page.messages.map((m) => `${m.number} ${m.id}`)).toEqual(['1 msg_1', '2 msg_2']);
    expect(page.head).toBe(2);
    expect((await pageOf(store, 'AU')).messages).toEqual([]);
  });

  it('takes messages of units that may not await, and drops those of refused ones', async () => {
    const store = await open();
    registerOutbox(store);
    await Promise.all([
      store.unit(async (unit) => {
        deferOutbox(unit, message('msg_1', ['GB']));
        return ok(null);
      }),
      store.unit(async (unit) => {
        deferOutbox(unit, message('msg_2', ['GB']));
        return { ok: false, refusal: { code: 'x.y', kind: 'denied', message: '', because: [] } };
      }),
      store.unit(async (unit) => {
        deferOutbox(unit, message('msg_3', []));
        return ok(null);
      }),
    ]);
    await number(store);
    expect((await pageOf(store, 'GB')).messages.map(({ id }) => id)).toEqual(['msg_1']);
  });

  it('pages by count and by size, and refuses a message beyond the cap', async () => {
    const store = await open();
    const large = 'x'.repeat(1_900_000);
    await append(store, ...['1', '2', '3'].map((n) => message(`msg_${n}`, ['GB'], large)));
    await number(store);
    expect((await pageOf(store, 'GB')).messages.length).toBe(1);
    const small = await open();
    await append(small, ...['1', '2', '3'].map((n) => message(`msg_${n}`, ['GB'])));
    await number(small);
    expect((await pageOf(small, 'GB', start, 2)).messages.length).toBe(2);
    const oversized = message('msg_4', ['GB'], 'x'.repeat(MESSAGE_BYTES_MAX));
    await expect(append(small, oversized)).rejects.toThrow('bytes');
  });

  it('refuses a reader whose past differs', async () => {
    const store = await open();
    await append(store, message('msg_1', ['GB']));
    await number(store);
    for (const cursor of [
      { number: 1, chain: `sha256:${'0'.repeat(64)}` },
      { number: 7, chain: `sha256:${'0'.repeat(64)}` },
      { number: 0, chain: `sha256:${'0'.repeat(64)}` },
    ])
      expect(await readFeed(store.db, 'GB', cursor, 10)).toMatchObject({
        refusal: { code: 'federation.feed-forked', detail: { head: 1 } },
      });
  });

  it('is read again from the start when a partner put an old backup back', async () => {
    const clock = heldClock('2026-11-22T09:00:00Z');
    const network = new SimulatedNetwork(1);
    const members = new TestMembers(['US', 'GB']);
    const acted: string[] = [];
    const inbox = { 'test.note': async ({ id }: { id: string }) => ok(acted.push(id)) };
    const setting = { network, members, clock, inbox };
    const gb = exchangeNode('GB', { ...setting, store: await open() });
    const first = exchangeNode('US', { ...setting, store: await open() });
    await append(first.store, message('msg_1', ['GB']), message('msg_2', ['GB']));
    await first.exchange.announce();
    await gb.exchange.pass();
    expect(acted).toEqual(['msg_1', 'msg_2']);
    // The restored node knows its first message only, and goes on from there.
    const restored = exchangeNode('US', { ...setting, store: await open() });
    await append(restored.store, message('msg_1', ['GB']), message('msg_3', ['GB']));
    await append(restored.store, message('msg_4', ['GB']));
    await restored.exchange.announce();
    await gb.exchange.pass();
    expect(acted).toEqual(['msg_1', 'msg_2', 'msg_3', 'msg_4']);
    const [health] = await peerHealth(gb.store.db, ['US']);
    expect(health).toMatchObject({
      rewinds: 1,
      lastFault: { code: 'federation.feed-forked' },
      read: 3,
    });
  });

  it('takes nothing of a page with a gap, and names the partner', async () => {
    const store = await open();
    const clock = heldClock('2026-11-22T09:00:00Z');
    const note = { type: 'test.note', body: {}, sentAt: '2026-11-22T09:00:00Z' };
    const page: FeedPage = {
      head: 3,
      messages: [
        { ...note, number: 1, id: 'msg_1' },
        { ...note, number: 3, id: 'msg_3' },
      ],
    };
    for (const said of [page, { head: -1 }, null]) {
      const callPeer: CallPeer = async () => ok(said as Json) as Result<Json>;
      expect(await pullFeed({ store, clock, callPeer }, 'US')).toMatchObject({
        refusal: { code: 'federation.peer-lied' },
      });
    }
    expect(await tables(store.db).selectFrom('federation_inbox').selectAll().execute()).toEqual([]);
  });

  it('never reads beyond what it can keep unhandled', async () => {
    const store = await open();
    const clock = heldClock('2026-11-22T09:00:00Z');
    await store.unit(({ db }) => takeLease(db, 'US', 'test', clock.now()));
    let asked = 0;
    const callPeer: CallPeer = async (_member, { query }) => {
      asked++;
      const after = Number(query!['after']);
      const messages = Array.from({ length: 200 }, (_, i) => ({
        number: after + i + 1,
        id: `msg_${after + i + 1}`,
        type: 'test.note',
        body: {},
        sentAt: '2026-11-22T09:00:00Z',
      }));
      return ok({ head: 1_000_000, messages });
    };
    expect(await pullFeed({ store, clock, callPeer }, 'US')).toMatchObject({
      value: { received: 5000 },
    });
    expect(asked).toBe(25);
  });
});

// What every reader has long kept goes; what one has not read, or may have lost lately, stays.
import { expect, it } from 'vitest';
import { ok } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { exchangeNode, TestMembers } from '../../testkit/exchange-node.ts';
import { SimulatedNetwork } from '../../testkit/network.ts';
import { heldClock, type Store } from '../storage/index.ts';
import { NO_CHAIN, readFeed } from './feed.ts';
import { numberFeeds } from './feed-numbering.ts';
import { federationMigrations } from './module.ts';
import { appendOutbox } from './outbox.ts';
import { peerHealth } from './peer-health.ts';
import { pruneFeeds } from './prune-feed.ts';
import { tables } from './tables.ts';

const OLD = Temporal.Instant.from('2026-01-01T09:00:00Z');
const NOW = Temporal.Instant.from('2026-11-22T09:00:00Z');

const send = (store: Store, ids: readonly string[], to: readonly string[], at = OLD) =>
  store.unit(async ({ db }) => {
    for (const id of ids) await appendOutbox(db, { id, type: 'test.note', to, body: { id }, at });
    return ok(await numberFeeds(db));
  });
const prune = async (store: Store, positions: Record<string, number>): Promise<number> => {
  const pruned = await store.unit(async ({ db }) =>
    ok(await pruneFeeds(db, new Map(Object.entries(positions)), NOW)),
  );
  return pruned.ok ? pruned.value : -1;
};
const messages = async (store: Store): Promise<string[]> => {
  const rows = await tables(store.db).selectFrom('federation_message').select('id').execute();
  return rows.map(({ id }) => id).sort();
};

onEveryStore('pruning of feeds', federationMigrations, (open) => {
  it('lets a message go once all its readers are beyond it, and keeps the young', async () => {
    const store = await open();
    await send(store, ['msg_1', 'msg_2'], ['GB', 'JP']);
    await send(store, ['msg_3'], ['GB']);
    await send(store, ['msg_4', 'msg_5'], ['GB', 'JP'], NOW);
    expect(await prune(store, {})).toBe(0);
    expect(await prune(store, { GB: 99 })).toBe(3);
    expect(await messages(store)).toEqual(['msg_1', 'msg_2', 'msg_4', 'msg_5']);
    expect(await prune(store, { GB: 5, JP: 2 })).toBe(1);
    expect(await messages(store)).toEqual(['msg_2', 'msg_4', 'msg_5']);
  });

  it('goes on for who has the past, and says where it begins to who lost it', async () => {
    const store = await open();
    await send(store, ['msg_1', 'msg_2', 'msg_3'], ['GB']);
    const whole = await readFeed(store.db, 'GB', { number: 0, chain: NO_CHAIN }, 10);
    expect(whole).toMatchObject({ value: { messages: { length: 3 } } });
    const row = await tables(store.db)
      .selectFrom('federation_delivery')
      .select('chain')
      .where('number', '=', 2)
      .executeTakeFirstOrThrow();
    await prune(store, { GB: 2 });
    const reader = { number: 2, chain: row.chain! };
    const on = await readFeed(store.db, 'GB', reader, 10);
    expect(on).toMatchObject({ value: { messages: [{ id: 'msg_3' }], head: 3 } });
    expect(on.ok && on.value.prunedUpTo).toBeUndefined();
    const lost = await readFeed(store.db, 'GB', { number: 0, chain: NO_CHAIN }, 10);
    expect(lost).toMatchObject({ value: { messages: [{ id: 'msg_3' }], prunedUpTo: reader } });
  });

  it('happens by itself when partners have read, and a reader set back hears of it', async () => {
    const clock = heldClock('2026-01-01T09:00:00Z');
    const network = new SimulatedNetwork(1);
    const members = new TestMembers(['US', 'GB']);
    const acted: string[] = [];
    const inbox = { 'test.note': async ({ id }: { id: string }) => ok(acted.push(id)) };
    const setting = { network, members, clock, inbox };
    const us = exchangeNode('US', { ...setting, store: await open() });
    const gb = exchangeNode('GB', { ...setting, store: await open() });
    await send(us.store, ['msg_1', 'msg_2', 'msg_3'], ['GB']);
    await gb.exchange.pass();
    clock.advance('P325D');
    await gb.exchange.pass();
    await us.exchange.pass();
    expect(await messages(us.store)).toEqual(['msg_3']);
    const setBack = exchangeNode('GB', { ...setting, store: await open() });
    await send(us.store, ['msg_4'], ['GB'], NOW);
    await setBack.exchange.pass();
    expect(acted).toEqual(['msg_1', 'msg_2', 'msg_3', 'msg_4']);
    const [health] = await peerHealth(setBack.store.db, ['US']);
    expect(health).toMatchObject({ read: 4, lastFault: { code: 'federation.feed-pruned' } });
  });
});

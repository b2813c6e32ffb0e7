// Four nodes exchange messages over a network that loses, delays, doubles, replays and partitions.
import { expect, it } from 'vitest';
import type { MemberId } from '../../base/caller.ts';
import type { Json } from '../../base/json.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, refused } from '../../base/result.ts';
import { type OpenStore, onEveryStore } from '../../testkit/every-store.ts';
import { type ExchangeNode, exchangeNode, TestMembers } from '../../testkit/exchange-node.ts';
import { SimulatedNetwork } from '../../testkit/network.ts';
import { heldClock } from '../storage/index.ts';
import { federationMigrations } from './module.ts';
import { appendOutbox } from './outbox.ts';
import { parkedMessages } from './parked.ts';
import { peerHealth } from './peer-health.ts';

const NAMES = ['US', 'GB', 'JP', 'AU'];

interface TestNode extends ExchangeNode {
  /** What its handler acted on, in order, as `US:msg_1`. */
  readonly acted: string[];
}

async function alliance(open: OpenStore, seed: number) {
  const clock = heldClock('2026-11-22T09:00:00Z');
  const network = new SimulatedNetwork(seed);
  const members = new TestMembers(NAMES);
  /** Message id -> how often its handler still refuses. */
  const refusing = new Map<string, number>();
  const nodes = new Map<MemberId, TestNode>();
  for (const member of NAMES) {
    const acted: string[] = [];
    const inbox = {
      'test.note': async ({ id }: { id: string }, from: MemberId) => {
        const left = refusing.get(id) ?? 0;
        if (left > 0) {
          refusing.set(id, left - 1);
          return refused(refusal('not-found', 'test.not-yet', 'What it builds on is not here.'));
        }
        acted.push(`${from}:${id}`);
        return ok(null);
      },
    };
    const store = await open();
    nodes.set(member, {
      ...exchangeNode(member, { network, members, clock, store, inbox }),
      acted,
    });
  }
  const node = (member: MemberId) => nodes.get(member)!;
  const send = (from: MemberId, id: string, to: readonly MemberId[], type = 'test.note') =>
    node(from).store.unit(async ({ db }) => {
      await appendOutbox(db, { id, type, to, body: { id } as Json, at: clock.now() });
      return ok(null);
    });
  const round = async (pause = 'PT2S') => {
    for (const member of NAMES) await node(member).exchange.announce();
    for (const member of NAMES) await node(member).exchange.pass();
    clock.advance(pause);
  };
  return { clock, network, members, node, nodes, send, round, refusing };
}

const healthOf = async (node: TestNode, member: MemberId) =>
  (await peerHealth(node.store.db, NAMES)).find((health) => health.member === member);
const others = (member: MemberId) => NAMES.filter((name) => name !== member);

onEveryStore('an exchange', federationMigrations, (open) => {
  it('brings each message to those it is addressed to, and to nobody else', async () => {
    const { node, send, round } = await alliance(open, 1);
    await send('US', 'msg_1', ['GB', 'JP']);
    await send('US', 'msg_2', ['GB']);
    await round();
    expect(node('GB').acted).toEqual(['US:msg_1', 'US:msg_2']);
    expect(node('JP').acted).toEqual(['US:msg_1']);
    expect(node('AU').acted).toEqual([]);
    expect(node('GB').pokedBy).toEqual(['US']);
  });

  it('sends nothing of a unit that was refused', async () => {
    const { node, round } = await alliance(open, 2);
    await node('US').store.unit(async ({ db }) => {
      const at = Temporal.Instant.from('2026-11-22T09:00:00Z');
      await appendOutbox(db, { id: 'msg_1', type: 'test.note', to: ['GB'], body: {}, at });
      return refused(refusal('denied', 'test.denied', 'Denied for the test.'));
    });
    await round();
    expect(node('GB').acted).toEqual([]);
  });

  it('keeps a sender in order while a message waits, and holds up nobody else', async () => {
    const { node, send, round, refusing } = await alliance(open, 3);
    refusing.set('msg_1', 2);
    await send('US', 'msg_1', ['GB']);
    await send('US', 'msg_2', ['GB']);
    await send('JP', 'msg_3', ['GB']);
    await round();
    expect(node('GB').acted).toEqual(['JP:msg_3']);
    for (let i = 0; i < 4; i++) await round();
    expect(node('GB').acted).toEqual(['JP:msg_3', 'US:msg_1', 'US:msg_2']);
  });

  it('parks a message that keeps failing, goes on, and takes it up when others came', async () => {
    const { node, send, round, refusing } = await alliance(open, 4);
    refusing.set('msg_1', 7);
    await send('US', 'msg_1', ['GB']);
    await send('US', 'msg_2', ['GB']);
    await send('US', 'msg_3', ['GB'], 'test.unheard-of');
    for (let i = 0; i < 7; i++) await round('PT20S');
    expect(node('GB').acted).toEqual(['US:msg_2']);
    const parked = await parkedMessages(node('GB').store.db);
    expect(parked.map(({ id, code }) => `${id} ${code}`)).toEqual([
      'msg_1 test.not-yet',
      'msg_3 federation.unknown-message',
    ]);
    expect(parked[0]!.attempts).toBeGreaterThanOrEqual(6);
    expect(await healthOf(node('GB'), 'US')).toMatchObject({
      member: 'US',
      state: 'up',
      parked: 2,
      waiting: 0,
      behind: 0,
    });
    await send('JP', 'msg_4', ['GB']);
    await round();
    expect(node('GB').acted).toEqual(['US:msg_2', 'JP:msg_4', 'US:msg_1']);
  });

  it('reads on after a month of partition', async () => {
    const { node, network, send, round, clock } = await alliance(open, 5);
    network.partition(['US', 'JP'], ['GB', 'AU']);
    for (let i = 0; i < 250; i++) await send('US', `msg_${i}`, others('US'));
    await round();
    expect(node('JP').acted.length).toBe(250);
    expect(node('GB').acted).toEqual([]);
    expect(await healthOf(node('GB'), 'US')).toMatchObject({
      state: 'failing',
      lastFault: { code: 'federation.peer-down' },
    });
    clock.advance('P31D');
    network.heal();
    await round();
    expect(node('GB').acted).toEqual(Array.from({ length: 250 }, (_, i) => `US:msg_${i}`));
    expect(node('AU').acted).toEqual(node('GB').acted);
  });

  it('converges whatever the network does: every message once, in its sender’s order', async () => {
    const { node, network, send, round } = await alliance(open, 6);
    const expected = new Map<string, string[]>();
    for (let step = 0; step < 24; step++) {
      network.suffer({
        lostRequest: 120,
        lostReply: 120,
        late: 120,
        duplicated: 200,
        delayMsMax: 12_000,
      });
      const from = NAMES[network.draw(4)]!;
      const to = others(from).filter(() => network.draw(3) > 0);
      const id = `msg_${step}`;
      await send(from, id, to);
      for (const member of to)
        expected.set(member, [...(expected.get(member) ?? []), `${from}:${id}`]);
      if (step % 8 === 4) network.partition(['US', 'GB'], ['JP', 'AU']);
      if (step % 8 === 7) network.partition();
      await round();
      for (const reply of await network.deliverLate()) expect(reply.status).toBeLessThan(500);
      // What was lost may arrive once, at the eavesdropper's hand; nothing arrives twice.
      const old = network.recorded[network.draw(network.recorded.length)]!;
      const whom = NAMES[network.draw(4)]!;
      expect((await network.replay(old, whom)).status).toBeLessThan(500);
      expect((await network.replay(old, whom)).status).toBe(401);
    }
    network.heal();
    for (let i = 0; i < 6; i++) await round('PT30S');
    for (const member of NAMES)
      for (const from of others(member)) {
        const bySender = (list: readonly string[]) => list.filter((m) => m.startsWith(from));
        expect(bySender(node(member).acted)).toEqual(bySender(expected.get(member) ?? []));
      }
  });

  it('refuses every recorded request when it is sent again, to whichever node', async () => {
    const { network, send, round } = await alliance(open, 7);
    await send('US', 'msg_1', others('US'));
    await round();
    const recorded = [...network.recorded];
    expect(recorded.length).toBeGreaterThan(12);
    for (const one of recorded)
      for (const member of NAMES) expect((await network.replay(one, member)).status).toBe(401);
  });

  it('refuses a suspended nation’s next request, and a lying partner’s reply', async () => {
    const { node, network, members, send, round } = await alliance(open, 8);
    await send('US', 'msg_1', ['GB', 'JP']);
    members.suspended.add('JP');
    const patience = { deadlineMs: 1000 };
    const feed = {
      method: 'GET',
      path: '/federation/feed',
      query: { after: '0', chain: '', limit: '9' },
    } as const;
    const { result } = await node('JP').askPeer('US', feed, patience);
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: 'federation.peer-refused', detail: { code: 'federation.not-active' } },
    });
    network.lie('US', (reply) => ({ ...reply, body: new TextEncoder().encode('{"output":{}}') }));
    await round();
    expect(node('GB').acted).toEqual([]);
    expect(await healthOf(node('GB'), 'US')).toMatchObject({
      state: 'failing',
      lastFault: { code: 'federation.peer-lied' },
    });
    network.heal();
    for (let i = 0; i < 5; i++) await round();
    expect(node('GB').acted).toEqual(['US:msg_1']);
    expect(node('JP').acted).toEqual([]);
  });
});

// Who is let in, on every store: members in standing, once per signature, within their budget.
import { expect, it } from 'vitest';
import { utf8 } from '../../base/bytes.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { addressOf, TestMembers } from '../../testkit/exchange-node.ts';
import { seededBytes } from '../../testkit/network.ts';
import { testNode, testVerify } from '../../testkit/node-keys.ts';
import { heldClock, type Store } from '../storage/index.ts';
import type { HttpRequest } from './http-message.ts';
import { signRequest, verifyResponse } from './http-signature.ts';
import { federationMigrations } from './module.ts';
import { createNodeDoor, type TurnedAway } from './node-door.ts';
import { forgetNonces } from './nonces.ts';
import { Peers } from './peers.ts';
import { tables } from './tables.ts';

function setting(store: Store) {
  const clock = heldClock('2026-11-22T09:00:00Z');
  const members = new TestMembers(['US', 'GB', 'JP']);
  const peers = new Peers({ burst: 5, perSecond: 1 });
  const turnedAway: TurnedAway[] = [];
  const counted = { checks: 0 };
  const door = createNodeDoor({
    signer: testNode('US').signer,
    address: addressOf('US'),
    verify: (...parts) => {
      counted.checks++;
      return testVerify(...parts);
    },
    directory: members,
    peers,
    store,
    recordTurnedAway: (_unit, one) => turnedAway.push(one),
  });
  const random = seededBytes(11);
  const request = async (from: string, path = '/federation/feed?after=0'): Promise<HttpRequest> =>
    signRequest(
      { method: 'GET', url: addressOf('US') + path, headers: {}, body: utf8('') },
      { signer: testNode(from).signer, to: 'US', at: clock.now(), nonce: random(16) },
    );
  const codeOf = async (sent: HttpRequest) => {
    const result = await door.authenticateNode(sent, clock.now());
    return result.ok ? result.value.member : result.refusal.code;
  };
  return { clock, members, peers, turnedAway, counted, door, request, codeOf };
}

onEveryStore('a node’s door', federationMigrations, (open) => {
  it('lets a member in once per signature, also when two copies arrive together', async () => {
    const { request, codeOf } = setting(await open());
    const sent = await request('GB');
    const codes = await Promise.all([codeOf(sent), codeOf(sent), codeOf(sent)]);
    expect(codes.sort()).toEqual(['GB', 'federation.replayed', 'federation.replayed']);
    expect(await codeOf(await request('GB'))).toBe('GB');
  });

  it('judges by its own address, not by the Host that the caller names', async () => {
    const { request, codeOf } = setting(await open());
    const sent = await request('GB');
    const { pathname, search } = new URL(sent.url);
    expect(await codeOf({ ...sent, url: `http://elsewhere.test${pathname}${search}` })).toBe('GB');
    const forged = await request('GB');
    const other = { ...forged, url: forged.url.replace('us.test', 'gb.test') };
    const resigned = await signRequest(
      { ...other, headers: {} },
      {
        signer: testNode('GB').signer,
        to: 'US',
        at: Temporal.Instant.from('2026-11-22T09:00:00Z'),
        nonce: new Uint8Array(16).fill(3),
      },
    );
    expect(await codeOf(resigned)).toBe('federation.bad-signature');
  });

  it('turns a suspended nation away from its next request on, and leaves evidence', async () => {
    const { request, codeOf, members, turnedAway } = setting(await open());
    expect(await codeOf(await request('GB'))).toBe('GB');
    members.suspended.add('GB');
    expect(await codeOf(await request('GB'))).toBe('federation.not-active');
    expect(turnedAway).toMatchObject([
      { member: 'GB', method: 'GET', path: '/api/federation/feed' },
    ]);
    members.suspended.delete('GB');
    expect(await codeOf(await request('GB'))).toBe('GB');
  });

  it('checks no signature of a member that is over its budget', async () => {
    const { request, codeOf, counted, clock } = setting(await open());
    for (let i = 0; i < 5; i++) expect(await codeOf(await request('GB'))).toBe('GB');
    expect(counted.checks).toBe(5);
    for (let i = 0; i < 20; i++)
      expect(await codeOf(await request('GB'))).toBe('federation.over-budget');
    expect(counted.checks).toBe(5);
    expect(await codeOf(await request('JP'))).toBe('JP');
    clock.advance('PT1S');
    expect(await codeOf(await request('GB'))).toBe('GB');
  });

  it('does not let a forger use up a member’s budget', async () => {
    const { request, codeOf, clock } = setting(await open());
    for (let i = 0; i < 10; i++) {
      const sent = await request('GB');
      const headers = { ...sent.headers, signature: (await request('JP')).headers['signature']! };
      expect(await codeOf({ ...sent, headers })).toBe('federation.bad-signature');
    }
    clock.advance('PT0.001S');
    expect(await codeOf(await request('GB'))).toBe('GB');
  });

  it('signs a refusal as it signs an answer, bound to the request', async () => {
    const { door, clock, request } = setting(await open());
    const sent = await request('GB');
    const reply = { status: 403, body: utf8('{"code":"federation.not-active"}') };
    const headers = (await door.signReply(sent, reply, clock.now()))!;
    const checking = {
      request: sent,
      from: 'US',
      keys: testNode('US').keys,
      at: clock.now(),
      verify: testVerify,
    };
    expect(verifyResponse({ ...reply, headers }, checking).ok).toBe(true);
    expect(verifyResponse({ ...reply, status: 200, headers }, checking).ok).toBe(false);
    expect(await door.signReply({ ...sent, headers: {} }, reply, clock.now())).toBeNull();
  });

  it('forgets a nonce only when its signature can no longer be accepted', async () => {
    const store = await open();
    const { request, codeOf, clock } = setting(store);
    await codeOf(await request('GB'));
    const kept = async () =>
      (await tables(store.db).selectFrom('federation_nonce').selectAll().execute()).length;
    const forget = () =>
      store.unit(async ({ db }) => {
        await forgetNonces(db, clock.now());
        return { ok: true, value: null };
      });
    clock.advance('PT90S');
    await forget();
    expect(await kept()).toBe(1);
    clock.advance('PT31S');
    await forget();
    expect(await kept()).toBe(0);
  });
});

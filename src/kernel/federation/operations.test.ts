// The operations that people and partners call, through their declared permissions and schemas.
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../base/caller.ts';
import { ok } from '../../base/result.ts';
import { parse } from '../../base/schema.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { addressOf, TestMembers } from '../../testkit/exchange-node.ts';
import { testNode } from '../../testkit/node-keys.ts';
import { operationRunner } from '../../testkit/run-operation.ts';
import { ledgerMigrations } from '../ledger/index.ts';
import { heldClock, type Store } from '../storage/index.ts';
import { FeedMessageSchema } from './feed.ts';
import { federationMigrations, federationOperations } from './module.ts';
import { listParked } from './operations/list-parked.ts';
import { listPeers } from './operations/list-peers.ts';
import { pokeOperation } from './operations/poke.ts';
import { readFeedOperation } from './operations/read-feed.ts';
import { readPeerDocument } from './operations/read-peer-document.ts';
import { retryParked } from './operations/retry-parked.ts';
import { type PeerDocument, PeerDocumentSchema } from './peer-document.ts';
import { takeLease } from './peer-state.ts';
import { tables } from './tables.ts';

const officer = (...mandates: string[]): Caller => ({
  kind: 'person',
  person: 'per_1',
  party: 'pty_1',
  member: 'US',
  mandates,
});
const partner: Caller = { kind: 'node', member: 'GB' };

function runnerOn(store: Store) {
  const clock = heldClock('2026-11-22T09:00:00Z');
  const pokedBy: string[] = [];
  const ports = {
    poked: (member: string) => pokedBy.push(member),
    directory: new TestMembers(['US', 'GB', 'JP']),
    logs: async () => [],
    self: {
      member: 'US',
      name: 'Invented United States',
      address: addressOf('US'),
      logOrigin: 'log.us.test',
      software: 'entente test',
    },
    ownKeys: async () => [{ ...testNode('US').keys[0]!, purpose: 'node' as const }],
  };
  return { ...operationRunner(store, clock, ports), clock, pokedBy };
}

const park = (store: Store, id: string) =>
  store.unit(async ({ db }) => {
    await takeLease(db, 'GB', 'test', Temporal.Instant.from('2026-11-22T09:00:00Z'));
    await tables(db)
      .insertInto('federation_inbox')
      .values({
        member: 'GB',
        id,
        type: 'test.note',
        body: '{}',
        sent_at: '2026-11-22T08:00:00Z',
        received_at: '2026-11-22T08:00:01Z',
        status: 'parked',
        attempts: 3,
        retry_at: null,
        error_code: 'test.no',
        error_text: 'No, for the test.',
      })
      .execute();
    return ok(null);
  });

const migrations = [...ledgerMigrations, ...federationMigrations];

onEveryStore('federation’s operations', migrations, (open) => {
  it('serve a feed and take a poke from a partner’s node only', async () => {
    const { run, pokedBy } = runnerOn(await open());
    expect(await run(readFeedOperation, partner, { after: 0 })).toEqual(
      ok({ messages: [], head: 0 }),
    );
    expect((await run(readFeedOperation, officer('operator'), { after: 0 })).ok).toBe(false);
    expect((await run(pokeOperation, { kind: 'anyone' }, { head: 1 })).ok).toBe(false);
    expect(await run(pokeOperation, partner, { head: 1 })).toEqual(ok({}));
    expect(pokedBy).toEqual(['GB']);
  });

  it('refuse a cursor that is none', async () => {
    const { run } = runnerOn(await open());
    for (const input of [
      {},
      { after: -1 },
      { after: 1.5 },
      { after: 0, chain: 'x' },
      { after: 0, limit: 9999 },
    ])
      expect(await run(readFeedOperation, partner, input)).toMatchObject({
        refusal: { code: 'input.invalid' },
      });
  });

  it('show every partner’s state to whoever is signed in', async () => {
    const { run } = runnerOn(await open());
    const listed = await run(listPeers, officer(), {});
    const still = { state: 'never-seen', read: 0, behind: 0, waiting: 0, parked: 0, rewinds: 0 };
    const peers = ['GB', 'JP'].map((member) => ({
      member,
      ...still,
      address: addressOf(member),
      forks: 0,
    }));
    expect(listed).toEqual(ok({ peers, forks: [], own: { size: 0, state: 'none' } }));
    expect((await run(listPeers, { kind: 'anyone' }, {})).ok).toBe(false);
  });

  it('show parked messages to the operator, who may have them tried again', async () => {
    const store = await open();
    const { run, records } = runnerOn(store);
    await park(store, 'msg_1');
    expect((await run(listParked, officer('researcher'), {})).ok).toBe(false);
    expect(await run(listParked, officer('operator'), {})).toMatchObject({
      value: { messages: [{ id: 'msg_1', member: 'GB', attempts: 3, code: 'test.no' }] },
    });
    const retry = { message: 'msg_1', from: 'GB' };
    expect((await run(retryParked, officer('operator'), retry)).ok).toBe(true);
    expect(records).toEqual([{ message: 'msg_1', from: 'GB' }]);
    expect(await run(retryParked, officer('operator'), retry)).toMatchObject({
      refusal: { code: 'federation.not-parked' },
    });
    expect(await run(listParked, officer('operator'), {})).toEqual(ok({ messages: [] }));
  });

  it('say who this node is, to anyone', async () => {
    const { run } = runnerOn(await open());
    const said = await run<PeerDocument>(readPeerDocument, { kind: 'anyone' }, {});
    expect(said).toMatchObject({
      value: { member: 'US', protocols: ['1'], keys: [{ purpose: 'node', keyId: 'node-1' }] },
    });
    expect(parse(PeerDocumentSchema, said.ok ? said.value : null).ok).toBe(true);
  });
});

describe('what is published', () => {
  const published = (schema: object) =>
    `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }, null, 2)}\n`;

  it('is the schema in code: message and peer document', async () => {
    const folder = '../../../docs/protocol';
    await expect(published(FeedMessageSchema)).toMatchFileSnapshot(`${folder}/message.schema.json`);
    await expect(published(PeerDocumentSchema)).toMatchFileSnapshot(`${folder}/peer.schema.json`);
  });

  it('has one route for each operation, and ids of this module', () => {
    const routes = federationOperations.map(({ route }) => `${route.method} ${route.path}`);
    expect(new Set(routes).size).toBe(routes.length);
    for (const { id } of federationOperations) expect(id).toMatch(/^federation\.[a-z-]+$/);
  });
});

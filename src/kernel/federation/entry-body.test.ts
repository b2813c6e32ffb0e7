// Bodies of log entries travel to their parties, and to nobody else, with the act that wrote them.
import { expect, it } from 'vitest';
import type { MemberId } from '../../base/caller.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, refused } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { exchangeNode, TestMembers } from '../../testkit/exchange-node.ts';
import { SimulatedNetwork, seededBytes } from '../../testkit/network.ts';
import { testNode } from '../../testkit/node-keys.ts';
import { operationRunner } from '../../testkit/run-operation.ts';
import { appendEntry, ledgerMigrations, openLedger } from '../ledger/index.ts';
import { heldClock, type Store } from '../storage/index.ts';
import { createEntryBodyHandler, ENTRY_BODY, partnerEntry, sendEntryBody } from './entry-body.ts';
import { federationMigrations } from './module.ts';
import { readPartnerEntry } from './operations/read-partner-entry.ts';
import { appendOutbox, registerOutbox } from './outbox.ts';
import { parkedMessages } from './parked.ts';
import { tables } from './tables.ts';

const migrations = [...ledgerMigrations, ...federationMigrations];
const clock = heldClock('2026-11-22T09:00:00Z');

function alliance(stores: Record<MemberId, Store>) {
  const network = new SimulatedNetwork(1);
  const members = new TestMembers(Object.keys(stores));
  const nodes = Object.entries(stores).map(([member, store]) => {
    registerOutbox(store);
    const { signer, keys } = testNode(member, 'log');
    const log = { name: `log.${member}`, publicKey: keys[0]!.publicKey, sign: signer.sign };
    const ledger = openLedger({ store, member, signer: log, random: seededBytes(4), clock });
    const inbox = { [ENTRY_BODY]: createEntryBodyHandler(store, member, clock) };
    return { ...exchangeNode(member, { network, members, clock, store, inbox }), ledger };
  });
  const round = async () => {
    for (const { exchange } of nodes) await exchange.announce();
    for (const { exchange } of nodes) await exchange.pass();
  };
  return { nodes, round };
}

const answered = (parties: readonly MemberId[]) => ({
  type: 'question.answered',
  body: { count: 12, verdict: 'permit' },
  parties,
});

onEveryStore('the body of an entry', migrations, (open) => {
  it('reaches its parties and nobody else, checked against the leaf', async () => {
    const stores = { US: await open(), GB: await open(), JP: await open() };
    const { nodes, round } = alliance(stores);
    const [us] = nodes;
    let entry = '';
    await stores.US.unit(async (unit) => {
      const appended = appendEntry(us!.ledger, unit, answered(['US', 'GB']), clock.now());
      sendEntryBody(unit, appended, 'US', clock.now());
      entry = appended.entry;
      return ok(null);
    });
    await round();
    await round();
    expect(await partnerEntry(stores.GB.db, 'US', entry)).toMatchObject({
      leaf: { type: 'question.answered' },
      body: { parties: ['US', 'GB'], record: { count: 12, verdict: 'permit' } },
    });
    expect(await partnerEntry(stores.JP.db, 'US', entry)).toBeNull();
    const runner = operationRunner(stores.GB, clock);
    const asked = { member: 'US', entry };
    expect((await runner.run(readPartnerEntry, { kind: 'node-itself' }, asked)).ok).toBe(true);
    expect((await runner.run(readPartnerEntry, { kind: 'anyone' }, asked)).ok).toBe(false);
  });

  it('is not sent when its act is undone', async () => {
    const stores = { US: await open(), GB: await open() };
    const { nodes, round } = alliance(stores);
    await stores.US.unit(async (unit) => {
      const appended = appendEntry(nodes[0]!.ledger, unit, answered(['GB']), clock.now());
      sendEntryBody(unit, appended, 'US', clock.now());
      return refused(refusal('conflict', 'test.undone', 'Undone for the test.'));
    });
    await round();
    expect(await tables(stores.GB.db).selectFrom('federation_inbox').selectAll().execute()).toEqual(
      [],
    );
  });

  it('is parked when it is not what the leaf stands for, or concerns others', async () => {
    const stores = { US: await open(), GB: await open() };
    const { nodes, round } = alliance(stores);
    const bodies: Json[] = [];
    await stores.US.unit(async (unit) => {
      const { entry, leaf, body, salt } = appendEntry(
        nodes[0]!.ledger,
        unit,
        answered(['JP']),
        clock.now(),
      );
      const whole = JSON.parse(body) as JsonObject;
      const honest = {
        entry,
        leaf: JSON.parse(leaf) as Json,
        body: whole,
        salt: Buffer.from(salt).toString('hex'),
      };
      bodies.push(honest);
      bodies.push({ ...honest, body: { ...whole, record: { count: 13 } } });
      bodies.push({ ...honest, entry: `ent_${'0'.repeat(26)}` });
      bodies.push({ ...honest, salt: 'short' });
      for (const [i, sent] of bodies.entries())
        await appendOutbox(unit.db, {
          id: `msg_${i}`,
          type: ENTRY_BODY,
          to: ['GB'],
          body: sent,
          at: clock.now(),
        });
      return ok(null);
    });
    await round();
    expect((await parkedMessages(stores.GB.db)).map(({ code }) => code)).toEqual([
      'federation.false-entry-body',
      'federation.false-entry-body',
      'federation.false-entry-body',
      'input.invalid',
    ]);
  });
});

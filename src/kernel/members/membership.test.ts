// The member list and what instruments do to it, on every store.
import { expect, it } from 'vitest';
import { instantFrom } from '../../base/instants.ts';
import { ok } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { operationRunner } from '../../testkit/run-operation.ts';
import { type Database, heldClock, type Store } from '../storage/index.ts';
import { keysAt } from './keys/key-store.ts';
import { peerDirectory, pinnedLogs } from './membership/directory.ts';
import { applyKeyChange, applyMembership, retract } from './membership/effects.ts';
import { activeMembers, memberListAt } from './membership/member-store.ts';
import { listMembers, readMember } from './operations.ts';
import type { Member } from './portable.ts';
import { ANYONE, enrolled, instrument, joining, sampleSigner } from './samples.ts';
import { membersMigrations } from './tables.ts';

const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const at = (n: number) => instantFrom(day(n));

async function inUnit(store: Store, work: (db: Database) => Promise<unknown>): Promise<void> {
  await store.unit(async ({ db }) => ok(await work(db)));
}

onEveryStore('members', membersMigrations, (open) => {
  it('lists members at an instant, and gives the same list the same digest everywhere', async () => {
    const [store, other] = [await open(), await open()];
    const changes = [joining('US', day(1)), joining('GB', day(1)), joining('NZ', day(8))];
    await inUnit(store, (db) => applyMembership(db, changes));
    for (const change of changes.toReversed())
      await inUnit(other, (db) => applyMembership(db, [change]));
    expect(await activeMembers(store.db, at(2))).toEqual(['GB', 'US']);
    expect(await activeMembers(store.db, at(8))).toEqual(['GB', 'NZ', 'US']);
    const [list, same] = [await memberListAt(store.db, at(2)), await memberListAt(other.db, at(2))];
    expect(same).toEqual(list);
    expect(list.list.members).toEqual([
      { member: 'GB', standing: 'current' },
      { member: 'US', standing: 'current' },
    ]);
    const runner = operationRunner(store, heldClock(day(9)));
    const read = await runner.run<{ members: Member[] }>(listMembers, ANYONE, {});
    expect(read.ok && read.value.members.map(({ id, status }) => [id, status])).toEqual([
      ['GB', 'active'],
      ['NZ', 'active'],
      ['US', 'active'],
    ]);
    const missing = await runner.run(readMember, ANYONE, { member: 'ZZ' });
    expect(missing.ok ? null : missing.refusal.code).toBe('members.unknown-member');
  });

  it('suspends and takes the suspension back whole when its instrument is retracted', async () => {
    const store = await open();
    await inUnit(store, (db) => applyMembership(db, [joining('JP', day(1))]));
    const by = instrument('suspension');
    const suspended = { kind: 'suspended' as const, member: 'JP', by };
    await inUnit(store, (db) => applyMembership(db, [{ ...suspended, fromAt: day(3) }]));
    expect(await activeMembers(store.db, at(3))).toEqual([]);
    await inUnit(store, (db) => applyMembership(db, [{ ...suspended, fromAt: day(5) }]));
    expect(await activeMembers(store.db, at(4))).toEqual(['JP']);
    expect(await activeMembers(store.db, at(5))).toEqual([]);
    await inUnit(store, (db) => retract(db, by));
    expect(await activeMembers(store.db, at(6))).toEqual(['JP']);
  });

  it('replaces keys by an instrument when all are lost, and keeps what counted before', async () => {
    const store = await open();
    const [lost, fresh] = [sampleSigner('lost'), sampleSigner('fresh')];
    await inUnit(store, (db) => applyMembership(db, [joining('AU', day(1), [enrolled(lost)])]));
    const change = {
      member: 'AU',
      fromAt: day(6),
      by: instrument('key change'),
      enrol: [enrolled(fresh)],
      revoke: [{ keyId: lost.keyId, untilAt: day(6), untilIndex: 40 }],
    };
    await inUnit(store, (db) => applyKeyChange(db, change));
    await inUnit(store, (db) => applyKeyChange(db, change));
    const idsAt = async (n: number, index?: number) =>
      (await keysAt(store.db, 'AU', 'node', { at: day(n), index })).map(({ keyId }) => keyId);
    expect(await idsAt(5)).toEqual([lost.keyId]);
    expect(await idsAt(6)).toEqual([fresh.keyId]);
    expect(await idsAt(6, 39)).toEqual([fresh.keyId, lost.keyId]);
    expect(await idsAt(5, 40)).toEqual([]);
    await inUnit(store, (db) => retract(db, change.by));
    expect(await idsAt(6)).toEqual([lost.keyId]);
  });

  it('answers federation and the ledger: addresses, keys, logs with their past keys', async () => {
    const store = await open();
    const [node, log, newLog, witness] = ['node', 'log', 'new-log', 'witness'].map((name) =>
      sampleSigner(name),
    ) as [ReturnType<typeof sampleSigner>, ...ReturnType<typeof sampleSigner>[]];
    const keys = [enrolled(node), enrolled(log!, 'log'), enrolled(witness!, 'witness')];
    await inUnit(store, (db) => applyMembership(db, [joining('GB', day(1), keys)]));
    await inUnit(store, (db) =>
      applyKeyChange(db, {
        member: 'GB',
        fromAt: day(4),
        by: instrument('new log key'),
        enrol: [enrolled(newLog!, 'log')],
        revoke: [{ keyId: log!.keyId, untilAt: day(4) }],
      }),
    );
    const directory = peerDirectory(store.db);
    expect(await directory.addressOf('GB', at(5))).toBe('https://gb.example/api');
    expect(await directory.addressOf('FR', at(5))).toBeNull();
    expect(await directory.keysOf('GB', 'node', at(5))).toEqual([
      { keyId: node.keyId, publicKey: node.publicKey },
    ]);
    const [pinned] = await pinnedLogs(store.db, at(5));
    expect(pinned).toEqual({
      member: 'GB',
      origin: 'gb.example/log',
      publicKeys: [log!.publicKey, newLog!.publicKey],
      witnessKeys: [witness!.publicKey],
    });
    expect((await pinnedLogs(store.db, at(3)))[0]!.publicKeys).toEqual([log!.publicKey]);
  });
});

// Who owns the receiver decides, on the day: where nobody recorded it the law asks, and a sale that
// was recorded for a later day counts on that day. All people and firms are invented.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dateOf, instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { lawMigrations, rejudge } from '../../../kernel/law/index.ts';
import {
  datedChanges,
  registryMigrations,
  registryOperations,
} from '../../../kernel/registry/index.ts';
import { onEveryStore } from '../../../testkit/every-store.ts';
import { dataCommonsMigrations } from '../migrations/index.ts';
import { placesOfConcernIn } from './places-of-concern.ts';
import { copyAgreement, law, peopleRows, type SampleNode, sampleNode } from './sample-node.ts';
import { refreshTransfers } from './standing-permission.ts';

const tables = [...registryMigrations, ...lawMigrations, ...dataCommonsMigrations];
const source = { title: 'Invented for this test' };
const attribute = (name: string, value: boolean | string) => ({
  name,
  value,
  fromOn: '2025-01-01',
  source,
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-transfer-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function ownershipRecorded(node: SampleNode, holding: object): Promise<void> {
  const record = registryOperations.find(({ id }) => id === 'registry.record-ownership')!;
  await node.done(record, { source, ...holding });
}

onEveryStore('owners of a receiver', tables, (open) => {
  async function opened() {
    const startsAt = '2026-03-01T09:00:00Z';
    const node = sampleNode(await open(), folder, { holder: 'US', partner: 'GB', startsAt });
    node.agreements.push(copyAgreement(['US', 'GB']));
    const rows = ['person,nation,genotype', ...peopleRows('US', 1, 150)];
    const dataset = await node.register('genomes.csv', rows);
    const counterparty = await node.party({
      kind: 'firm',
      name: 'Sequence Traders (invented)',
      country: 'GB',
      attributes: [attribute('is-covered-person', false), attribute('tier', 'registered')],
    });
    return { node, dataset, counterparty };
  }
  const sale = { hasOnwardTransferBan: true } as const;

  it('asks who they are where none is recorded, and permits once they are', async () => {
    const { node, dataset, counterparty } = await opened();
    const unknown = await node.release({ dataset, counterparty, ...sale });
    expect(unknown.verdict.effect).toBe('review');
    expect(unknown.verdict.questions.map(({ fact }) => fact)).toEqual([
      'requester.concernOwnershipMaxBps',
    ]);
    await node.ownedFrom('GB', counterparty);
    const known = await node.release({ dataset, counterparty, ...sale });
    expect(known.verdict.effect).toBe('permit-with-duties');
    expect(known.verdict.facts).toMatchObject({
      'requester.concernOwnershipMinBps': 0,
      'requester.concernOwnershipMaxBps': 0,
    });
  });

  it('stops a running copy on the day for which a sale was recorded', async () => {
    const { node, dataset, counterparty } = await opened();
    await node.ownedFrom('GB', counterparty);
    const { reply } = await node.release({ dataset, counterparty, ...sale });
    expect(reply.result.ok).toBe(true);
    const before = await node.done<{ owners: { owner: string }[] }>(
      registryOperations.find(({ id }) => id === 'registry.ownership')!,
      { party: counterparty },
    );
    const buyer = await node.party({ kind: 'firm', name: 'A buyer (invented)', country: 'CN' });
    const fromOn = '2026-03-10';
    const seller = before.owners[0]!.owner;
    await ownershipRecorded(node, { owner: seller, owned: counterparty, share: '40%', fromOn });
    await ownershipRecorded(node, { owner: buyer, owned: counterparty, share: '60%', fromOn });

    let day = '2026-03-01';
    const effectAfter = async (period: string) => {
      node.clock.advance(period);
      const now = node.clock.now();
      const days = { after: day, upTo: dateOf(now).toString() };
      day = days.upTo;
      const events = await datedChanges(node.store.db, days);
      const refresh = refreshTransfers({
        home: { member: 'US' },
        clock: node.clock,
        agreements: { with: async () => node.agreements },
        placesOfConcern: placesOfConcernIn(() => law.rules, 'US'),
      });
      let drawn = 0;
      const newId = (prefix: 'vdt') => `${prefix}_${day}_${drawn++}`;
      const context = { law, refresh: { 'data.transfer': refresh }, newId };
      const cause = { event: `law@${instantText(now)}`, at: instantText(now) };
      const things = events.map(({ subject }) => subject);
      const done = await node.store.unit(async ({ db }) =>
        ok(await rejudge(db, context, cause, things)),
      );
      return done.ok ? done.value.changes.map(({ was, now: is }) => `${was} -> ${is}`) : [];
    };
    expect(await effectAfter('P8D')).toEqual([]);
    expect(await effectAfter('P1D')).toEqual(['permit-with-duties -> deny']);
    expect(await effectAfter('P1D')).toEqual([]);
  });
});

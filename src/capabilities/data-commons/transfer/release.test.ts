// Releasing copies beside the sale of genomes: what is counted and what is asked, what is refused
// before the law is asked, and permissions that end when the world changes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lawMigrations, permissionEvent, rejudge } from '../../../kernel/law/index.ts';
import { registryMigrations, registryOperations } from '../../../kernel/registry/index.ts';
import { onEveryStore } from '../../../testkit/every-store.ts';
import { dataCommonsMigrations } from '../migrations/index.ts';
import { readTransfer } from '../operations/read-transfer.ts';
import { releaseTransfer } from '../operations/release-transfer.ts';
import { withdrawDataset } from '../operations/withdraw-dataset.ts';
import { placesOfConcernIn } from './places-of-concern.ts';
import {
  copyAgreement,
  law,
  peopleRows,
  type SampleNode,
  salesTerms,
  sampleNode,
} from './sample-node.ts';
import { refreshTransfers } from './standing-permission.ts';
import { transferSubscriptions } from './subscriptions.ts';

const tables = [...registryMigrations, ...lawMigrations, ...dataCommonsMigrations];
const HEAD = 'person,nation,genotype';
const source = { title: 'Invented for this test' };
const attribute = (name: string, value: boolean | number | string) => ({
  name,
  value,
  fromOn: '2025-01-01',
  source,
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-release-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

onEveryStore('releasing a copy', tables, (open) => {
  async function opened(rows = peopleRows('US', 1, 20)) {
    const node = sampleNode(await open(), folder, {
      holder: 'US',
      partner: 'GB',
      startsAt: '2026-05-01T12:00:00Z',
    });
    node.agreements.push(copyAgreement(['US', 'GB']));
    const dataset = await node.register('genomes.csv', [HEAD, ...rows]);
    return { node, dataset, counterparty: await receiver(node) };
  }
  const receiver = (node: SampleNode, more: object = {}) =>
    node.party({
      kind: 'firm',
      name: 'Receiver (invented)',
      country: 'GB',
      attributes: [attribute('tier', 'registered'), attribute('is-covered-person', false)],
      ...more,
    });
  const operation = (id: string) => registryOperations.find((one) => one.id === id)!;
  const refusalOf = async (node: SampleNode, input: object) => {
    const { result, verdict } = await node.perform(releaseTransfer, {
      ...salesTerms('GB'),
      ...input,
    });
    expect(verdict).toBeUndefined();
    return result.ok ? 'released' : result.refusal.code;
  };

  it('puts every fact before the law under the names that the packs use', async () => {
    const { node, dataset, counterparty } = await opened([
      ...peopleRows('US', 1, 20),
      ...peopleRows('JP', 21, 5),
    ]);
    const { verdict } = await node.release({ dataset, counterparty, safeguard: 'scc' });
    expect(verdict.facts).toMatchObject({
      'transfer.kind': 'data-brokerage',
      'transfer.destination': 'GB',
      'transfer.safeguard': 'scc',
      'transfer.isBiospecimen': false,
      'transfer.method': 'signed-url',
      'transfer.personCount': 25,
      'transfer.persons.us': 20,
      'transfer.persons.jp': 5,
      'transfer.records': 25,
      'counterparty.id': counterparty,
      'counterparty.nation': 'GB',
      'counterparty.kind': 'company',
      'counterparty.isForeignPerson': true,
      'counterparty.isCoveredPerson': false,
      'counterparty.categories12Months': ['genomic'],
      'counterparty.persons12Months.genomic.us': 20,
      'counterparty.persons12Months.combined.us': 20,
      'counterparty.persons12Months.combined.jp': 5,
      'requester.nation': 'GB',
      'requester.tier': 'registered',
      'requester.concernOwnershipMinBps': 0,
      'agreement.onwardTransfer': 'silent',
      'question.granularity': 'copy',
      'purpose.processingPlaces': ['GB'],
    });
    const other = await node.release({ dataset, counterparty });
    expect(other.verdict.facts).toMatchObject({ 'transfer.safeguard': 'none' });
    expect(node.entries.at(-1)).toMatchObject({ type: 'transfer.released', parties: ['GB'] });
    expect(JSON.stringify(node.entries)).not.toMatch(/P00\d\d|signature=/);
  });

  it('says that no agreement forbids or binds where there is none, and denies', async () => {
    const { node, dataset, counterparty } = await opened();
    node.agreements.splice(0);
    const { verdict } = await node.release({ dataset, counterparty });
    expect(verdict.facts).toMatchObject({
      'agreement.onwardTransfer': 'silent',
      'agreement.legalForm': 'non-binding',
    });
    expect(verdict.facts).not.toHaveProperty(['agreement.id']);
    expect(verdict.parts.find(({ rule }) => rule === 'node.default-deny')).toBeDefined();
  });

  it('counts records of one party together, however they were registered', async () => {
    const { node, dataset, counterparty } = await opened(peopleRows('US', 1, 120));
    const excerpt = (from: number, count: number) => ({
      file: 'genomes.csv',
      column: 'person',
      values: peopleRows('US', from, count).map((row) => row.split(',')[0]!),
    });
    await node.release({ dataset, counterparty, excerpt: excerpt(1, 90) });
    const other = await receiver(node, { name: 'Receiver Ltd (invented)' });
    await node.done(operation('registry.declare-same'), {
      one: counterparty,
      other,
      confidence: 'probable',
      source,
    });
    const { verdict } = await node.release({
      dataset,
      counterparty: other,
      excerpt: excerpt(80, 30),
    });
    expect(verdict.facts['counterparty.persons12Months.combined.us']).toBe(109);
  });

  it('reads who owns the receiver, and reads gaps against it', async () => {
    const { node, dataset } = await opened();
    const share = async (holdings: readonly [owner: object, share: string][]) => {
      const owned = await receiver(node, { name: `Owned ${holdings.length} (invented)` });
      for (const [about, part] of holdings) {
        const owner = await node.party(about);
        await node.done(operation('registry.record-ownership'), {
          owner,
          owned,
          share: part,
          fromOn: '2025-01-01',
          source,
        });
      }
      const { verdict } = await node.release({ dataset, counterparty: owned });
      const { facts } = verdict;
      return [facts['requester.concernOwnershipMinBps'], facts['requester.concernOwnershipMaxBps']];
    };
    const person = (country: string) => ({ kind: 'person', name: 'Somebody (invented)', country });
    const firm = (country: string) => ({ kind: 'firm', name: 'A firm (invented)', country });
    expect(await share([])).toEqual([0, undefined]);
    expect(await share([[firm('CN'), 'unknown']])).toEqual([0, 10000]);
    expect(await share([[person('GB'), '100%']])).toEqual([0, 0]);
    expect(
      await share([
        [person('GB'), '60%'],
        [firm('CN'), '1/3'],
      ]),
    ).toEqual([3333, 4000]);
    expect(
      await share([
        [person('GB'), '60%'],
        [firm('GB'), '40%'],
        [firm('RU'), '0%'],
      ]),
    ).toEqual([0, 4000]);
  });

  it('refuses what can be seen to be wrong before the law is asked, and leaves nothing', async () => {
    const { node, dataset, counterparty } = await opened();
    const excerpt = { file: 'genomes.csv', column: 'person', values: ['P0001'] };
    const wrong: [object, string][] = [
      [{ dataset: 'ds_none', counterparty }, 'no-such-dataset'],
      [{ dataset, counterparty: 'pty_none' }, 'no-such-counterparty'],
      [{ dataset, counterparty, agreement: 'ins_none' }, 'no-such-agreement'],
      [{ dataset, counterparty, files: ['other.csv'] }, 'no-such-file'],
      [{ dataset, counterparty, excerpt: { ...excerpt, file: 'other.csv' } }, 'no-such-file'],
      [{ dataset, counterparty, excerpt: { ...excerpt, column: 'name' } }, 'no-such-column'],
      [{ dataset, counterparty, excerpt: { ...excerpt, columns: ['age'] } }, 'no-such-column'],
      [{ dataset, counterparty, excerpt: { ...excerpt, values: ['P9999'] } }, 'no-such-rows'],
      [{ dataset, counterparty, retentionUntil: '2026-04-30' }, 'kept-too-long'],
      [{ dataset, counterparty, retentionUntil: '2028-05-02' }, 'kept-too-long'],
    ];
    const before = node.entries.length;
    for (const [input, code] of wrong)
      expect(await refusalOf(node, input)).toBe(`data-commons.${code}`);
    expect(node.entries.length).toBe(before);
    writeFileSync(path.join(node.dataFolder, 'genomes.csv'), `${HEAD}\nP0001,US,0/0\n`);
    expect(await refusalOf(node, { dataset, counterparty })).toBe('data-commons.file-changed');
    await node.done(withdrawDataset, { dataset, reason: 'Enough.' });
    expect(await refusalOf(node, { dataset, counterparty })).toBe('data-commons.no-such-dataset');
  });

  it('a data set that is marked never to leave does not, whatever the agreement says', async () => {
    const { node, counterparty } = await opened();
    writeFileSync(path.join(node.dataFolder, 'small.csv'), 'person,nation\nP1,US\n');
    const { dataset } = await node.done<{ dataset: { id: string } }>(node.registering, {
      files: ['small.csv'],
      description: { ...node.description(), datasheet: { isNonExportable: true } },
    });
    const input = { dataset: dataset.id, counterparty };
    const before = node.entries.length;
    expect(await refusalOf(node, input)).toBe('data-commons.never-leaves');
    const excerpt = { file: 'small.csv', column: 'person', values: ['P1'] };
    expect(await refusalOf(node, { ...input, excerpt })).toBe('data-commons.never-leaves');
    expect(node.entries.length).toBe(before);
  });

  it('counts copies against a quota of records', async () => {
    const { node, dataset, counterparty } = await opened();
    const quota = { what: 'records', scope: 'member', period: 'month', limit: 30 } as const;
    node.agreements.splice(0, 1, copyAgreement(['US', 'GB'], { quotas: [quota] }));
    const first = await node.release({ dataset, counterparty });
    expect(first.reply.result.ok).toBe(true);
    const second = await node.release({ dataset, counterparty });
    expect(second.verdict.facts['usage.records.member.month']).toBe(20);
    expect(second.verdict.effect).toBe('deny');
    node.clock.advance('P1M');
    const third = await node.release({ dataset, counterparty });
    expect(third.reply.result.ok).toBe(true);
  });

  it('takes everybody for received where a file does not say who is in it', async () => {
    const { node, counterparty } = await opened();
    writeFileSync(path.join(node.dataFolder, 'sites.csv'), 'site,reads\nA,10\nB,12\n');
    writeFileSync(path.join(node.dataFolder, 'people.csv'), 'person,nation\nP1,US\nP2,US\nP3,JP\n');
    const { dataset } = await node.done<{ dataset: { id: string } }>(node.registering, {
      files: ['sites.csv', 'people.csv'],
      description: node.description(),
    });
    const released = await node.release({
      dataset: dataset.id,
      counterparty,
      files: ['sites.csv'],
    });
    expect(released.verdict.facts).toMatchObject({
      'transfer.records': 2,
      'transfer.personCount': 3,
      'transfer.persons.us': 2,
    });
    const island = await node.register('soil.csv', ['site,taxon', 'A,1', 'B,2'], node.soil());
    const soil = await node.release({ dataset: island, counterparty });
    expect(soil.verdict.facts).toMatchObject({
      'transfer.personCount': 0,
      'transfer.persons.us': 0,
      'counterparty.categories12Months': ['genomic', 'non-human'],
      'counterparty.persons12Months.combined.us': 2,
    });
  });

  it('reads the places of concern from the packs of the holder, as known and in force', () => {
    const placesAt = (holder: string, validAt: string, knownAt = validAt) =>
      placesOfConcernIn(() => law.rules, holder)({ validAt, knownAt });
    expect([...placesAt('US', '2026-05-01T00:00:00.000Z')!].sort()).toEqual([
      'CN',
      'CU',
      'HK',
      'IR',
      'KP',
      'MO',
      'RU',
      'VE',
    ]);
    expect(placesAt('US', '2025-04-07T23:59:59.999Z')).toEqual(new Set());
    expect(placesAt('GB', '2026-05-01T00:00:00.000Z')).toBeNull();
  });

  it('stops a running copy when the receiver becomes a covered person', async () => {
    const { node, dataset } = await opened(peopleRows('US', 1, 150));
    const counterparty = await receiver(node, {
      attributes: [attribute('tier', 'registered'), attribute('is-covered-person', false)],
    });
    await node.ownedFrom('GB', counterparty);
    const { reply } = await node.release({ dataset, counterparty, hasOnwardTransferBan: true });
    expect(reply.result.ok).toBe(true);
    const { transfer } = (reply.result as { value: { transfer: string } }).value;
    await node.done(operation('registry.record-attribute'), {
      party: counterparty,
      ...attribute('is-covered-person', true),
    });
    const at = '2026-05-01T12:00:00.000Z';
    const refresh = refreshTransfers({
      home: { member: 'US' },
      clock: node.clock,
      agreements: { with: async () => node.agreements },
      placesOfConcern: placesOfConcernIn(() => law.rules, 'US'),
    });
    let drawn = 0;
    const context = {
      law,
      refresh: { 'data.transfer': refresh },
      newId: (prefix: 'vdt') => `${prefix}_again${drawn++}`,
    };
    const rejudged = await node.store.unit(async (unit) => {
      const cause = { event: 'ent_1', at };
      const { changes } = await rejudge(unit.db, context, cause, [counterparty]);
      const frame = { db: unit.db, at: node.clock.now() } as never;
      for (const happened of changes.map(permissionEvent))
        for (const { event, handle } of transferSubscriptions)
          if (event === happened.type) await handle(unit, frame, happened);
      return { ok: true, value: changes };
    });
    expect(rejudged).toMatchObject({ value: [{ permission: transfer, now: 'deny' }] });
    expect(await node.done(readTransfer, { transfer })).toMatchObject({
      transfer: {
        state: 'revoked',
        revokedBecause: 'Judged again, the answer is deny (vdt_again0).',
      },
    });
  });
});

// Participants who withdrew are in nothing from then on, by whatever road data leave the node; what
// had used them is listed; who they are stands nowhere. Everybody here is invented.
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ok } from '../../../base/result.ts';
import { lawMigrations } from '../../../kernel/law/index.ts';
import { registryMigrations } from '../../../kernel/registry/index.ts';
import { onEveryStore } from '../../../testkit/every-store.ts';
import { computeAnswer } from '../compute-answer.ts';
import { findDataset, saveDataset } from '../dataset-store.ts';
import type { Question } from '../disclosure/index.ts';
import { dataCommonsMigrations } from '../migrations/index.ts';
import { listDuties } from '../operations/list-duties.ts';
import { listWithdrawals } from '../operations/list-withdrawals.ts';
import { readDataset } from '../operations/read-dataset.ts';
import { registerDataset } from '../operations/register-dataset.ts';
import { releaseTransfer } from '../operations/release-transfer.ts';
import { withdrawParticipants } from '../operations/withdraw-participants.ts';
import { published } from '../published.ts';
import {
  copyAgreement,
  peopleRows,
  type SampleNode,
  salesTerms,
  sampleNode,
} from '../transfer/sample-node.ts';
import { clearedFrom } from './cleared.ts';
import type { Withdrawal } from './withdrawal.ts';

const tables = [...registryMigrations, ...lawMigrations, ...dataCommonsMigrations];
const HEAD = 'person,nation,genotype';
const BASIS = 'Consent form 3, clause 7 (invented)';
const digest = (identifier: string) =>
  createHmac('sha256', 'key of this test').update(identifier).digest('hex');
const GENOTYPES: Question = { kind: 'cross-tab', rows: 'nation', columns: 'genotype', filters: [] };
const HETEROZYGOUS: Question = {
  kind: 'count',
  filters: [{ column: 'genotype', op: 'is', value: '0/1' }],
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-withdrawal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

onEveryStore('participants who withdraw', tables, (open) => {
  const opened = async () => {
    const node = sampleNode(await open(), folder, {
      holder: 'US',
      partner: 'GB',
      startsAt: '2026-05-01T12:00:00Z',
    });
    node.agreements.push(copyAgreement(['US', 'GB']));
    return node;
  };
  const homeOf = (node: SampleNode) => ({
    member: 'US' as const,
    dataFolder: node.dataFolder,
    indexFolder: path.join(folder, 'indexes'),
    assemblies: [],
    address: 'https://holder.example/api',
  });
  const withdraw = (node: SampleNode, dataset: string, participants: string[]) =>
    node.done<Withdrawal>(withdrawParticipants, {
      ...{ dataset, participants, basis: BASIS },
      removeByOn: '2026-06-01',
    });
  const refusalOf = async (node: SampleNode, operation: object, input: object) => {
    const { result } = await node.perform(operation, input);
    return result.ok ? null : result.refusal;
  };
  const rawOf = async (node: SampleNode, id: string, question: Question) => {
    const dataset = (await findDataset(node.store.db, id))!;
    const cleared = await clearedFrom(node.store.db, dataset, digest);
    const computed = await computeAnswer(homeOf(node), dataset, question, cleared);
    if (!computed.ok) return computed.refusal.code;
    const {
      key: _key,
      keys: _keys,
      ...raw
    } = computed.value.raw as unknown as {
      key?: number;
      keys?: unknown;
    };
    return raw;
  };

  it('are out of every answer, as if their rows had never been in the file', async () => {
    const node = await opened();
    const rows = [...peopleRows('US', 1, 20), ...peopleRows('GB', 21, 10), 'P0003,US,1/1'];
    const leaving = ['P0003', 'P0021', 'P0030'];
    const with_ = await node.register('genomes.csv', [HEAD, ...rows]);
    const stays = rows.filter((row) => !leaving.includes(row.slice(0, 5)));
    const without = await node.register('never.csv', [HEAD, ...stays]);
    await withdraw(node, with_, leaving);
    for (const question of [GENOTYPES, HETEROZYGOUS])
      expect(await rawOf(node, with_, question)).toEqual(await rawOf(node, without, question));
    const { dataset } = await node.done<{ dataset: { personCount: number; persons: object } }>(
      readDataset,
      { dataset: with_ },
    );
    expect([dataset.personCount, dataset.persons]).toEqual([27, { US: 19, GB: 8 }]);
  });

  it('are named to nobody: digests alone are kept, and no operation tells the secret', async () => {
    const node = await opened();
    const dataset = await node.register('genomes.csv', [HEAD, ...peopleRows('US', 1, 20)]);
    const done = await withdraw(node, dataset, ['P0007']);
    const read = await node.done<object>(readDataset, { dataset });
    const kept = (await findDataset(node.store.db, dataset))!;
    expect(kept.withdrawals).toMatchObject({ participants: 1, isPerturbed: true });
    const told = JSON.stringify([done, read, node.entries, published(kept)]);
    expect(told).not.toContain('P0007');
    expect(told).not.toContain(kept.withdrawals!.seed);
    expect(JSON.stringify(readDataset.output)).not.toContain('"seed"');
    expect(JSON.stringify(registerDataset.output)).not.toContain('"seed"');
  });

  it('stay out of the next version, which says that they are still in its file', async () => {
    const node = await opened();
    const dataset = await node.register('genomes.csv', [HEAD, ...peopleRows('US', 1, 20)]);
    await withdraw(node, dataset, ['P0007']);
    const name = 'second.csv';
    writeFileSync(
      path.join(node.dataFolder, name),
      `${[HEAD, ...peopleRows('US', 1, 40)].join('\n')}\n`,
    );
    const next = { files: [name], description: node.description(), versionOf: dataset };
    await node.done(registerDataset, next);
    const kept = (await findDataset(node.store.db, dataset))!;
    expect(kept.withdrawals?.files).toEqual([{ path: name, cleared: 1 }]);
    expect(kept.personCount).toBe(39);
    expect(await rawOf(node, dataset, HETEROZYGOUS)).toMatchObject({ matching: 39 });
  });

  it('are out of every data set whose identifiers are from the same register', async () => {
    const node = await opened();
    const more = { personNamespace: 'invented-register' };
    const rows = peopleRows('US', 1, 20);
    const one = await node.register('one.csv', [HEAD, ...rows], more);
    const two = await node.register('two.csv', [HEAD, ...rows], more);
    const other = await node.register('other.csv', [HEAD, ...rows]);
    const { datasets, participants } = await withdraw(node, one, ['P0001', 'P0002']);
    expect(participants).toBe(2);
    expect(datasets.map(({ dataset, participants: found }) => [dataset, found])).toEqual([
      [one, 2],
      [two, 2],
    ]);
    expect(await rawOf(node, two, HETEROZYGOUS)).toMatchObject({ matching: 18 });
    expect(await rawOf(node, other, HETEROZYGOUS)).toMatchObject({ matching: 20 });
  });

  it('are looked for in the copies that left: links stop, a duty says until when', async () => {
    const node = await opened();
    const dataset = await node.register('genomes.csv', [HEAD, ...peopleRows('US', 1, 20)]);
    const source = { title: 'Invented for this test' };
    const attribute = (name: string, value: boolean | string) => ({
      ...{ name, value, source },
      fromOn: '2025-01-01',
    });
    const counterparty = await node.party({
      kind: 'firm',
      name: 'Receiver (invented)',
      country: 'GB',
      attributes: [attribute('tier', 'registered'), attribute('is-covered-person', false)],
    });
    const excerpt = (...values: string[]) => ({
      excerpt: { file: 'genomes.csv', column: 'person', values },
    });
    const terms = { dataset, counterparty, kind: 'data-brokerage', hasOnwardTransferBan: true };
    const release = async (part: object) => {
      const { reply } = await node.release({ ...salesTerms('GB'), ...terms, ...part } as never);
      if (!reply.result.ok) throw new Error(JSON.stringify(reply.result.refusal));
      return (reply.result.value as { transfer: string }).transfer;
    };
    const holding = await release(excerpt('P0007', 'P0008'));
    await release(excerpt('P0009'));
    const done = await withdraw(node, dataset, ['P0007']);
    expect(done.used).toMatchObject({ copies: 1 });
    expect(done.datasets[0]!.stoppedTransfers).toEqual([holding]);
    const kinds = done.toDo!.map(({ kind }) => kind);
    expect(kinds).toEqual(['remove', 'new-version']);
    expect(done.used).toEqual({ answers: 0, copies: 1, reports: 0, snapshots: 1 });
    const use = done.uses!.find(({ kind }) => kind === 'copy')!;
    expect(use).toMatchObject({ id: holding, counterparty, version: 1 });
    const { duties } = await node.done<{ duties: { id: string; dueOn?: string }[] }>(listDuties, {
      subject: holding,
    });
    expect(duties.find(({ id }) => id === use.duty)).toMatchObject({
      ...{ bearer: counterparty, dueOn: '2026-06-01', citation: BASIS, state: 'due' },
    });
    const input = { ...salesTerms('GB'), ...terms };
    for (const part of [excerpt('P0007'), { files: ['genomes.csv'] }])
      expect((await refusalOf(node, releaseTransfer, { ...input, ...part }))?.code).toBe(
        'data-commons.withdrawn-participants',
      );
    await release(excerpt('P0010'));
    const { withdrawals } = await node.done<{ withdrawals: Withdrawal[] }>(listWithdrawals, {
      withdrawal: done.withdrawal,
    });
    expect(withdrawals).toEqual([done]);
  });

  it('that are in no file are refused by their place in the list, unless they may be unnamed', async () => {
    const node = await opened();
    const dataset = await node.register('genomes.csv', [HEAD, ...peopleRows('US', 1, 20)]);
    const named = { dataset, basis: BASIS, removeByOn: '2026-06-01' };
    const participants = ['P0001', 'Jane Roe (invented)'];
    const refused = await refusalOf(node, withdrawParticipants, { ...named, participants });
    expect(refused).toMatchObject({ code: 'data-commons.no-such-participants' });
    expect(refused!.because).toMatchObject([{ field: '/participants/1' }]);
    expect(refused!.next).toContain('column person');
    expect(JSON.stringify(refused)).not.toContain('Roe');
    expect((await findDataset(node.store.db, dataset))!.withdrawals).toBeUndefined();
    const done = await node.done<Withdrawal>(withdrawParticipants, {
      ...{ ...named, participants },
      mayBeUnnamed: true,
    });
    expect([done.participants, done.unnamed, done.datasets[0]!.participants]).toEqual([2, 1, 1]);
  });

  it('are named twice to no other effect; of a list, only who is new is withdrawn', async () => {
    const node = await opened();
    const dataset = await node.register('genomes.csv', [HEAD, ...peopleRows('US', 1, 20)]);
    const first = await withdraw(node, dataset, [' P0001 ', 'P0002']);
    const before = await findDataset(node.store.db, dataset);
    expect(await withdraw(node, dataset, ['P0002'])).toEqual(first);
    expect(await findDataset(node.store.db, dataset)).toEqual(before);
    const listed = await node.done<{ withdrawals: unknown[] }>(listWithdrawals, {});
    expect(listed.withdrawals).toHaveLength(1);
    const second = await withdraw(node, dataset, ['P0001', 'P0003']);
    expect([second.participants, second.datasets[0]!.files]).toEqual([
      1,
      [{ path: 'genomes.csv', found: 1, cleared: 3 }],
    ]);
    expect(readFileSync(path.join(node.dataFolder, 'genomes.csv'), 'utf8')).toContain('P0001');
  });

  it('are of people: nobody withdraws from other data', async () => {
    const node = await opened();
    const dataset = await node.register('genomes.csv', [HEAD, ...peopleRows('US', 1, 20)]);
    const kept = (await findDataset(node.store.db, dataset))!;
    const description = { ...kept.description, isHuman: false };
    await node.store.unit(async ({ db }) => {
      await saveDataset(db, { ...kept, description });
      return ok(null);
    });
    const input = { dataset, participants: ['P0001'], basis: BASIS, removeByOn: '2026-06-01' };
    const refused = await refusalOf(node, withdrawParticipants, input);
    expect(refused?.code).toBe('data-commons.no-participants');
  });
});

// The sale of genomes abroad under the real law packs: counted over twelve months for one
// receiver, refused without a clause against passing on, permitted with it under duties; and
// grant work with an institution in a listed country, exempt from one rule and barred by another.
// All people are invented.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Verdict } from '../../../base/verdict.ts';
import { lawMigrations } from '../../../kernel/law/index.ts';
import { registryMigrations } from '../../../kernel/registry/index.ts';
import { onEveryStore } from '../../../testkit/every-store.ts';
import { dataCommonsMigrations } from '../migrations/index.ts';
import { fulfilDuty } from '../operations/fulfil-duty.ts';
import { listDuties } from '../operations/list-duties.ts';
import { readTransfer } from '../operations/read-transfer.ts';
import { copyAgreement, peopleRows, type SampleNode, sampleNode } from './sample-node.ts';

const tables = [...registryMigrations, ...lawMigrations, ...dataCommonsMigrations];
const HEAD = 'person,nation,genotype';
const rulesOf = ({ parts }: Verdict, effect: string) =>
  parts.filter((part) => part.effect === effect).map(({ rule }) => rule);
const persons = ({ facts }: Verdict) => facts['counterparty.persons12Months.combined.us'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-transfer-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A firm abroad, wholly owned by somebody there, that nothing binds. */
async function firm(node: SampleNode, more: object[] = []) {
  const party = await node.party({
    kind: 'firm',
    name: 'Sequence Traders (invented)',
    country: 'GB',
    attributes: [
      attribute('is-covered-person', false),
      attribute('has-onward-transfer-ban', false),
      attribute('tier', 'registered'),
      ...more,
    ],
  });
  await node.ownedFrom('GB', party);
  return party;
}
const attribute = (name: string, value: boolean | number | string) => ({
  name,
  value,
  fromOn: '2025-01-01',
  source: { title: 'Invented for this test' },
});

onEveryStore('a sale of genomes abroad', tables, (open) => {
  const opened = async () => {
    const node = sampleNode(await open(), folder, {
      holder: 'US',
      partner: 'GB',
      startsAt: '2026-01-15T09:00:00Z',
    });
    node.agreements.push(copyAgreement(['US', 'GB']));
    const dataset = await node.register('genomes.csv', [HEAD, ...peopleRows('US', 1, 300)]);
    return { node, dataset, counterparty: await firm(node) };
  };
  const excerpt = (from: number, count: number) => ({
    file: 'genomes.csv',
    column: 'person',
    values: peopleRows('US', from, count).map((row) => row.split(',')[0]!),
  });

  it('refuses 96 in January and 12 others in September: 108 within 12 months are bulk', async () => {
    const { node, dataset, counterparty } = await opened();
    const january = await node.release({ dataset, counterparty, excerpt: excerpt(1, 96) });
    expect(january.reply.result).toMatchObject({ ok: true });
    expect(persons(january.verdict)).toBe(96);
    expect(rulesOf(january.verdict, 'deny')).toEqual([]);

    node.clock.advance('P8M');
    const again = await node.release({ dataset, counterparty, excerpt: excerpt(1, 12) });
    expect(again.reply.result.ok).toBe(true);
    expect(persons(again.verdict)).toBe(96);

    const { verdict, reply } = await node.release({
      dataset,
      counterparty,
      excerpt: excerpt(101, 12),
    });
    expect(persons(verdict)).toBe(108);
    expect(verdict.effect).toBe('deny');
    expect(rulesOf(verdict, 'deny')).toEqual([
      'us.bulk-data.rejected-offer',
      'us.bulk-data.third-country',
    ]);
    expect(reply.result).toMatchObject({
      ok: false,
      refusal: { code: 'law.denied', kind: 'denied' },
    });
    const said = reply.result.ok ? [] : reply.result.refusal.because;
    expect(said.map(({ citation }) => citation)).toContain('28 CFR 202.302(a)');
  });

  it('does not take exactly 100 for bulk, and takes 101 for it', async () => {
    const { node, dataset, counterparty } = await opened();
    await node.release({ dataset, counterparty, excerpt: excerpt(1, 96) });
    const four = await node.release({ dataset, counterparty, excerpt: excerpt(97, 4) });
    expect(persons(four.verdict)).toBe(100);
    expect(four.reply.result.ok).toBe(true);
    const one = await node.release({ dataset, counterparty, excerpt: excerpt(101, 1) });
    expect(persons(one.verdict)).toBe(101);
    expect(one.verdict.effect).toBe('deny');
  });

  it('counts from the day after twelve months have passed no more, and other receivers apart', async () => {
    const { node, dataset, counterparty } = await opened();
    await node.release({ dataset, counterparty, excerpt: excerpt(1, 96) });
    const other = await node.party({ kind: 'firm', name: 'Another (invented)', country: 'GB' });
    const apart = await node.release({ dataset, counterparty: other, excerpt: excerpt(101, 12) });
    expect(persons(apart.verdict)).toBe(12);
    node.clock.advance('P12M');
    const later = await node.release({ dataset, counterparty, excerpt: excerpt(101, 12) });
    expect(persons(later.verdict)).toBe(12);
  });

  it('lets two releases at once count one another', async () => {
    const { node, dataset, counterparty } = await opened();
    const both = await Promise.all([
      node.release({ dataset, counterparty, excerpt: excerpt(1, 96) }),
      node.release({ dataset, counterparty, excerpt: excerpt(101, 12) }),
    ]);
    expect(both.map(({ verdict }) => persons(verdict)).sort()).toContain(108);
    expect(both.filter(({ reply }) => reply.result.ok)).toHaveLength(1);
  });

  it('permits 108 with a clause, under duties with due dates', async () => {
    const { node, dataset, counterparty } = await opened();
    await node.release({ dataset, counterparty, excerpt: excerpt(1, 96) });
    node.clock.advance('P8M');
    const { verdict, reply } = await node.release({
      dataset,
      counterparty,
      excerpt: excerpt(101, 12),
      hasOnwardTransferBan: true,
      retentionUntil: '2027-06-30',
    });
    expect(persons(verdict)).toBe(108);
    expect(verdict.effect).toBe('permit-with-duties');
    expect(reply.result.ok).toBe(true);
    const { transfer } = (reply.result as { value: { transfer: string } }).value;
    const seen = await node.done<{ duties: Record<string, unknown>[]; transfer: object }>(
      readTransfer,
      { transfer },
    );
    const dutyOf = (code: string) => seen.duties.find((duty) => duty['code'] === code);
    const report = dutyOf('us.report-onward-breach');
    expect(report).toMatchObject({ on: 'holder', within: 'P14D', state: 'due' });
    expect(report).not.toHaveProperty('dueOn');
    expect(dutyOf('us.keep-records')).toMatchObject({
      within: 'P10Y',
      dueOn: '2036-09-15',
      state: 'running',
    });
    expect(dutyOf('agreement.no-onward-transfer')).toMatchObject({ bearer: counterparty });
    expect(dutyOf('agreement.destroy-copy')).toMatchObject({ dueOn: '2028-09-15' });
    expect(dutyOf('data-commons.end-of-retention')).toMatchObject({ dueOn: '2027-06-30' });
    expect(seen.transfer).toMatchObject({ state: 'running', records: 12, personCount: 12 });
  });

  it('records the report that a refused offer itself asks for, and when it is done', async () => {
    const { node, dataset, counterparty } = await opened();
    const { verdict } = await node.release({ dataset, counterparty });
    expect(verdict.effect).toBe('deny');
    const open1 = await node.done<{ duties: { id: string }[] }>(listDuties, { state: 'due' });
    expect(open1.duties).toMatchObject([
      { code: 'us.report-rejected-offer', dueOn: '2026-01-29', subject: dataset, on: 'holder' },
    ]);
    expect(node.entries.at(-1)?.body['record']).toMatchObject({ duties: [open1.duties[0]!.id] });
    expect(node.entries.at(-1)?.parties).toEqual([]);
    node.clock.advance('P14D');
    expect(await node.done(listDuties, { state: 'overdue' })).toEqual({ duties: [] });
    node.clock.advance('P1D');
    expect(await node.done(listDuties, { state: 'overdue' })).toMatchObject({
      duties: [{ state: 'overdue' }],
    });
    const evidence = {
      text: 'Filed under number 17 (invented)',
      digest: `sha256:${'1'.repeat(64)}`,
    };
    await node.done(fulfilDuty, { duty: open1.duties[0]!.id, evidence });
    expect(node.entries.at(-1)?.body['record']).toMatchObject({ wasOverdue: true });
    const twice = await node.perform(fulfilDuty, { duty: open1.duties[0]!.id, evidence });
    expect(twice.result).toMatchObject({ refusal: { code: 'data-commons.already-fulfilled' } });
    expect(await node.done(listDuties, { state: 'done' })).toMatchObject({
      duties: [{ state: 'done', evidence }],
    });
  });

  it('exempts grant work with a listed country from one rule, and bars it by another', async () => {
    const { node } = await opened();
    const dataset = await node.register('dbgap.csv', [HEAD, ...peopleRows('US', 1, 150)], {
      isControlledAccess: true,
      repository: 'dbGaP',
      fundingNation: 'US',
    });
    const counterparty = await node.party({
      kind: 'laboratory',
      name: 'Institute of Genome Studies (invented)',
      country: 'CN',
      attributes: [attribute('is-covered-person', false)],
    });
    const { verdict, reply } = await node.release({
      dataset,
      counterparty,
      destination: 'CN',
      purpose: {
        'purpose.terms': ['DUO:0000042'],
        'project.isFederallyFunded': true,
        'project.fundingNation': 'US',
      },
    });
    expect(verdict.effect).toBe('deny');
    const exempt = verdict.parts.find(({ rule }) => rule === 'us.bulk-data.exempt-government');
    expect(exempt).toMatchObject({ effect: 'permit', citation: '28 CFR 202.504' });
    const barred = verdict.parts.find(({ rule }) => rule === 'us.nih.location-bar.transfer');
    expect(barred).toMatchObject({ effect: 'deny', citation: 'NIH NOT-OD-25-083' });
    const said = reply.result.ok ? [] : reply.result.refusal.because;
    expect(said.map(({ citation }) => citation)).toContain('NIH NOT-OD-25-083');
    expect(rulesOf(verdict, 'deny')).not.toContain('us.bulk-data.covered-person');
  });

  it('asks where nobody says whose people they are, and never permits', async () => {
    const { node, counterparty } = await opened();
    const dataset = await node.register('nations.csv', [HEAD, ...peopleRows('', 1, 150)]);
    const { verdict } = await node.release({ dataset, counterparty });
    expect(verdict.effect).toBe('review');
    expect(persons(verdict)).toBeUndefined();
    expect(verdict.questions.map(({ fact }) => fact)).toContain(
      'counterparty.persons12Months.combined.us',
    );
  });
});

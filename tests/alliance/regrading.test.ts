// A data set falls below an agreement's floor after a copy was released: the copy is a permission
// that lasts, so it is judged again at once and its link stops. Everybody is invented.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Alliance } from '../../src/testkit/alliance.ts';
import { agree, found } from '../../src/testkit/alliance-acts.ts';
import { agreementTerms } from '../../src/testkit/alliance-data.ts';
import { cohortCsv, documented } from './readiness-cohort.ts';
import { fetchedFrom, type Released, receiverAt, releaseTo } from './released-copies.ts';

const PAIR = ['US', 'GB'] as const;
const table = () =>
  cohortCsv({ isMended: true })
    .trimEnd()
    .split('\n')
    .map((line, at) => `${line},${at === 0 ? 'nation' : 'US'}\n`)
    .join('');
const description = () => ({
  ...documented(),
  dataUse: ['DUO:0000042'],
  holderKind: 'company',
  nationColumn: 'nation',
});

interface Ripples {
  readonly ripples: readonly { readonly judged: number; readonly changed: number }[];
}

let alliance: Alliance;
let dataset = '';
let released: Released;
beforeAll(async () => {
  alliance = await Alliance.of(PAIR);
  await found(alliance);
  const tier = { tier: 'accredited', granularities: ['count', 'copy'], minimumCell: 10 };
  await agree(
    alliance,
    PAIR,
    agreementTerms(PAIR, {
      readinessFloor: 1,
      onwardTransfer: 'silent',
      copies: { retentionMonths: 24, atEnd: 'destroy' },
      tiers: [{ ...tier, roundingBase: 1 }],
    }),
  );
  const us = alliance.at('US');
  writeFileSync(path.join(us.dataFolder, 'cohort.csv'), table());
  const registered = await us.must<{ dataset: { id: string } }>(
    'steward',
    'data-commons.register-dataset',
    { files: ['cohort.csv'], description: description() },
  );
  dataset = registered.dataset.id;
  const counterparty = await receiverAt(us);
  await us.must('steward', 'data-commons.assess-readiness', { dataset });
  await alliance.settle();
  released = await us.must<Released>(
    'steward',
    'data-commons.release-transfer',
    releaseTo({ dataset, counterparty }, ['h-0001'], 'cohort.csv'),
  );
}, 120_000);
afterAll(() => alliance?.close());

const status = async () =>
  (await fetchedFrom(alliance.at('US'), released.links[0]!.url)).statusCode;
const ripples = async () =>
  (await alliance.at('US').must<Ripples>('steward', 'law.list-ripples', {})).ripples;

test('the copy, its verdict and its duties are found by the search, by who may list them', async () => {
  const us = alliance.at('US');
  const hits = async (who: string, text: string) =>
    (
      await us.must<{ hits: { link: { to: string; params: object } }[] }>(who, 'node.search', {
        text,
      })
    ).hits;
  const id = released.transfer;
  expect(await hits('steward', id)).toMatchObject([
    { link: { to: 'transfer', params: { transfer: id } } },
  ]);
  const { duties } = await us.must<{ duties: { text: string }[] }>(
    'steward',
    'data-commons.list-duties',
    {},
  );
  const places = async (text: string) => (await hits('steward', text)).map(({ link }) => link.to);
  expect(await places(duties[0]!.text)).toContain('duty');
  expect(await places('data.transfer')).toContain('verdict');
  expect(await hits('researcher', id)).toEqual([]);
});

test('a fallen level judges the released copy again and stops its link', async () => {
  const us = alliance.at('US');
  expect(await status()).toBe(200);
  expect(await ripples()).toEqual([]);
  const { datasheet: _gone, ...bare } = description();
  await us.must('steward', 'data-commons.describe-dataset', { dataset, description: bare });
  await us.must('steward', 'data-commons.assess-readiness', { dataset });
  await alliance.settle();
  expect(await ripples()).toMatchObject([{ judged: 1, changed: 1 }]);
  expect(await status()).toBeGreaterThanOrEqual(400);
});

// What leaves a node about persons: exactly to those who are accredited, and never two answers that
// differ by a few; with noise from a bounded budget to everybody else; each charge on a record that
// cannot be altered unnoticed.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { Alliance } from '../../src/testkit/alliance.ts';
import { agree, ask, found, HEALTH_RESEARCH, register } from '../../src/testkit/alliance-acts.ts';
import { agreementTerms, cohortOf, registerCohort } from '../../src/testkit/alliance-data.ts';
import type { AllianceNode } from '../../src/testkit/alliance-node.ts';

const PEOPLE = 3_000;
let alliance: Alliance;
let [open, near, small] = ['', '', ''];
const gb = () => alliance.at('GB');

beforeAll(async () => {
  alliance = await Alliance.of(['US', 'GB', 'JP']);
  await found(alliance);
  for (const partner of ['US', 'JP'])
    await agree(alliance, ['GB', partner], agreementTerms(['GB', partner]));
  const tier = { tier: 'open' } as const;
  open = await registerCohort(gb(), { key: 'open', people: PEOPLE, more: tier });
  small = await registerCohort(gb(), { key: 'small', people: 400, more: tier });
  near = await registerWards(gb());
  await alliance.settle();
}, 120_000);
afterAll(() => alliance?.close());

/** 200 people in one ward, 5 in another, 195 in a third: the second has no name to be asked by. */
async function registerWards(node: AllianceNode): Promise<string> {
  mkdirSync(node.dataFolder, { recursive: true });
  const ward = (i: number) => (i < 200 ? 'north' : i < 205 ? 'tiny' : 'south');
  const rows = Array.from({ length: 400 }, (_, i) => `w${i},${ward(i)},${20 + (i % 60)}\n`);
  writeFileSync(path.join(node.dataFolder, 'wards.csv'), `person,ward,age\n${rows.join('')}`);
  return register(node, ['wards.csv'], cohortOf('Wards (synthetic)'));
}

type Filter = JsonObject;
const countOf = (...filters: Filter[]): JsonObject => ({ kind: 'count', filters });
const sex = { column: 'sex', op: 'is', value: 'female' };

async function answerTo(dataset: string, question: JsonObject, from = 'US', person = 'researcher') {
  const { answers } = await ask(alliance.at(from), person, { question, datasets: [dataset] });
  return answers[0]! as unknown as Heard;
}
interface Heard {
  readonly outcome: string;
  readonly answer?: { readonly status: string; readonly count?: number };
  readonly policy?: { readonly deviation?: string; readonly cost?: string };
  readonly asked?: { readonly filters: readonly Filter[] };
  readonly refusal?: { readonly because: readonly { rule?: string; text: string }[] };
}
interface Privacy {
  readonly epoch: number;
  readonly spent: number;
  readonly exactAnswers: number;
  readonly brokenLine?: number;
  readonly lines: readonly { cause: string; cost: number; asked: string }[];
  readonly spenders: readonly { member: string; spent: number }[];
}
const privacyOf = (dataset: string): Promise<Privacy> =>
  gb().must<Privacy>('steward', 'data-commons.read-privacy', { dataset });

test('a question outside the accredited tier is answered with noise, once, for everybody', async () => {
  const heard = await answerTo(open, countOf(sex));
  expect(heard).toMatchObject({ outcome: 'answered', policy: { deviation: '28.3', cost: '0.05' } });
  const spellings: JsonObject[] = [
    countOf({ column: 'sex', op: 'in', values: ['female'] }),
    countOf(sex, sex),
    countOf({ column: 'sex', op: 'in', values: ['female', 'male'] }, sex),
    countOf({ column: 'sex', op: 'range', upTo: 'female' }),
  ];
  for (let i = 0; i < 40; i++) {
    const from = i % 2 === 0 ? 'US' : 'JP';
    const again = await answerTo(open, spellings[i % spellings.length]!, from);
    expect(again.answer).toEqual(heard.answer);
    expect(again.policy?.cost).toBe('0');
  }
  expect(await privacyOf(open)).toMatchObject({ spent: 50_000, lines: [{ cost: 50_000 }] });
});

test('thresholds move to the published grid, so that two that differ by one person are one', async () => {
  const of = (limit: string) =>
    answerTo(open, countOf({ column: 'systolic_mmhg', op: 'range', from: limit }));
  const [first, second] = [await of('131'), await of('132')];
  expect(first.outcome).toBe('answered');
  expect(second.answer).toEqual(first.answer);
  expect(second.asked).toEqual(first.asked);
  expect(first.asked?.filters[0]?.['from']).not.toBe('131');
  expect((await privacyOf(open)).spent).toBe(100_000);
});

test('exact answers that would differ by a few people are not both given', async () => {
  const wards = (...values: string[]) =>
    answerTo(near, countOf({ column: 'ward', op: 'in', values }));
  expect(await wards('north')).toMatchObject({ outcome: 'answered', answer: { count: 200 } });
  expect((await wards('north', 'tiny')).outcome).toBe('suppressed');
  expect((await wards('tiny', 'north')).outcome).toBe('suppressed');
  expect(await wards('south')).toMatchObject({ outcome: 'answered', answer: { count: 195 } });
  // Another organisation has not had the first answer.
  const other = { column: 'ward', op: 'in', values: ['north', 'tiny'] };
  expect(await answerTo(near, countOf(other), 'JP')).toMatchObject({ answer: { count: 205 } });
  expect(await privacyOf(near)).toMatchObject({ exactAnswers: 4, spent: 0 });
});

test('fewer than a thousand people are not asked outside the accredited tier', async () => {
  const heard = await answerTo(small, countOf(sex));
  expect(heard.outcome).toBe('refused');
  expect(heard.refusal?.because).toMatchObject([{ rule: 'data-commons.privacy-size' }]);
});

test('one requester uses up a quarter, and is told whose share it was and what is left', async () => {
  const diagnoses = ['E10', 'E11', 'I25', 'J45', 'C34', 'C50', 'Z00'];
  const heard: Heard[] = [];
  for (const value of diagnoses)
    heard.push(await answerTo(open, countOf({ column: 'diagnosis', op: 'is', value })));
  const outcomes = heard.map(({ outcome }) => (outcome === 'refused' ? 'refused' : 'told'));
  expect(outcomes).toEqual(['told', 'told', 'told', ...Array<string>(4).fill('refused')]);
  expect(heard.at(-1)?.refusal?.because).toMatchObject([
    {
      rule: 'data-commons.privacy-budget',
      text: expect.stringContaining('your own share 0 is left'),
    },
  ]);
  // What was told before is told again; other organisations have shares of their own.
  expect((await answerTo(open, countOf(sex))).outcome).toBe('answered');
  const other = await answerTo(
    open,
    countOf({ column: 'diagnosis', op: 'is', value: 'Z00' }),
    'JP',
  );
  expect(other.outcome).toBe('answered');
  const { spenders } = await privacyOf(open);
  expect(spenders).toMatchObject([
    { member: 'US', spent: 250_000 },
    { member: 'JP', spent: 50_000 },
  ]);
});

test('ten colluding accounts in ten organisations have no more than the data set gives', async () => {
  const facts = (i: number) => ({
    ...HEALTH_RESEARCH,
    ...{ 'requester.organisationId': `pty_${i}`, 'requester.personId': `prs_${i}` },
    ...{ 'requester.organisationKind': 'university', 'requester.isCommercial': false },
    ...{ 'requester.tier': 'accredited', 'mandate.isHeld': true, 'mandate.roles': ['researcher'] },
  });
  const caller = { kind: 'node', member: 'US' } as const;
  const question = (i: number, j: number) =>
    countOf(
      { column: 'age_band', op: 'in', values: ['18-29', '30-39', '40-49'].slice(0, 1 + (i % 3)) },
      { column: 'site', op: 'is', value: i % 2 === 0 ? 'north' : 'south' },
      { column: 'diagnosis', op: 'in', values: ['E10', 'E11', 'I25', 'J45'].slice(0, 1 + j) },
    );
  const refusedBy: (string | undefined)[] = [];
  for (let i = 0; i < 10; i++)
    for (let j = 0; j < 4; j++) {
      const input = {
        questionId: `qst_${`${i}${j}`.padStart(26, '0')}`,
        dataset: open,
        question: question(i, j),
        facts: facts(i),
      };
      const { result } = await gb().perform(caller, 'data-commons.answer', input);
      if (!result.ok)
        refusedBy.push((result.refusal.because[0] as { rule?: string; text: string }).rule);
    }
  expect(new Set(refusedBy)).toEqual(new Set(['data-commons.privacy-budget']));
  const { spent, lines } = await privacyOf(open);
  expect(spent).toBe(1_000_000);
  expect(lines.length).toBe(20);
});

test('only a steward opens a new epoch, with a reason that stays', async () => {
  const input = { dataset: open, reason: 'A new year of the study (invented).' };
  const refusal = await gb().refusalOf('researcher', 'data-commons.open-privacy-epoch', input);
  expect(refusal.kind).toBe('forbidden');
  expect(await gb().must('steward', 'data-commons.open-privacy-epoch', input)).toEqual({
    dataset: open,
    epoch: 2,
  });
  expect(await privacyOf(open)).toMatchObject({ epoch: 2, spent: 0, spenders: [] });
  // A release stands beyond its epoch: asking again in the new one averages nothing.
  expect((await answerTo(open, countOf(sex))).policy?.cost).toBe('0');
  expect((await privacyOf(open)).spent).toBe(0);
});

test('the record survives a stop, and one altered line stops the data set', async () => {
  const before = await privacyOf(open);
  await gb().stop();
  await gb().start();
  expect(await privacyOf(open)).toEqual(before);
  await gb().write((db) =>
    db
      .withTables<{ privacy_line: { dataset: string; line: number; cost: number } }>()
      .updateTable('privacy_line')
      .set({ cost: 1 })
      .where('dataset', '=', open)
      .where('line', '=', 3)
      .execute(),
  );
  expect(await privacyOf(open)).toMatchObject({ brokenLine: 3 });
  const heard = await answerTo(open, countOf(sex));
  expect(heard.outcome).toBe('refused');
  expect(heard.refusal?.because).toMatchObject([{ rule: 'data-commons.privacy-record' }]);
  const south = countOf({ column: 'ward', op: 'in', values: ['south'] });
  expect((await answerTo(near, south)).outcome).toBe('answered');
});

test('a steward sets protection by a name that people know, and no share exceeds its whole', async () => {
  const set = (input: object) => gb().perform('steward', 'data-commons.set-privacy', input);
  expect((await set({ dataset: near, preset: 'UK-10-5' })).result).toMatchObject({
    ok: true,
    value: { disclosure: { minimumCell: 10, roundingBase: 5, zeros: 'suppress' } },
  });
  await alliance.settle();
  const south = countOf({ column: 'ward', op: 'is', value: 'south' });
  expect(await answerTo(near, south)).toMatchObject({ answer: { count: 195 } });
  const all = countOf({ column: 'age', op: 'range', from: '30' });
  const told = (await answerTo(near, all)).answer?.count ?? 1;
  expect(told % 5).toBe(0);
  expect((await set({ dataset: near, preset: 'UK-10' })).result).toMatchObject({
    refusal: { code: 'data-commons.no-such-preset' },
  });
  const privacy = { perDataset: 100_000, perOrganisation: 200_000, perRequester: 50_000 };
  expect(
    (await set({ dataset: near, privacy: { ...privacy, perAnswer: 50_000, exactAnswers: 1 } }))
      .result,
  ).toMatchObject({ refusal: { code: 'data-commons.shares-exceed-budget' } });
});

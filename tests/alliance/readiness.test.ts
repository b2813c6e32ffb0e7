// A steward raises a data set from level 1 to 3 by the to-do alone; a partner's question that was
// refused is answered; a floor raised by amendment refuses it again, with the day to cure by; and a
// partner repeats the assessment on the same bytes and countersigns, on others it cannot.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Alliance } from '../../src/testkit/alliance.ts';
import { agree, ask, found } from '../../src/testkit/alliance-acts.ts';
import { agreementTerms } from '../../src/testkit/alliance-data.ts';
import { cohortCsv, described, documented } from './readiness-cohort.ts';

const PAIR = ['US', 'GB'] as const;
const FILE = 'heart/cohort.csv';
const EVERYBODY = { kind: 'count', filters: [] };
let alliance: Alliance;
let dataset = '';
let agreement = '';

beforeAll(async () => {
  alliance = await Alliance.of([...PAIR, 'JP'], { startsAt: '2026-01-05T09:00:00Z' });
  await found(alliance);
  const ladder = { noticeDays: 30, consultDays: 30, cureDays: 30, suspendDay: 91 };
  agreement = await agree(alliance, PAIR, {
    ...agreementTerms(PAIR),
    readinessFloor: 3,
    ladder,
  });
  const gb = alliance.at('GB');
  mkdirSync(path.join(gb.dataFolder, 'heart'), { recursive: true });
  writeFileSync(path.join(gb.dataFolder, FILE), cohortCsv());
  const registered = await gb.must<{ dataset: { id: string } }>(
    'steward',
    'data-commons.register-dataset',
    { files: [FILE], description: described() },
  );
  dataset = registered.dataset.id;
  await alliance.settle();
}, 120_000);
afterAll(() => alliance?.close());

interface Readiness {
  readonly level: number;
  readonly isInForce: boolean;
  readonly why?: string;
  readonly ladder: readonly { level: number; isReached: boolean; checks: readonly Check[] }[];
  readonly toDo: readonly { check: string; field?: string; column?: string; text: string }[];
  readonly signed?: { report: { results: readonly Check[]; score: { met: number } } };
  readonly description: object;
  readonly countersignatures: readonly { statement: { member: string } }[];
  readonly cures: readonly Cure[];
}
interface Check {
  readonly check: string;
  readonly outcome: string;
  readonly reason: string;
}
interface Cure {
  readonly floor: number;
  readonly cureByOn: string;
  readonly noticeOn: string;
  readonly checks: readonly string[];
  readonly curedOn?: string;
}

const readiness = (): Promise<Readiness> =>
  alliance.at('GB').must<Readiness>('steward', 'data-commons.read-readiness', { dataset });
const assess = async (): Promise<number> => {
  const done = await alliance
    .at('GB')
    .must<{ level: number }>('steward', 'data-commons.assess-readiness', { dataset });
  await alliance.settle();
  return done.level;
};
const describe = (description: object) =>
  alliance.at('GB').must('steward', 'data-commons.describe-dataset', { dataset, description });
const outcome = async () => {
  const { answers } = await ask(alliance.at('US'), 'researcher', {
    question: EVERYBODY,
    class: 'cardiac-genomes',
  });
  expect(answers).toHaveLength(1);
  return answers[0]!;
};
const turn = async (): Promise<void> => {
  await alliance.runTask('readiness');
  await alliance.settle();
};
const open = ({ toDo }: Readiness, level: number) =>
  toDo.filter((one) => (one as { level?: number }).level === level);

test('nothing assessed is level 0, and the floor refuses it', async () => {
  expect(await readiness()).toMatchObject({ level: 0, isInForce: false });
  const refused = await outcome();
  expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'law.denied' } });
  expect(JSON.stringify(refused.refusal?.because)).toContain('below the floor of 3');
});

test('described is level 1; the to-do says what keeps it from 2 and 3, and so does the refusal', async () => {
  expect(await assess()).toBe(1);
  const now = await readiness();
  expect(open(now, 1)).toEqual([]);
  expect(open(now, 2).map(({ check }) => check)).toEqual(['B4']);
  const checks = new Set(open(now, 3).map(({ check }) => check));
  for (const check of ['C1', 'C5', 'C6', 'C7', 'C8', 'C9', 'C11']) expect(checks).toContain(check);
  expect(now.toDo.every(({ text }) => text.length > 10)).toBe(true);
  const said = JSON.stringify((await outcome()).refusal?.because);
  expect(said).toContain('Level 1 is below the floor of 3');
  expect(said).toContain('C8 Documentation is filled in');
  expect(said).toContain('There is no evidence of consent of the persons');
  expect(said).not.toContain('cohort.csv');
});

test('the partner’s catalogue and preview say the level', async () => {
  const us = alliance.at('US');
  const read = await us.must<{ dataset: { readiness?: object } }>(
    'researcher',
    'data-commons.read-partner-dataset',
    { dataset },
  );
  expect(read.dataset.readiness).toMatchObject({ level: 1, assessedOn: '2026-01-05' });
});

test('cells that a sheet broke are named by column and keep it from level 3', async () => {
  await describe(documented());
  expect(await readiness()).toMatchObject({ level: 0, isInForce: false });
  expect((await outcome()).outcome).toBe('refused');
  expect(await assess()).toBe(2);
  const now = await readiness();
  expect(open(now, 3)).toHaveLength(1);
  expect(now.toDo[0]).toMatchObject({ check: 'C2', column: 'ldl' });
  expect(JSON.stringify(now.toDo)).toContain('3 broken cells (#REF!)');
});

test('mended and registered again it reaches level 3, and the same question is answered', async () => {
  const gb = alliance.at('GB');
  const mended = 'heart2/cohort.csv';
  mkdirSync(path.join(gb.dataFolder, 'heart2'), { recursive: true });
  writeFileSync(path.join(gb.dataFolder, mended), cohortCsv({ isMended: true }));
  await gb.must('steward', 'data-commons.withdraw-dataset', { dataset, reason: 'broken cells' });
  const again = await gb.must<{ dataset: { id: string } }>(
    'steward',
    'data-commons.register-dataset',
    { files: [mended], description: documented() },
  );
  dataset = again.dataset.id;
  expect(await assess()).toBe(3);
  const now = await readiness();
  expect(open(now, 3)).toEqual([]);
  expect(now.signed?.report.score.met).toBeGreaterThan(15);
  expect(await outcome()).toMatchObject({ outcome: 'answered' });
});

test('a partner with the same bytes repeats and countersigns; with one byte changed it cannot', async () => {
  const [gb, jp] = [alliance.at('GB'), alliance.at('JP')];
  const { signed, description } = await readiness();
  mkdirSync(jp.dataFolder, { recursive: true });
  const copy = path.join(jp.dataFolder, 'cohort.csv');
  copyFileSync(path.join(gb.dataFolder, 'heart2/cohort.csv'), copy);
  const input = { signed, description, files: ['cohort.csv'] };
  const bytes = readFileSync(copy);
  bytes[bytes.length - 3]! ^= 1;
  writeFileSync(copy, bytes);
  const refused = await jp.refusalOf('steward', 'data-commons.repeat-assessment', input);
  expect(refused.code).toBe('data-commons.other-files');
  copyFileSync(path.join(gb.dataFolder, 'heart2/cohort.csv'), copy);
  const repeated = await jp.must<{ isEqual: boolean; countersignature: Countersigned }>(
    'steward',
    'data-commons.repeat-assessment',
    input,
  );
  expect(repeated).toMatchObject({ isEqual: true, differences: [] });
  await alliance.settle();
  expect((await readiness()).countersignatures.map((one) => one.statement.member)).toEqual(['JP']);
  const other = structuredClone(repeated.countersignature);
  other.statement.binding.files[0]!.sha256 = `sha256:${'0'.repeat(64)}`;
  const jpNode = { kind: 'node', member: 'JP' } as const;
  const receive = 'data-commons.receive-countersignature';
  expect((await gb.refusalOf(jpNode, receive, other)).code).toBe('data-commons.other-files');
  const forged = structuredClone(repeated.countersignature);
  forged.statement.tool = 'another tool';
  expect((await gb.refusalOf(jpNode, receive, forged)).code).toBe('data-commons.report-not-signed');
  await turn();
  const results = (await readiness()).signed?.report.results ?? [];
  expect(results.find(({ check }) => check === 'D5')).toMatchObject({ outcome: 'passed' });
  expect(await outcome()).toMatchObject({ outcome: 'answered' });
});
interface Countersigned {
  statement: { tool: string; binding: { files: { sha256: string }[] } };
}

test('the floor raised by amendment refuses it again, with the day by which it is to be cured', async () => {
  const ladder = { noticeDays: 30, consultDays: 30, cureDays: 30, suspendDay: 91 };
  agreement = await agree(
    alliance,
    PAIR,
    { ...agreementTerms(PAIR), readinessFloor: 4, ladder },
    { amends: agreement },
  );
  const refused = await outcome();
  expect(refused.outcome).toBe('refused');
  expect(JSON.stringify(refused.refusal?.because)).toContain('Level 3 is below the floor of 4');
  await turn();
  const { cures } = await readiness();
  const raised = cures.find(({ floor }) => floor === 4)!;
  expect(raised.curedOn).toBeUndefined();
  expect(raised.checks).toContain('D1');
  const noticeOn = Temporal.PlainDate.from(raised.noticeOn);
  expect(raised.cureByOn).toBe(noticeOn.add({ days: 90 }).toString());
  const heard = await alliance
    .at('US')
    .must<{ cures: readonly Cure[] }>('officer', 'data-commons.list-readiness-cures', {
      dataset,
      isOpen: true,
    });
  expect(heard.cures).toMatchObject([{ floor: 4, cureByOn: raised.cureByOn }]);
});

test('after a year the report ends: partners are told and the level is gone', async () => {
  await alliance.passTime('P366D');
  await turn();
  expect(await readiness()).toMatchObject({ level: 0, isInForce: false });
  expect((await readiness()).why).toContain('ended on');
  const us = alliance.at('US');
  const read = await us.must<{ dataset: { readiness?: object } }>(
    'researcher',
    'data-commons.read-partner-dataset',
    { dataset },
  );
  expect(read.dataset.readiness).toBeUndefined();
});

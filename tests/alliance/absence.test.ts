// One node of four is away: the other three go on, say who is missing and call their heads provisional;
// when it is back all four come to the same state without anybody's help.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Alliance } from '../../src/testkit/alliance.ts';
import { agree, ask, found, readInstrument } from '../../src/testkit/alliance-acts.ts';
import { agreementTerms, HOW_MANY_CARRY, registerCohort } from '../../src/testkit/alliance-data.ts';

const NATIONS = ['US', 'GB', 'JP', 'AU'] as const;
let alliance: Alliance;
beforeAll(async () => {
  alliance = await Alliance.of(NATIONS);
  await found(alliance);
  await agree(alliance, NATIONS, agreementTerms(NATIONS));
  for (const [member, carriers] of [
    ['GB', 31],
    ['JP', 22],
    ['AU', 14],
  ] as const)
    await registerCohort(alliance.at(member), {
      key: `${member.toLowerCase()}-heart`,
      people: 80,
      carriers,
    });
  await alliance.settle();
}, 120_000);
afterAll(() => alliance?.close());

const carriers = () =>
  ask(alliance.at('US'), 'researcher', { question: HOW_MANY_CARRY, class: 'cardiac-genomes' });
const digests = async () =>
  new Set((await alliance.statuses()).map(({ stateDigest }) => stateDigest));
const states = async () => (await alliance.statuses()).map(({ logState }) => logState);

test('four nodes that are up agree, and their heads are final', async () => {
  expect(await digests()).toHaveProperty('size', 1);
  expect(await states()).toEqual(['final', 'final', 'final', 'final']);
  const { answers, missing } = await carriers();
  expect(answers.map(({ outcome }) => outcome)).toEqual(['answered', 'answered', 'answered']);
  expect(missing).toEqual([]);
});

let whileAway = '';
test('three go on without the fourth: named as missing, heads provisional', async () => {
  await alliance.settle();
  const before = await digests();
  await alliance.takeDown('AU');
  const { answers, missing } = await carriers();
  expect(missing).toEqual(['AU']);
  expect(answers.find(({ holder }) => holder === 'AU')).toMatchObject({
    outcome: 'missing',
    refusal: { code: 'federation.peer-down' },
  });
  expect(answers.filter(({ outcome }) => outcome === 'answered')).toHaveLength(2);
  await alliance.settle();
  expect(await states()).toEqual(['provisional', 'provisional', 'provisional']);
  // A text of all four is signed by those who are there, and waits for the fourth.
  const drafted = await alliance.at('US').must<{ id: string }>('officer', 'instruments.draft', {
    type: 'data-agreement',
    title: 'A wider agreement (for tests)',
    parties: [...NATIONS].sort(),
    decisionRule: 'all-parties',
    terms: { ...agreementTerms(NATIONS), aiTraining: 'permitted' },
  });
  whileAway = drafted.id;
  await alliance.at('US').must('officer', 'instruments.propose', { instrument: whileAway });
  await alliance.settle();
  for (const member of ['GB', 'JP'])
    await alliance.at(member).must('officer', 'instruments.sign', { instrument: whileAway });
  await registerCohort(alliance.at('JP'), { key: 'jp-later', people: 80, carriers: 12 });
  await alliance.settle();
  expect(await digests()).toEqual(before);
  expect((await readInstrument(alliance.at('US'), whileAway)).state.isInForce).toBe(false);
});

test('when it is back it reads on, and everything converges to one state', async () => {
  const before = await digests();
  await alliance.bringBack('AU');
  await alliance.passTime('PT1M');
  expect(await states()).toEqual(['final', 'final', 'final', 'final']);
  const au = alliance.at('AU');
  await au.must('officer', 'instruments.sign', { instrument: whileAway });
  await alliance.settle();
  for (const node of alliance.up)
    expect((await readInstrument(node, whileAway)).state.isInForce, node.member).toBe(true);
  const after = await digests();
  expect(after).toHaveProperty('size', 1);
  expect(after).not.toEqual(before);
  const known = await au.must<{ datasets: readonly { title: string }[] }>(
    'researcher',
    'data-commons.list-partner-datasets',
  );
  expect(known.datasets.map(({ title }) => title)).toContain('Cohort jp-later (synthetic)');
  const { answers, missing } = await carriers();
  expect(missing).toEqual([]);
  expect(answers.map(({ outcome }) => outcome)).toEqual(Array(4).fill('answered'));
});

test('losses, doubles and delays on the wire change nothing of what comes out', async () => {
  alliance.network.suffer({ lostRequest: 150, lostReply: 150, late: 100, duplicated: 100 });
  const before = await digests();
  const drafted = await alliance.at('JP').must<{ id: string }>('officer', 'instruments.draft', {
    type: 'data-agreement',
    title: 'An agreement made in bad weather (for tests)',
    parties: [...NATIONS].sort(),
    decisionRule: 'all-parties',
    terms: agreementTerms(NATIONS),
  });
  await alliance.at('JP').must('officer', 'instruments.propose', { instrument: drafted.id });
  await alliance.settle();
  await alliance.network.deliverLate();
  alliance.network.heal();
  await alliance.passTime('PT2M');
  for (const member of ['US', 'GB', 'AU'])
    await alliance.at(member).must('officer', 'instruments.sign', { instrument: drafted.id });
  await alliance.settle();
  expect(await digests()).toHaveProperty('size', 1);
  expect(await digests()).not.toEqual(before);
});

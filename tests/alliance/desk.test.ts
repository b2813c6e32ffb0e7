// What each nation's people find on their desks while an agreement is made, used and suspended.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Alliance } from '../../src/testkit/alliance.ts';
import { ask, found } from '../../src/testkit/alliance-acts.ts';
import { agreementTerms, RECIPROCITY, registerCohort } from '../../src/testkit/alliance-data.ts';

const PAIR = ['US', 'GB'] as const;

interface Item {
  readonly kind: string;
  readonly title: string;
  readonly dueAt?: string;
  readonly facts: Readonly<Record<string, string>>;
}
let alliance: Alliance;
let agreement = '';

beforeAll(async () => {
  alliance = await Alliance.of(PAIR, { startsAt: '2026-01-05T09:00:00Z' });
  await found(alliance);
  await registerCohort(alliance.at('GB'), { key: 'heart', people: 60 });
  const draft = await alliance.at('US').must<{ id: string }>('officer', 'instruments.draft', {
    type: 'data-agreement',
    title: 'Hearts (invented)',
    parties: [...PAIR].sort(),
    decisionRule: 'all-parties',
    terms: {
      ...agreementTerms(PAIR, RECIPROCITY),
      covered: { datasets: [], classes: ['cardiac-genomes'] },
    },
  });
  agreement = draft.id;
  await alliance.at('US').must('officer', 'instruments.propose', { instrument: agreement });
  await alliance.settle();
}, 120_000);
afterAll(() => alliance?.close());

const waiting = async (member: string, who: string): Promise<Item[]> =>
  (await alliance.at(member).must<{ waiting: Item[] }>(who, 'node.list-waiting')).waiting;
const changes = async (member: string, who: string): Promise<Item[]> =>
  (await alliance.at(member).must<{ changes: Item[] }>(who, 'node.list-changes', { limit: 200 }))
    .changes;
const kinds = (items: readonly Item[]) => items.map(({ kind }) => kind);

test('a ballot waits for the officers of the nation that has not spoken, until it has', async () => {
  const [ballot] = (await waiting('GB', 'officer')).filter(({ kind }) => kind === 'ballot');
  expect(ballot).toMatchObject({
    title: '“Hearts (invented)” waits for this nation’s word',
    facts: { by: 'US', type: 'data-agreement' },
  });
  expect(kinds(await waiting('GB', 'steward'))).not.toContain('ballot');
  await alliance.at('GB').must('officer', 'instruments.sign', { instrument: agreement });
  await alliance.settle();
  expect(kinds(await waiting('GB', 'officer'))).not.toContain('ballot');
  const titles = (await changes('US', 'researcher')).map(({ title }) => title);
  expect(titles).toContain('“Hearts (invented)” was signed by GB');
  expect(titles).toContain('“Hearts (invented)” came into force');
});

test('an answer is news for whoever asked, and the question for whoever holds the data', async () => {
  await ask(alliance.at('US'), 'researcher', {
    question: { kind: 'count', filters: [] },
    class: 'cardiac-genomes',
  });
  const [answer] = (await changes('US', 'researcher')).filter(({ kind }) => kind === 'answer');
  expect(answer).toMatchObject({ facts: { holder: 'GB', state: 'answered' } });
  expect(kinds(await changes('US', 'company-researcher'))).not.toContain('answer');
  expect(kinds(await changes('GB', 'steward'))).toContain('question-heard');
  expect(kinds(await changes('GB', 'researcher'))).not.toContain('question-heard');
});

test('a cure period stands with its next date, and its end is told', async () => {
  await alliance.at('US').must('officer', 'instruments.suspend', {
    instrument: agreement,
    matter: 'late-answers',
    reason: 'Answers come late (invented).',
  });
  await alliance.settle();
  const [matter] = (await waiting('GB', 'officer')).filter(({ kind }) => kind === 'cure-period');
  expect(matter).toMatchObject({ facts: { matter: 'late-answers', by: 'US' } });
  expect(matter!.dueAt! > alliance.now()).toBe(true);
  await alliance.at('US').must('officer', 'instruments.lift', {
    instrument: agreement,
    matter: 'late-answers',
    reason: 'They come in time again (invented).',
  });
  await alliance.settle();
  expect(kinds(await waiting('GB', 'officer'))).not.toContain('cure-period');
});

test('missing witnesses are told to operators once it lasts', async () => {
  await alliance.takeDown('GB');
  await alliance.at('US').must('operator', 'members.issue-token', { label: 'a test' });
  await alliance.settle();
  await alliance.passTime('PT2M');
  expect(kinds(await waiting('US', 'operator'))).toContain('missing-receipts');
  expect(kinds(await waiting('US', 'steward'))).not.toContain('missing-receipts');
});

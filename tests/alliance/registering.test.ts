// A steward brings files to the node in parts, watches their registration, is told of what is wrong
// with them, and calls one off; partners then see the shape and a picture of the data, and a
// researcher asks without waiting. Everybody is invented.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Alliance } from '../../src/testkit/alliance.ts';
import { agree, found, HEALTH_RESEARCH } from '../../src/testkit/alliance-acts.ts';
import { agreementTerms } from '../../src/testkit/alliance-data.ts';

const PAIR = ['US', 'GB'] as const;
let alliance: Alliance;
beforeAll(async () => {
  alliance = await Alliance.of(PAIR);
  await found(alliance);
  await agree(alliance, PAIR, agreementTerms(PAIR));
}, 120_000);
afterAll(() => alliance?.close());

const ROWS = 400;
const rows = Array.from(
  { length: ROWS },
  (_, i) => `p${i},${i % 3 === 0 ? 'female' : i === 1 ? 'rare' : 'male'},${40 + (i % 50)}.5\n`,
);
const TABLE = Buffer.from(`person,sex,ldl\n${rows.join('')}`);
const description = (more: object = {}) => ({
  title: 'Heart cohort (invented)',
  abstract: 'Invented people.',
  classes: ['cardiac-genomes'],
  categories: ['health'],
  isHuman: true,
  tier: 'accredited',
  holderKind: 'hospital',
  dataUse: ['DUO:0000042'],
  consentBasis: 'broad-consent',
  hasForeignUseConsent: true,
  anonymisation: 'pseudonymised',
  isControlledAccess: false,
  personColumn: 'person',
  columnNotes: [{ name: 'ldl', label: 'LDL cholesterol', unit: 'mg/dL' }],
  disclosure: { minimumCell: 10, zeros: 'suppress', roundingBase: 1, dominancePercent: 85 },
  isSynthetic: true,
  ...more,
});

const gb = () => alliance.at('GB');
interface Upload {
  readonly upload: string;
  readonly url: string;
  readonly received: number;
}
const begin = (name: string, bytes: Buffer) =>
  gb().must<Upload>('steward', 'data-commons.begin-upload', {
    name,
    bytes: bytes.length,
    sha256: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  });
const send = (url: string, headers: Record<string, string>, payload: Buffer, method = 'PUT') =>
  gb().equipped.app.inject({ method: method as 'PUT', url, headers, payload });

async function brought(name: string, bytes: Buffer): Promise<void> {
  const { upload, url } = await begin(name, bytes);
  await send(url, { 'upload-offset': '0' }, bytes);
  await gb().must('steward', 'data-commons.finish-upload', { upload });
}

test('a file arrives in parts, at the one offset that comes next, under a plain name', async () => {
  const { upload, url } = await begin('heart.csv', TABLE);
  const range = (from: number, to: number) => `bytes ${from}-${to - 1}/${TABLE.length}`;
  const first = await send(url, { 'content-range': range(0, 1_000) }, TABLE.subarray(0, 1_000));
  expect([first.statusCode, first.headers['upload-offset']]).toEqual([204, '1000']);
  const again = await send(url, { 'content-range': range(0, 1_000) }, TABLE.subarray(0, 1_000));
  expect([again.statusCode, again.headers['upload-offset']]).toEqual([409, '1000']);
  expect((await send(`${url}x`, { 'upload-offset': '1000' }, TABLE)).statusCode).toBe(403);
  const early = await gb().refusalOf('steward', 'data-commons.finish-upload', { upload });
  expect(early.code).toBe('data-commons.not-all-there');
  expect((await send(url, {}, Buffer.alloc(0), 'HEAD')).headers['upload-offset']).toBe('1000');
  const rest = TABLE.subarray(1_000);
  expect((await send(url, { 'upload-offset': '1000' }, rest, 'PATCH')).statusCode).toBe(204);
  expect((await send(url, { 'upload-offset': `${TABLE.length}` }, rest)).statusCode).toBe(413);
  const done = await gb().must('steward', 'data-commons.finish-upload', { upload });
  expect(done).toMatchObject({ file: 'heart.csv', bytes: TABLE.length });
  await gb()
    .equipped.tasks.find(({ name }) => name === 'uploads')!
    .run();
  expect(readdirSync(path.join(gb().dataFolder, '.uploads'))).toEqual([]);
  for (const name of ['../up.csv', '.hidden', 'a/b.csv', 'con..csv', 'end.'])
    expect(
      (await gb().refusalOf('steward', 'data-commons.begin-upload', { name, bytes: 1 })).code,
    ).toBe('data-commons.bad-name');
});

test('an upload that nobody finishes is given up after a day', async () => {
  const { upload, url } = await begin('forgotten.csv', TABLE);
  await send(url, { 'upload-offset': '0' }, TABLE.subarray(0, 10));
  alliance.clock.advance('PT25H');
  await alliance.runTask('uploads');
  const read = await gb().must('steward', 'data-commons.read-upload', { upload });
  expect(read).toMatchObject({ state: 'expired', received: 0 });
  expect(existsSync(path.join(gb().dataFolder, '.uploads', `${upload}.part`))).toBe(false);
  expect((await send(url, { 'upload-offset': '10' }, TABLE)).statusCode).toBe(404);
});

interface Registration {
  readonly registration: string;
  readonly state: string;
  readonly dataset?: string;
  readonly findings: readonly { level: string; line?: number; rule?: string; next?: string }[];
}
const start = async (files: readonly string[], more: object = {}) =>
  (
    await gb().must<{ registration: Registration }>('steward', 'data-commons.start-registration', {
      files,
      description: description(more),
    })
  ).registration;
const read = async (registration: string) =>
  (
    await gb().must<{ registration: Registration }>('steward', 'data-commons.read-registration', {
      registration,
    })
  ).registration;

test('a registration names every file’s flaw with line and rule, and can be called off', async () => {
  await brought('torn.csv', Buffer.from('person,sex\np1,female\np2\n'));
  const { registration } = await start(['torn.csv', 'heart.csv']);
  await alliance.runTask('registrations');
  const failed = await read(registration);
  expect(failed.state).toBe('failed');
  expect(failed.findings[0]).toMatchObject({ level: 'error', line: 3, next: expect.any(String) });
  const other = await start(['heart.csv']);
  await gb().must('steward', 'data-commons.cancel-registration', {
    registration: other.registration,
  });
  await alliance.runTask('registrations');
  expect(await read(other.registration)).toMatchObject({ state: 'cancelled' });
});

let dataset = '';
test('partners see labels, units, values to choose from and a picture without small cells', async () => {
  const { registration } = await start(['heart.csv']);
  await alliance.runTask('registrations');
  const done = await read(registration);
  expect(done).toMatchObject({ state: 'done', dataset: expect.stringMatching(/^ds_/) });
  dataset = done.dataset!;
  await alliance.settle();
  const us = alliance.at('US');
  const whole = await us.must<{
    dataset: {
      columns: { name: string }[];
      profile: { column: string }[];
      questionKinds: string[];
    };
    agreements: object[];
  }>('researcher', 'data-commons.read-partner-dataset', { dataset });
  const column = (name: string) => whole.dataset.columns.find((one) => one.name === name);
  expect(column('ldl')).toMatchObject({ label: 'LDL cholesterol', unit: 'mg/dL', type: 'decimal' });
  expect(column('sex')).toMatchObject({ categories: ['male'] });
  expect(column('person')).toMatchObject({ isIdentifier: true });
  expect(whole.dataset.questionKinds).toEqual(['count', 'cross-tab', 'mean', 'quantiles']);
  expect(whole.agreements).toMatchObject([{ partner: 'GB', by: 'cardiac-genomes' }]);
  expect(JSON.stringify(whole)).not.toMatch(/"rare"|"p1"|heart\.csv/);
  const profile = whole.dataset.profile as { column: string; bins?: { count: number | null }[] }[];
  const bins = profile.find((one) => one.column === 'ldl')?.bins ?? [];
  expect(bins.length).toBeGreaterThan(3);
  for (const { count } of bins) expect(count ?? 10).toBeGreaterThanOrEqual(10);
  const own = await gb().must<{ dataset: { files: { distributions: object[] }[] } }>(
    'steward',
    'data-commons.read-dataset',
    { dataset },
  );
  expect(JSON.stringify(own.dataset.files[0]!.distributions)).toContain('"rare"');
});

test('lists are narrowed by words, class, kind and agreement', async () => {
  const us = alliance.at('US');
  const list = (filter: object) =>
    us.must<{ datasets: { id: string }[]; total: number }>(
      'researcher',
      'data-commons.list-partner-datasets',
      filter,
    );
  expect(await list({ text: 'heart CHOLESTEROL', kind: 'mean' })).toMatchObject({ total: 1 });
  for (const filter of [{ text: 'lung' }, { class: 'cardiac' }, { agreement: 'ins_x' }])
    expect(await list(filter)).toMatchObject({ datasets: [], total: 0 });
});

interface Read {
  readonly isDone: boolean;
  readonly answers: readonly { state: string; heardAt?: string; evidence?: { entry: string } }[];
}
test('a question that is not waited for fills answer by answer, and names who is down', async () => {
  const us = alliance.at('US');
  const input = { question: { kind: 'count', filters: [] }, purpose: HEALTH_RESEARCH, wait: false };
  const ask = async () =>
    (await us.must<{ question: string }>('researcher', 'data-commons.ask', input)).question;
  const readQuestion = (question: string) =>
    us.must<Read>('researcher', 'data-commons.read-question', { question });
  const question = await ask();
  expect(await readQuestion(question)).toMatchObject({
    isDone: false,
    answers: [{ state: 'waiting', holder: 'GB' }],
  });
  // Each run stays for a moment only: what is slow is looked at again.
  const put = us.equipped.tasks.find(({ name }) => name === 'questions')!;
  const heardOn = async (asked: string): Promise<Read> => {
    for (let runs = 0; runs < 100; runs++) {
      await put.run();
      const read = await readQuestion(asked);
      if (read.isDone) return read;
    }
    return readQuestion(asked);
  };
  const heard = await heardOn(question);
  expect(heard).toMatchObject({
    isDone: true,
    answers: [{ state: 'answered', answer: { count: ROWS }, heardAt: expect.any(String) }],
  });
  await alliance.settle();
  const given = await gb().must<{ questions: object[] }>(
    'steward',
    'data-commons.list-heard-questions',
    { dataset },
  );
  const entry = heard.answers[0]!.evidence!.entry;
  expect(given.questions).toMatchObject([{ question, member: 'US', outcome: 'answered', entry }]);
  for (const node of [us, gb()]) {
    const books = await node.must<{ exchanges: object[] }>(
      'officer',
      'data-commons.list-exchanges',
      {},
    );
    expect(books.exchanges).toMatchObject([{ question, kind: 'answer', records: ROWS, entry }]);
  }
  const preview = async () => {
    const asked = { question: input.question, purpose: { 'purpose.terms': ['biomedical'] } };
    return us.must<{ previews: object[] }>('researcher', 'data-commons.preview-question', asked);
  };
  expect(await preview()).toMatchObject({
    previews: [{ basis: 'holder', outcome: 'questions', dataset }],
  });
  const [asked] = (await preview()).previews as [
    { questions: { fact: string; isYours: boolean; form?: object }[] },
  ];
  expect(asked.questions.find(({ fact }) => fact === 'purpose.isCommercial')).toMatchObject({
    isYours: true,
    form: { type: 'boolean' },
  });
  await alliance.takeDown('GB');
  expect(await preview()).toMatchObject({
    previews: [{ basis: 'here', outcome: 'questions', silence: expect.any(String) }],
  });
  const lost = await ask();
  expect(await heardOn(lost)).toMatchObject({ isDone: true, answers: [{ state: 'down' }] });
  const mine = await us.must<{ questions: { question: string; states: object }[] }>(
    'researcher',
    'data-commons.list-questions',
    {},
  );
  expect(mine.questions.map((one) => one.question)).toEqual([lost, question]);
});

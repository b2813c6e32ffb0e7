// Files of other formats are registered with their inspection; what is damaged is refused; a byte
// that flips on the disk is named by the next check, and the answers on that file stop. Everybody is
// invented.
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Inspection } from '../../src/capabilities/data-commons/index.ts';
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

const gb = () => alliance.at('GB');
const inFolder = (name: string) => path.join(gb().dataFolder, name);
const description = {
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
  disclosure: { minimumCell: 10, zeros: 'suppress', roundingBase: 1, dominancePercent: 85 },
  isSynthetic: true,
};
const TABLE = `person,sex\n${Array.from({ length: 400 }, (_, i) => `p${i},${i % 3 ? 'm' : 'f'}\n`).join('')}`;
const SAM = [
  '@HD\tVN:1.6\tSO:coordinate',
  '@SQ\tSN:chr1\tLN:248956422',
  'r1\t0\tchr1\t100\t60\t4M\t*\t0\t0\tACGT\tFFFF',
  'r2\t0\tchr1\t200\t60\t4M\t*\t0\t0\tACGA\tFFFF\n',
].join('\n');

let dataset: string;
test('a file of another format is registered with its inspection', async () => {
  writeFileSync(inFolder('heart.csv'), TABLE);
  writeFileSync(inFolder('heart.sam'), SAM);
  const registered = await gb().must<{ dataset: { id: string; files: { format: string }[] } }>(
    'steward',
    'data-commons.register-dataset',
    { files: ['heart.csv', 'heart.sam'], description: { ...description, personColumn: 'person' } },
  );
  dataset = registered.dataset.id;
  expect(registered.dataset.files).toMatchObject([
    { format: 'table', records: 400 },
    { format: 'sam', records: 2 },
  ]);
  const { inspections } = await gb().must<{ inspections: { inspection: Inspection }[] }>(
    'steward',
    'data-commons.read-inspections',
    { dataset },
  );
  expect(inspections.map(({ inspection }) => inspection)).toMatchObject([
    { path: 'heart.csv', report: { format: 'csv', records: 400, isComplete: true } },
    { path: 'heart.sam', report: { format: 'sam', records: 2, isComplete: true } },
  ]);
});

test('what nothing recognises and what is not whole is refused, and nothing of it remains', async () => {
  const before = await gb().must<{ datasets: unknown[] }>(
    'steward',
    'data-commons.list-datasets',
    {},
  );
  writeFileSync(inFolder('noise.bin'), Buffer.from([1, 0, 2, 0, 3]));
  writeFileSync(inFolder('cut.csv'), 'a,b\n1,"never closed');
  for (const [file, code] of [
    ['noise.bin', 'data-commons.unknown-format'],
    ['cut.csv', 'data-commons.malformed-file'],
  ] as const) {
    const draft = { files: [file], description };
    const refusal = await gb().refusalOf('steward', 'data-commons.register-dataset', draft);
    expect(refusal.code).toBe(code);
  }
  const seen = await gb().must('steward', 'data-commons.inspect-files', {
    files: ['noise.bin', 'cut.csv'],
  });
  expect(seen).toMatchObject({
    unrecognised: [{ path: 'noise.bin' }],
    inspections: [{ path: 'cut.csv', report: { isComplete: false } }],
  });
  const after = await gb().must('steward', 'data-commons.list-datasets', {});
  expect(after).toEqual(before);
});

test('a byte that flips on the disk is named by the next check, and the answers stop', async () => {
  const ask = () =>
    alliance.at('US').must<{ answers: { answer?: object }[] }>('researcher', 'data-commons.ask', {
      question: { kind: 'count', filters: [] },
      purpose: HEALTH_RESEARCH,
    });
  await alliance.settle();
  expect((await ask()).answers).toMatchObject([{ answer: { count: 400 } }]);
  const check = () => gb().must('steward', 'data-commons.check-files', { dataset });
  expect(await check()).toMatchObject({ isWhole: true });
  const file = inFolder('heart.csv');
  const { atime, mtime } = statSync(file);
  const bytes = readFileSync(file);
  bytes[bytes.length - 2]! ^= 1;
  writeFileSync(file, bytes);
  utimesSync(file, atime, mtime);
  expect(await check()).toMatchObject({
    isWhole: false,
    files: [
      { path: 'heart.csv', standing: 'changed' },
      { path: 'heart.sam', standing: 'unchanged' },
    ],
  });
  const { answers } = await ask();
  expect(answers).toMatchObject([{ refusal: { code: 'data-commons.file-changed' } }]);
  expect(answers[0]?.answer).toBeUndefined();
});

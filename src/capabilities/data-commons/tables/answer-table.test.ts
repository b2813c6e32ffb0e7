import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '../../../base/result.ts';
import { columnsOf, type Filter, type TableQuestion } from '../disclosure/questions.ts';
import { answerTable } from './answer-table.ts';
import { loadColumns } from './column-store.ts';
import { inspectTable } from './inspect-table.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-answers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function ask(text: string, question: TableQuestion) {
  const path = join(folder, 'table.csv');
  writeFileSync(path, text);
  const profile = await inspectTable(path);
  if (!profile.ok) throw new Error(profile.refusal.message);
  const columns = await loadColumns(path, profile.value, columnsOf(question));
  if (!columns.ok) return columns;
  const answered = answerTable(columns.value, question);
  return answered.ok ? ok(answered.value.raw) : answered;
}

const PEOPLE = [
  'id,sex,age,bmi,seen,smoker',
  'p1,female,41,20.15,2024-01-05,yes',
  'p2,male,52,31.10,2024-06-01,no',
  'p3,female,NA,22.5,2025-01-01,yes',
  'p4,.,63,-9,2023-12-31,No',
  'p5,male,41,19.999,NA,TRUE',
].join('\n');
const count = async (...filters: Filter[]) => {
  const answer = await ask(PEOPLE, { kind: 'count', filters });
  return answer.ok && answer.value.kind === 'count' ? answer.value.matching : answer;
};

describe('count', () => {
  it('filters by equality, lists and ranges; a missing value never passes', async () => {
    expect(await count()).toBe(5);
    expect(await count({ column: 'sex', op: 'is', value: 'male' })).toBe(2);
    expect(await count({ column: 'smoker', op: 'is', value: true })).toBe(3);
    expect(await count({ column: 'age', op: 'in', values: [41, '63.0'] })).toBe(3);
    expect(await count({ column: 'age', op: 'range', from: 41, below: 52 })).toBe(2);
    expect(await count({ column: 'bmi', op: 'range', upTo: '19.999' })).toBe(1);
    expect(await count({ column: 'bmi', op: 'range', below: '19.9990001' })).toBe(1);
    expect(
      await count({ column: 'seen', op: 'range', from: '2024-01-01', upTo: '2024-12-31' }),
    ).toBe(2);
    const both = [
      { column: 'sex', op: 'is', value: 'female' },
      { column: 'bmi', op: 'range', from: '21' },
    ] as const;
    expect(await count(...both)).toBe(1);
  });

  it('refuses an unknown column and a value of another type', async () => {
    const unknown = await count({ column: 'postcode', op: 'is', value: 'x' });
    expect(unknown).toMatchObject({ refusal: { code: 'data-commons.unknown-column' } });
    const text = await count({ column: 'age', op: 'is', value: 'old' });
    expect(text).toMatchObject({ refusal: { code: 'data-commons.value-not-numeric' } });
  });
});

describe('cross-tab, mean and quantiles', () => {
  it('tabulates two coded columns with their missing values', async () => {
    const answer = await ask(PEOPLE, {
      kind: 'cross-tab',
      rows: 'sex',
      columns: 'age',
      filters: [],
    });
    expect(answer).toMatchObject({
      value: {
        rows: ['female', 'male', null],
        columns: ['41', '52', '63', null],
        counts: [
          [1, 0, 0, 1],
          [1, 1, 0, 0],
          [0, 0, 1, 0],
        ],
      },
    });
  });

  it('sums exactly', async () => {
    const answer = await ask(PEOPLE, { kind: 'mean', of: 'bmi', filters: [] });
    expect(answer).toMatchObject({
      value: { n: 4, sum: 93_749n, scale: 3, largest: 31_100n, rarerOfTwo: null },
    });
    const flags = await ask('f\n1\n0\n0\n1\n0\n', { kind: 'mean', of: 'f', filters: [] });
    expect(flags).toMatchObject({ value: { nonZero: 2, rarerOfTwo: 2 } });
  });

  it('equals bigint arithmetic on any decimals', async () => {
    const cents = fc.array(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(cents, async (values) => {
        const lines = values.map((value) => {
          const digits = (value < 0n ? -value : value).toString().padStart(4, '0');
          return `${value < 0n ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`;
        });
        const answer = await ask(`v,w\n${lines.map((line) => `${line},x`).join('\n')}`, {
          kind: 'mean',
          of: 'v',
          filters: [],
        });
        if (!answer.ok || answer.value.kind !== 'mean') throw new Error('refused');
        const { sum, scale } = answer.value;
        expect(sum * 10n ** BigInt(3 - scale)).toBe(values.reduce((a, b) => a + b, 0n));
      }),
      { numRuns: 60 },
    );
  });

  it('bins at the edges', async () => {
    const question: TableQuestion = {
      kind: 'quantiles',
      of: 'bmi',
      edges: ['20', '22.50', '31.1'],
      probabilities: ['1/2'],
      filters: [],
    };
    expect(await ask(PEOPLE, question)).toMatchObject({
      value: { counts: [1, 1, 1, 1], outOf: 4 },
    });
    const descending = { ...question, edges: ['31', '20'] };
    expect(await ask(PEOPLE, descending)).toMatchObject({
      refusal: { code: 'data-commons.edges-not-ascending' },
    });
  });
});

describe('a registered file', () => {
  it('answers nothing once a byte of it has changed', async () => {
    const path = join(folder, 'changed.csv');
    writeFileSync(path, PEOPLE);
    const profile = await inspectTable(path);
    if (!profile.ok) throw new Error(profile.refusal.message);
    appendFileSync(path, '\np6,male,70,25,2024-01-01,no');
    const loaded = await loadColumns(path, profile.value, ['sex']);
    expect(loaded).toMatchObject({ ok: false, refusal: { code: 'data-commons.file-changed' } });
  });
});

// Questions are answered from what was read before only while the file still is the registered one.
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { computeAnswer } from './compute-answer.ts';
import type { Question } from './disclosure/index.ts';
import { measureFiles } from './measure-files.ts';
import type { Dataset, Description } from './model.ts';
import { forgetData, OpenedData, openedData } from './opened-data.ts';
import type { HomeNode } from './ports.ts';

const VCF = `##fileformat=VCFv4.3
##contig=<ID=chr1,length=248956422>
##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\tS2\tS3
chr1\t100\t.\tG\tA\t.\tPASS\t.\tGT\t0/1\t1/1\t0/0
`;
const TABLE = 'sex,age\nfemale,40\nmale,50\nfemale,60\n';
const description = {
  title: 'Invented',
  abstract: 'Invented for a test.',
  classes: [],
  categories: ['genome'],
  isHuman: false,
  tier: 'open',
  holderKind: 'university',
  assembly: 'GRCh38',
} as unknown as Description;
const carriers = {
  kind: 'allele-count',
  variant: { assembly: 'GRCh38', contig: 'chr1', position: 100, ref: 'G', alt: 'A' },
} as Question;
const mean = { kind: 'mean', of: 'age', filters: [] } as unknown as Question;

let home: HomeNode;
let dataset: Dataset;
beforeEach(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-opened-'));
  home = {
    member: 'XA',
    dataFolder: folder,
    indexFolder: path.join(folder, '.indexes'),
    assemblies: [],
    address: 'http://127.0.0.1:1',
  };
  writeFileSync(path.join(folder, 'a.vcf'), VCF);
  writeFileSync(path.join(folder, 'b.csv'), TABLE);
  const measured = await measureFiles(home, ['a.vcf', 'b.csv'], description);
  if (!measured.ok) throw new Error(measured.refusal.message);
  dataset = {
    id: 'ds_test',
    holder: 'XA',
    party: 'pty_test',
    description,
    files: measured.value.files,
    recordsTotal: measured.value.recordsTotal,
    registeredAt: '2026-01-01T00:00:00.000Z',
  };
});
afterEach(() => rmSync(home.dataFolder, { recursive: true }));

const asked = (question: Question) => computeAnswer(home, dataset, question, null);
const change = (name: string, from: string, to: string) => {
  const file = path.join(home.dataFolder, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

describe.each([
  ['variants', carriers, 'a.vcf', '0/1', '0/0'],
  ['tables', mean, 'b.csv', '40', '41'],
] as const)('answers on %s', (_name, question, file, from, to) => {
  it('are the same the second time, from memory', async () => {
    const first = await asked(question);
    expect(first).toMatchObject({ ok: true });
    expect(openedData(home).bytes).toBeGreaterThan(0);
    expect(await asked(question)).toEqual(first);
  });

  it('are refused once the bytes differ, though the size does not', async () => {
    await asked(question);
    await asked(question);
    change(file, from, to);
    const refused = await asked(question);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'data-commons.file-changed' } });
    change(file, to, from);
    expect(await asked(question)).toMatchObject({ ok: true });
  });

  it('go on when only the times changed', async () => {
    const first = await asked(question);
    utimesSync(path.join(home.dataFolder, file), 1, 1);
    expect(await asked(question)).toEqual(first);
  });

  it('are refused when the file is gone', async () => {
    await asked(question);
    rmSync(path.join(home.dataFolder, file));
    const refused = await asked(question);
    expect(refused).toMatchObject({ refusal: { code: 'data-commons.unreadable-file' } });
  });
});

it('forgets withdrawn data', async () => {
  await asked(carriers);
  await asked(mean);
  forgetData(home, dataset.files);
  expect(openedData(home).bytes).toBe(0);
});

it('keeps what was used last within its bound', () => {
  const data = new OpenedData(1000);
  const column = (rows: number) => ({
    column: { kind: 'numeric' as const, scale: 0, units: new Float64Array(rows) },
  });
  for (const key of ['a x', 'a y', 'b x']) data.keep(key, column(50));
  expect(data.bytes).toBe(800);
  expect(data.get('a x')).toBeUndefined();
  expect(data.get('a y')).toBeDefined();
  data.keep('c x', column(50));
  expect(data.get('b x')).toBeUndefined();
  data.keep('d x', column(5000));
  expect(data.get('d x')).toBeUndefined();
  data.forget('a');
  expect(data.bytes).toBe(400);
});

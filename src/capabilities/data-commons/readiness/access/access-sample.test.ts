// What the node answers is held against the files: right answers are all equal, a wrong index or a
// changed file is seen, and as many records are asked for as the profile says.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measureFiles, variantIndexPath } from '../../measure-files.ts';
import type { Dataset, Description } from '../../model.ts';
import { forgetData } from '../../opened-data.ts';
import type { HomeNode } from '../../ports.ts';
import { inspectVcf } from '../../variants/index.ts';
import { accessSample } from './access-sample.ts';
import { isAtSample } from './spread.ts';

const vcf = (genotype: string) => `##fileformat=VCFv4.3
##contig=<ID=chr1,length=248956422>
##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\tS2
chr1\t100\t.\tG\tA\t.\tPASS\t.\tGT\t0/1\t1/1
chr1\t200\t.\tGA\tG,<DEL>\t.\tPASS\t.\tGT\t${genotype}\t0/0
chr1\t300\t.\tG\t<INS>\t.\tPASS\t.\tGT\t./1\t0/0
`;
const TABLE = [
  'sex,age,weight,smoker,seenOn',
  'female,40,61.50,yes,2020-01-02',
  'male,50,NA,no,2020-01-03',
  ' female ,40.0,61.5,YES,2020-01-02',
  '#REF!,60,70,no,',
].join('\n');
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

let home: HomeNode;
beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-access-'));
  const indexFolder = path.join(folder, '.indexes');
  const about = { assemblies: [], address: 'http://127.0.0.1:1' };
  home = { member: 'XA', dataFolder: folder, indexFolder, ...about };
});
afterEach(() => rmSync(home.dataFolder, { recursive: true }));

async function registered(files: Readonly<Record<string, string>>): Promise<Dataset> {
  for (const [name, text] of Object.entries(files))
    writeFileSync(path.join(home.dataFolder, name), text);
  const measured = await measureFiles(home, Object.keys(files), description);
  if (!measured.ok) throw new Error(measured.refusal.message);
  return {
    ...{ id: 'ds_test', holder: 'XA', party: 'pty_test', description },
    ...{ files: measured.value.files, recordsTotal: measured.value.recordsTotal },
    registeredAt: '2026-01-01T00:00:00.000Z',
  };
}

describe('a sample of records', () => {
  it('has the answers that the files hold, of every type of column and of variants', async () => {
    const dataset = await registered({ 'a.vcf': vcf('1/2'), 'b.csv': TABLE });
    expect(await accessSample(home, dataset, 40, null)).toEqual({ asked: 7, equal: 7 });
  });

  it('is as large as the profile says', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `${i % 7},c${i % 3}`);
    const dataset = await registered({ 'b.csv': ['n,c', ...rows].join('\n') });
    for (const records of [1, 20, 333])
      expect(await accessSample(home, dataset, records, null)).toEqual({
        asked: records,
        equal: records,
      });
  });

  it('finds an index that is not of the file', async () => {
    const dataset = await registered({ 'a.vcf': vcf('1/2') });
    const other = path.join(home.dataFolder, 'other.vcf');
    writeFileSync(other, vcf('0/0'));
    const indexPath = variantIndexPath(home, dataset.files[0]!.sha256);
    await inspectVcf(other, { assemblies: [], indexPath, statedAssembly: 'GRCh38' });
    forgetData(home, dataset.files);
    expect(await accessSample(home, dataset, 20, null)).toEqual({ asked: 3, equal: 2 });
  });

  it('finds a file that was changed', async () => {
    const dataset = await registered({ 'b.csv': TABLE });
    writeFileSync(path.join(home.dataFolder, 'b.csv'), TABLE.replace('50', '51'));
    expect(await accessSample(home, dataset, 20, null)).toEqual({ asked: 1, equal: 0 });
  });

  it('says that nothing can be asked of files that no question is of', async () => {
    const dataset = await registered({ 's.fasta': '>one\nACGT\n' });
    expect(await accessSample(home, dataset, 20, null)).toMatchObject({ asked: 0, equal: 0 });
  });

  it('is spread over the file', () => {
    const at = (all: number, wanted: number) =>
      Array.from({ length: all }, (_, i) => i).filter((i) => isAtSample(i, all, wanted));
    expect(at(10, 2)).toEqual([4, 9]);
    expect(at(3, 5)).toEqual([0, 1, 2]);
    for (const all of [1, 7, 100, 2504]) expect(at(all, 20)).toHaveLength(Math.min(all, 20));
  });
});

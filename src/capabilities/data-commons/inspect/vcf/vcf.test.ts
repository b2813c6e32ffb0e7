import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../base/schema.ts';
import { FormatReportSchema } from '../contract.ts';
import {
  contextOf,
  HEADER,
  hasCommands,
  inspected,
  RECORDS,
  rulesOf,
  vcfOf,
} from './made-files.ts';
import { vcfInspector } from './vcf.ts';

const CORPUS = resolve(import.meta.dirname, '../../../../../../shared/data/vcf/4.2');
const inspect = (content: Uint8Array | string, reading = {}) =>
  inspected(vcfInspector, content, reading);
const finding = async (text: string, rule: string) =>
  (await inspect(text)).findings.find((one) => one.rule === rule);

describe('a VCF', () => {
  it('is measured: samples, alternatives, genotypes, counts that INFO declares wrongly', async () => {
    const report = await inspect(vcfOf());
    expect(parse(FormatReportSchema, report).ok).toBe(true);
    expect(report).toMatchObject({ format: 'vcf', version: '4.3', records: 3, isComplete: true });
    expect(report.facts).toMatchObject({
      samples: 3,
      passedRecords: 1,
      alternatives: { snv: 1, indel: 2, symbolic: 1, breakend: 0, overlap: 1 },
      genotypes: { called: 8, missing: 1 },
      declaredCounts: { compared: 2, different: 1 },
      assembly: { name: 'GRCh38', matchingContigs: 2 },
      claimedAssembly: 'GRCh38',
      order: { isSorted: true, firstUnsortedAt: null },
      contigs: [
        { name: 'chr1', length: 248_956_422, records: 2 },
        { name: 'chrX', length: 156_040_895, records: 1 },
      ],
    });
    expect(report.findings).toMatchObject([{ rule: 'vcf.allele-counts', line: 12, count: 1 }]);
  });

  it('is read the same in pieces of any size, and put away in any place', async () => {
    const text = vcfOf([...RECORDS, 'chrX\t6\t.\tC\tG\t.\t.\tAC=bad\tGT\t0\t1\t2/0']);
    const whole = await inspect(text, { chunk: 1 << 20 });
    for (const chunk of [1, 7, 64]) expect(await inspect(text, { chunk })).toEqual(whole);
    for (let pauseAt = 0; pauseAt < text.length; pauseAt += 13)
      expect(await inspect(text, { chunk: 10, pauseAt })).toEqual(whole);
  });

  it('says nothing that names a sample, whatever is wrong', async () => {
    const header = HEADER.map((line) => line.replace('##FILTER', '##SAMPLE=JANE DOE\n##FILTER'));
    const rows = [...RECORDS, 'chr1\t3\tJANE DOE\tJANE DOE\tJANE DOE\t.\t.\t.\tGT\t.\t.\t.'];
    const report = await inspect(vcfOf(rows, header));
    expect(report.findings.length).toBeGreaterThan(2);
    expect(JSON.stringify(report)).not.toContain('JANE');
  });
});

describe('findings of a VCF', () => {
  const row = (position: number, alt = 'A') =>
    `chr1\t${position}\t.\tG\t${alt}\t.\t.\t.\tGT\t.\t.\t.`;

  it('go on after the first, with the first line and the number of each kind', async () => {
    const rows = [row(300), row(200), row(100), row(400, '?'), row(500, '??'), row(600), row(600)];
    const report = await inspect(vcfOf(rows));
    expect(report.findings).toMatchObject([
      { rule: 'vcf.position-order', line: 12, count: 2 },
      { rule: 'vcf.alt', line: 14, count: 2 },
      { rule: 'vcf.duplicate-variant', line: 17, count: 1 },
    ]);
    expect(report).toMatchObject({ records: 7, isComplete: true });
    expect(report.facts).toMatchObject({ order: { isSorted: false, firstUnsortedAt: 12 } });
  });

  it('end where nothing after them could be read', async () => {
    for (const text of ['', 'hello\n', '##fileformat=VCFv9\n', '##fileformat=VCFv4.2\nchr1\t1\n'])
      expect(await inspect(text)).toMatchObject({ isComplete: false, records: null });
    const doubled = vcfOf().replace('\ts2\t', '\ts3\t');
    expect(await inspect(doubled)).toMatchObject({ isComplete: false, records: null });
  });

  it('name another assembly than the header claims, and contigs that mix two', async () => {
    const claimed = vcfOf().replace('GRCh38.fa', 'b37.fa');
    expect(await finding(claimed, 'vcf.assembly-contradicted')).toBeDefined();
    const mixed = vcfOf().replace('156040895', '155270560');
    expect(await finding(mixed, 'vcf.contig-lengths')).toBeDefined();
  });

  it('name records beyond their contig and on contigs that are not declared', async () => {
    const text = vcfOf([row(248_956_424), row(1).replace('chr1', 'chr7')]);
    expect(await finding(text, 'vcf.position-beyond-contig')).toMatchObject({ line: 11 });
    expect(await finding(text, 'vcf.undeclared-contig')).toMatchObject({ line: 12 });
  });

  it('name a file that breaks off, and plain gzip', async () => {
    const cut = await inspect(vcfOf().slice(0, -9), { isCut: true, compression: 'gzip' });
    expect(rulesOf(cut)).toEqual(['vcf.cut', 'vcf.allele-counts', 'vcf.plain-gzip']);
    expect(cut.isComplete).toBe(false);
    expect(await finding(vcfOf().slice(0, -1), 'vcf.no-final-line-break')).toBeDefined();
  });
});

describe('REF held against a reference beside the file', () => {
  const rows = [1, 2, 7, 8].map((at) => `c\t${at}\t.\t${'ACGTACGTAC'[at - 1]}\tN\t.\t.\t.`);
  const header = ['##fileformat=VCFv4.2', HEADER.at(-1)!.split('\t').slice(0, 8).join('\t')];
  const fai = 'c\t10\t3\t6\t7\n';
  const check = (text: string, folder: Record<string, string>) =>
    inspect(text, { name: 'made.vcf', context: contextOf(folder) });

  it('counts positions looked up and different', async () => {
    const good = { 'made.fa': '>c\nACGTAC\nGTAC\n', 'made.fa.fai': fai };
    const report = await check(vcfOf(rows, header), good);
    expect(report.facts.referenceCheck).toEqual({ file: 'made.fa', checked: 4, different: 0 });
    const bad = { ...good, 'made.fa': '>c\nTCGTAC\nTTAC\n' };
    const other = await check(vcfOf(rows, header), bad);
    expect(other.facts.referenceCheck).toMatchObject({ checked: 4, different: 2 });
    expect(rulesOf(other)).toContain('vcf.reference-alleles');
  });

  it('says so where it cannot look', async () => {
    const report = await check(vcfOf(rows, header), { 'made.fa': '>c\nACGT\n' });
    expect(rulesOf(report)).toContain('vcf.reference-unindexed');
    const strange = { 'made.fa': '>d\nACGT\n', 'made.fa.fai': 'd\t4\t3\t4\t5\nx\t-1\t0\t0\t0\n' };
    expect(rulesOf(await check(vcfOf(rows, header), strange))).toContain('vcf.reference-contigs');
    expect((await check(vcfOf(rows, header), {})).facts.referenceCheck).toBeNull();
  });
});

describe('a VCF with variant records beside it', () => {
  const header = ['##fileformat=VCFv4.2', HEADER.at(-1)!.split('\t').slice(0, 8).join('\t')];
  const rows = ['chr1\t10\t.\tA\tG\t.\t.\t.', 'chr1\t20\t.\tC\tT\t.\t.\t.'];
  const record = (start: number, referenceBases: string, alternateBases: string) => ({
    variation: {
      referenceBases,
      alternateBases,
      location: { sequence_id: 'chr1', interval: { start: { value: start } } },
    },
  });
  const check = (records: unknown) => {
    const text = vcfOf(rows, header);
    const folder = { 'made.vcf': text, 'genomicVariations.json': JSON.stringify(records) };
    return inspect(text, { name: 'made.vcf', context: contextOf(folder) });
  };

  it('says the same, or names the first line where it differs', async () => {
    const same = await check([record(9, 'A', 'G'), record(19, 'C', 'T')]);
    expect([same.findings, same.facts.recordsCheck]).toMatchObject([[], { equal: 2 }]);
    const changed = await check([record(9, 'A', 'C'), record(29, 'T', 'A')]);
    expect(changed.findings).toMatchObject([
      { level: 'error', rule: 'vcf.other-than-records', line: 3, count: 2 },
      { level: 'warning', rule: 'vcf.more-than-records', count: 1 },
    ]);
    expect((await check({ no: 'list' })).facts.recordsCheck).toBeUndefined();
  });
});

describe.skipIf(!existsSync(CORPUS))('the corpus (skipped where ../shared/data is absent)', () => {
  const errorsOf = async (name: string) =>
    (await inspect(readFileSync(join(CORPUS, name)))).findings.filter(
      ({ level }) => level === 'error',
    );
  it('finds nothing wrong in what must pass and something in all that must fail', async () => {
    for (const name of readdirSync(join(CORPUS, 'passed')))
      expect([name, await errorsOf(`passed/${name}`)]).toEqual([name, []]);
    for (const name of readdirSync(join(CORPUS, 'failed')))
      expect([name, (await errorsOf(`failed/${name}`)).length > 0]).toEqual([name, true]);
  });
});

describe.skipIf(!hasCommands('bgzip', 'tabix'))('an index (skipped where tabix is absent)', () => {
  const rows = Array.from(
    { length: 500 },
    (_, i) => `chr1\t${i + 1}\t.\tG\tA\t.\t.\t.\tGT\t.\t.\t.`,
  );
  it('is found fresh and consistent, or not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-vcf-'));
    const make = (name: string, text: string) => {
      const path = join(folder, name);
      execFileSync('sh', ['-c', `bgzip > ${path} && tabix -p vcf ${path}`], { input: text });
      return { [name]: readFileSync(path), [`${name}.tbi`]: readFileSync(`${path}.tbi`) };
    };
    const one = make('one.vcf.gz', vcfOf(rows));
    const two = make('two.vcf.gz', vcfOf(rows.slice(0, 400)));
    execFileSync('rm', ['-r', folder]);
    const check = (name: string, beside: Record<string, Uint8Array>, times = {}) =>
      inspect(gunzipSync(beside[name]!), {
        name,
        compression: 'bgzf',
        context: contextOf(beside, times),
      });
    const good = await check('one.vcf.gz', one, { 'one.vcf.gz': 1, 'one.vcf.gz.tbi': 2 });
    expect(good.facts.indexes).toMatchObject([{ kind: 'tbi', isFresh: true, isConsistent: true }]);
    expect(good.findings).toEqual([]);
    const old = await check('one.vcf.gz', one, { 'one.vcf.gz': 2, 'one.vcf.gz.tbi': 1 });
    expect(rulesOf(old)).toEqual(['index.older']);
    const other = { ...one, 'one.vcf.gz.tbi': two['two.vcf.gz.tbi']! };
    expect(rulesOf(await check('one.vcf.gz', other))).toContain('index.records');
    const none = await check('one.vcf.gz', { 'one.vcf.gz': one['one.vcf.gz']! });
    expect(rulesOf(none)).toEqual(['vcf.no-index']);
  });
});

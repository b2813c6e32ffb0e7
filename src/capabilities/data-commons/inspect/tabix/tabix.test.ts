import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  contextOf,
  damaged,
  type Folder,
  hasCommands,
  inspected,
  rulesOf,
  vcfOf,
} from '../vcf/made-files.ts';
import { FILE, HEAD, offset, type Parts, tbiOf } from './sample-index.ts';
import { csiInspector, tabixInspector } from './tabix.ts';

const inspect = (index: Uint8Array, folder: Folder = { 'made.vcf.gz': FILE }, times = {}) =>
  inspected(tabixInspector, index, {
    name: 'made.vcf.gz.tbi',
    compression: 'bgzf',
    context: contextOf({ 'made.vcf.gz.tbi': index, ...folder }, times),
  });

describe('a TBI', () => {
  it('is decoded whole and held against its file', async () => {
    const report = await inspect(tbiOf());
    expect(report).toMatchObject({ format: 'tabix-index', records: 2, isComplete: true });
    expect(report.findings).toEqual([]);
    expect(report.facts).toMatchObject({
      minShift: 14,
      depth: 5,
      layout: { preset: 'vcf', isZeroBased: false, columns: [1, 2, 0] },
      sequences: [{ name: 'c', bins: 2, chunks: 1, intervals: 1, records: 2 }],
      file: { isFresh: null, isConsistent: true, sequences: 1, placesLookedUp: 1 },
    });
  });

  it('that is older than its file, or alone', async () => {
    const times = { 'made.vcf.gz': 20, 'made.vcf.gz.tbi': 10 };
    const old = await inspect(tbiOf(), { 'made.vcf.gz': FILE }, times);
    expect(rulesOf(old)).toEqual(['index.older']);
    expect(old.facts.file).toMatchObject({ isFresh: false });
    expect(rulesOf(await inspect(tbiOf(), {}))).toEqual(['index.alone']);
  });

  const cases: [string, Parts, string][] = [
    ['a sequence that is not where it says', { names: 'd\0' }, 'index.places'],
    ['a place that is no block', { from: offset(HEAD.length - 3, 0) }, 'index.places'],
    ['a place behind the file', { to: offset(9_999_999, 0) }, 'index.beyond'],
    ['a chunk that ends before it begins', { to: offset(0, 1) }, 'index.chunk'],
    ['a bin that cannot be', { bin: 50_000 }, 'index.bin-range'],
    ['more names than sequences', { names: 'c\0d\0' }, 'index.names'],
    ['a name without end', { names: 'cc' }, 'index.names'],
  ];
  for (const [name, parts, rule] of cases)
    it(`with ${name}`, async () => {
      expect(rulesOf(await inspect(tbiOf(parts)))).toContain(rule);
    });

  it('with declared numbers that its bytes cannot hold', async () => {
    const good = tbiOf();
    for (const at of [4, 32, 38, 46]) {
      const bytes = Buffer.from(good);
      bytes.writeInt32LE(0x7fffffff, at);
      const report = await inspect(bytes);
      expect(rulesOf(report).some((rule) => /count|cut/.test(rule))).toBe(true);
      expect(report.isComplete).toBe(false);
    }
    expect(rulesOf(await inspect(good.subarray(0, -3)))).toContain('index.count');
    expect(rulesOf(await inspect(Buffer.concat([good, Buffer.alloc(9)])))).toContain(
      'index.trailing',
    );
  });

  it('never crashes: 2,000 damaged indexes', async () => {
    const good = tbiOf();
    for (let seed = 1; seed <= 2_000; seed++) {
      const report = await inspect(damaged(good, seed));
      expect(report.format).toBe('tabix-index');
      expect(JSON.stringify(report).length).toBeLessThan(100_000);
    }
  });
});

const isHere = hasCommands('bgzip', 'tabix', 'bcftools');
describe.skipIf(!isHere)('indexes of tabix and bcftools (skipped where absent)', () => {
  const rows = Array.from({ length: 2_000 }, (_, i) => {
    const contig = i < 1_500 ? 'chr1' : 'chrX';
    return `${contig}\t${(i % 1_500) * 977 + 1}\t.\tG\tA\t.\t.\t.\tGT\t0/1\t.\t.`;
  });
  const cases = [
    ['tabix', 'made.vcf.gz', 'tbi', ['view', '-Oz'], ['index', '-t']],
    ['CSI of a VCF', 'made.vcf.gz', 'csi', ['view', '-Oz'], ['index']],
    ['CSI of a BCF', 'made.bcf', 'csi', ['view', '-Ob'], ['index']],
  ] as const;
  for (const [name, file, ending, view, index] of cases)
    it(`${name}: counts, names and places hold`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'entente-index-'));
      writeFileSync(join(folder, 'made.vcf'), vcfOf(rows));
      const run = (...command: string[]) => execFileSync('bcftools', command, { cwd: folder });
      run(...view, '-o', file, 'made.vcf');
      run(...index, file);
      const stored = `${file}.${ending}`;
      const [data, bytes] = [file, stored].map((one) => readFileSync(join(folder, one)));
      rmSync(folder, { recursive: true });
      const context = contextOf({ [file]: data!, [stored]: bytes! });
      const inspector = ending === 'tbi' ? tabixInspector : csiInspector;
      const reading = { name: stored, compression: 'bgzf', context } as const;
      const report = await inspected(inspector, gunzipSync(bytes!), reading);
      expect(report.findings).toEqual([]);
      expect(report.records).toBe(2_000);
      expect(report.facts.file).toMatchObject({ isConsistent: true, placesLookedUp: 2 });
      const cut = contextOf({ [file]: data!.subarray(0, 200), [stored]: bytes! });
      const other = await inspected(inspector, gunzipSync(bytes!), { ...reading, context: cut });
      expect(rulesOf(other)).toContain('index.beyond');
    });
});

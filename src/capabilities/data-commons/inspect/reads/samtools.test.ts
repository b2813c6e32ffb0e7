// Held against samtools, where it is installed: the same invented reads as SAM, BAM and CRAM of
// every version, with the indexes it builds.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { SeededRandom } from '../../generate/seeded-random.ts';
import type { FormatReport, StreamInspector } from '../contract.ts';
import { besideFiles, scanWhole } from '../sample-files.ts';
import { bamInspector } from './bam.ts';
import { cramInspector } from './cram.ts';
import { samInspector } from './sam.ts';

const isThere = spawnSync('samtools', ['--version']).status === 0;
const folder = mkdtempSync(path.join(tmpdir(), 'reads-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string): string => path.join(folder, name);
const samtools = (...parts: string[]): string =>
  execFileSync('samtools', parts, { cwd: folder, encoding: 'utf8' });

const LENGTHS = [90_000, 40_000, 600];
const READS = 4_000;

/** Sorted by place, one read in nine unplaced; flags drawn among those that make sense. */
function invented(): string {
  const random = new SeededRandom('reads held against samtools');
  const bases = (length: number) => Array.from({ length }, () => 'ACGTN'[random.below(5)]).join('');
  const reads: { reference: number; position: number; line: string }[] = [];
  for (let i = 0; i < READS; i++) {
    const length = 20 + random.below(80);
    const isPlaced = random.below(9) > 0;
    const reference = random.below(LENGTHS.length);
    const position = 1 + random.below(LENGTHS[reference]! - 200);
    const extra = [0, 0, 0, 256, 512, 1024, 2048][random.below(7)]!;
    const pair = [0, 1 | 2 | 64, 1 | 128, 1 | 8 | 64][random.below(4)]!;
    const isMapped = isPlaced && random.below(10) > 0;
    const flag = isMapped ? extra | pair : 4 | (pair & ~2);
    const mate = pair && isPlaced ? `s${random.below(3)}` : '*';
    const cigar = isMapped ? `${length - 5}M2D5M` : '*';
    const place = isPlaced ? `s${reference}\t${position}` : '*\t0';
    const line = `q${i}\t${flag}\t${place}\t${isMapped ? 30 : 0}\t${cigar}\t${mate}\t${mate === '*' ? 0 : 7}\t0\t${bases(length)}\t${'F'.repeat(length)}\tRG:Z:g\tNM:i:${i % 5}`;
    reads.push({ reference: isPlaced ? reference : 9, position, line });
  }
  reads.sort((a, b) => a.reference - b.reference || a.position - b.position);
  const dictionary = LENGTHS.map((length, at) => `@SQ\tSN:s${at}\tLN:${length}`);
  const header = ['@HD\tVN:1.6\tSO:coordinate', ...dictionary];
  return [...header, '@RG\tID:g\tSM:x', ...reads.map(({ line }) => line), ''].join('\n');
}

const LINES: Readonly<Record<string, string>> = {
  'in total': 'total',
  primary: 'primary',
  secondary: 'secondary',
  supplementary: 'supplementary',
  duplicates: 'duplicates',
  'primary duplicates': 'primaryDuplicates',
  mapped: 'mapped',
  'primary mapped': 'primaryMapped',
  'paired in sequencing': 'paired',
  read1: 'first',
  read2: 'last',
  'properly paired': 'properlyPaired',
  'with itself and mate mapped': 'bothMapped',
  singletons: 'singletons',
  'with mate mapped to a different chr': 'mateElsewhere',
};
function flagstat(name: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of samtools('flagstat', name).trim().split('\n')) {
    const [, passed, failed, what] = /^(\d+) \+ (\d+) (.*?)(?: \(.*)?$/.exec(line)!;
    const known = LINES[what!];
    if (known && !line.includes('mapQ')) counts[known] = Number(passed) + Number(failed);
  }
  return counts;
}
const inspect = (inspector: StreamInspector, name: string, indexes: string[] = []) => {
  const bytes = readFileSync(file(name));
  const isGzip = bytes[0] === 0x1f;
  const files = Object.fromEntries([name, ...indexes].map((n) => [n, readFileSync(file(n))]));
  const content = isGzip ? gunzipSync(bytes) : bytes;
  return scanWhole(inspector, name, content, besideFiles(files));
};
const errors = (report: FormatReport) => report.findings.filter(({ level }) => level === 'error');

describe.skipIf(!isThere)(
  'reads, held against samtools (skipped where it is not installed)',
  () => {
    if (isThere) {
      writeFileSync(file('x.sam'), invented());
      samtools('view', '-b', '-o', 'x.bam', 'x.sam');
      samtools('index', 'x.bam');
      samtools('index', '-c', 'x.bam');
    }

    it('counts SAM and BAM as flagstat does', async () => {
      for (const [inspector, name] of [
        [samInspector, 'x.sam'],
        [bamInspector, 'x.bam'],
      ] as const) {
        const report = await inspect(inspector, name);
        expect(report.facts).toMatchObject({ reads: flagstat(name) });
        expect(report.facts).toMatchObject({ order: { isAsDeclared: true } });
        expect(errors(report)).toEqual([]);
      }
    });

    it('counts each sequence as idxstats does, and finds both indexes right', async () => {
      for (const index of ['x.bam.bai', 'x.bam.csi']) {
        const report = await inspect(bamInspector, 'x.bam', [index]);
        const { byReference, reads } = report.facts as {
          byReference: { name: string; length: number; mapped: number; unmapped: number }[];
          reads: { unplaced: number };
        };
        const lines = byReference.map((r) => `${r.name}\t${r.length}\t${r.mapped}\t${r.unmapped}`);
        expect(`${lines.join('\n')}\n*\t0\t0\t${reads.unplaced}\n`).toBe(
          samtools('idxstats', 'x.bam'),
        );
        expect(report.facts).toMatchObject({ index: { areCountsEqual: true, withMetadata: 3 } });
        expect(errors(report)).toEqual([]);
      }
    });

    it('finds an index of other reads wrong', async () => {
      samtools('view', '-b', '-s', '7.5', '-o', 'half.bam', 'x.bam');
      samtools('index', 'half.bam');
      writeFileSync(file('half.bam.bai'), readFileSync(file('x.bam.bai')));
      const report = await inspect(bamInspector, 'half.bam', ['half.bam.bai']);
      expect(errors(report).map(({ rule }) => rule)).toContain('bai.counts');
    });

    it.each(['2.1', '3.0', '3.1'])('walks CRAM %s and its index', async (version) => {
      const name = `x${version}.cram`;
      const format = `cram,version=${version},no_ref=1,seqs_per_slice=500`;
      samtools('view', '-C', '-O', format, '-o', name, 'x.bam');
      samtools('index', name);
      const report = await inspect(cramInspector, name, [`${name}.crai`]);
      expect(report).toMatchObject({ records: READS, version, isComplete: true });
      expect(report.facts).toMatchObject({ index: { areSlicesEqual: true } });
      expect(errors(report)).toEqual([]);
      const cut = readFileSync(file(name)).subarray(0, -30);
      const short = await scanWhole(cramInspector, name, cut);
      expect(short.isComplete).toBe(false);
    });

    it('finds order by name in both ways of sorting, and its absence', async () => {
      samtools('sort', '-n', '-o', 'n.bam', 'x.bam');
      const byName = await inspect(bamInspector, 'n.bam');
      expect(byName.facts).toMatchObject({ order: { isByName: true, isAsDeclared: true } });
      const lied = readFileSync(file('x.sam'), 'utf8').replace('SO:coordinate', 'SO:queryname');
      const report = await scanWhole(samInspector, 'l.sam', Buffer.from(lied));
      expect(errors(report).map(({ rule }) => rule)).toEqual(['reads.order-contradicted']);
    });
  },
);

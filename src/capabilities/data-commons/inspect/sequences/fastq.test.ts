import { describe, expect, it } from 'vitest';
import type { FormatReport } from '../contract.ts';
import { besideFiles, damaged, expectReport, scanWhole, sightOf } from '../sample-files.ts';
import { fastqInspector } from './fastq.ts';
import { namePattern, qualityEncoding } from './quality-encoding.ts';

const GOOD =
  '@M1:7:F1:1:1101:15:20 1:N:0:1\nACGTN\n+\nII#5I\n@M1:7:F1:1:1101:16:21 1:N:0:1\nacg\n+M1:7:F1:1:1101:16:21 1:N:0:1\n!II\n';
const scan = (text: string | Uint8Array, name = 'x.fastq', chunk?: number) =>
  scanWhole(
    fastqInspector,
    name,
    typeof text === 'string' ? Buffer.from(text) : text,
    besideFiles({ 's_r2_001.fastq.gz': new Uint8Array(1) }),
    chunk,
  );
const rulesOf = (report: FormatReport) => report.findings.map(({ rule }) => rule);

describe('FASTQ', () => {
  it('counts reads, bases and the range of qualities', async () => {
    const report = await scan(GOOD, 'x.fastq', 4);
    expect(report).toMatchObject({ format: 'fastq', records: 2, isComplete: true, findings: [] });
    expect(report.facts).toMatchObject({
      reads: 2,
      bases: 8,
      readLengths: { min: 3, max: 5 },
      letters: { gc: 4, at: 3, n: 1, masked: 3 },
      qualities: { lowest: 33, highest: 73, encoding: 'phred+33' },
      names: 'illumina-1.8',
      mate: { byName: 1, byFile: null },
      withNameRepeated: 1,
    });
    expect(JSON.stringify(report)).not.toContain('1101');
  });

  it('says which of a pair a file is, and whether the other lies beside', async () => {
    expect((await scan(GOOD, 's_R1_001.fastq.gz')).facts).toMatchObject({
      mate: { byFile: 1 },
      hasMateBeside: true,
    });
    expect((await scan(GOOD, 't_2.fq')).facts).toMatchObject({
      mate: { byFile: 2 },
      hasMateBeside: false,
    });
  });

  it.each([
    ['ACGT\n', 'fastq.name-line'],
    ['@a\nAC\nGT\n+\nIIII\n', 'fastq.plus-line'],
    ['@a\nAC\n\nII\n', 'fastq.plus-line'],
    ['@a\nACGT\n+\nIII\n', 'fastq.lengths'],
    ['@a\nACGT\n+b\nIIII\n', 'fastq.plus-name'],
    ['@a\nACGT\n+\n', 'fastq.truncated'],
    ['@a\nACGT\n+\nIIII\n@b\nAC', 'fastq.truncated'],
    ['@a\nA\u0001GT\n+\nIIII\n', 'fastq.characters'],
    ['@a\nA.-T\n+\nIIII\n', 'fastq.gaps'],
    ['@a\nACGT\n+\nII I\n', 'fastq.quality'],
    ['@a\n\n+\n\n', 'fastq.empty-read'],
    ['@\nA\n+\nI\n', 'fastq.no-name'],
    ['@a\nA\n+\nI\n\n@b\nA\n+\nI\n', 'fastq.blank-line'],
    ['@a\r\nA\r\n+\r\nI\r\n', 'fastq.carriage-returns'],
    ['@a\nACGT\n+\nefgh\n', 'fastq.old-qualities'],
  ])('says what is wrong with %j', async (text, rule) => {
    expect(rulesOf(await scan(text, 'x.fq'))).toContain(rule);
  });

  it('takes a file without reads, and one that ends in empty lines', async () => {
    expect(await scan('')).toMatchObject({ records: 0, isComplete: true });
    expect(await scan(`${GOOD}\n\n`)).toMatchObject({ records: 2, isComplete: true });
    expect(await scan(GOOD.slice(0, -1))).toMatchObject({ records: 2, isComplete: true });
  });

  it('knows encodings by their range', () => {
    expect(qualityEncoding(33, 73)).toBe('phred+33');
    expect(qualityEncoding(59, 104)).toBe('solexa+64');
    expect(qualityEncoding(66, 104)).toBe('phred+64');
    expect(qualityEncoding(66, 73)).toBe('undetermined');
    expect(namePattern('HWI:6:73:941:1973#0/2')).toEqual({ pattern: 'illumina-1.3', mate: 2 });
    expect(namePattern('SRR001.17 x')).toEqual({ pattern: 'sra', mate: null });
  });

  it('goes on from anywhere it was put away', async () => {
    const bytes = Buffer.from(GOOD);
    const whole = await scan(bytes);
    for (let cut = 0; cut < bytes.length; cut++) {
      const first = fastqInspector.begin(sightOf('x.fastq', bytes), besideFiles({}));
      first.push(bytes.subarray(0, cut));
      const saved = JSON.parse(JSON.stringify(first.save()));
      const second = fastqInspector.begin(sightOf('x.fastq', bytes), besideFiles({}), saved);
      second.push(bytes.subarray(cut));
      expect(second.finish(false)).toEqual(whole);
    }
  });

  it('reports whatever the bytes are', async () => {
    for (let seed = 0; seed < 2_000; seed++)
      expectReport(await scan(damaged(Buffer.from(GOOD), seed), 'x.fq', 9));
    const sam = Buffer.from('@HD\tVN:1.6\n@SQ\tSN:a\tLN:3\n');
    expect(fastqInspector.recognises(sightOf('x.sam', sam))).toBeNull();
  });
});

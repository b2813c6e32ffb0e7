import { execFileSync } from 'node:child_process';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  contextOf,
  damaged,
  hasCommands,
  inspected,
  RECORDS,
  rulesOf,
  vcfOf,
} from '../vcf/made-files.ts';
import { vcfInspector } from '../vcf/vcf.ts';
import { bcfInspector } from './bcf.ts';
import { bcfOf, header, record } from './sample-bcf.ts';

const inspect = (bytes: Uint8Array, reading = {}) =>
  inspected(bcfInspector, bytes, { name: 'made.bcf', compression: 'bgzf', ...reading });
const NO_INDEX = 'vcf.no-index';

describe('a BCF', () => {
  const good = bcfOf([record(5), record(7, { contig: 1 })]);

  it('is decoded by its typed values', async () => {
    const report = await inspect(good);
    expect(rulesOf(report)).toEqual([NO_INDEX]);
    expect(report).toMatchObject({ format: 'bcf', version: '2.2', records: 2, isComplete: true });
    expect(report.facts).toMatchObject({
      samples: 3,
      passedRecords: 2,
      alternatives: { snv: 2 },
      genotypes: { called: 4, missing: 2 },
      assembly: { name: 'GRCh38' },
    });
  });

  it('is read the same in pieces and put away anywhere behind its header', async () => {
    const whole = await inspect(good);
    for (const chunk of [1, 11]) expect(await inspect(good, { chunk })).toEqual(whole);
    for (let pauseAt = header.length + 12; pauseAt < good.length; pauseAt++)
      expect(await inspect(good, { chunk: 1, pauseAt })).toEqual(whole);
  });

  const cases: [string, Buffer[], string][] = [
    ['records out of order', [record(5), record(4)], 'vcf.position-order'],
    ['a duplicate', [record(5), record(5)], 'vcf.duplicate-variant'],
    ['a contig that is not in the header', [record(5, { contig: 9 })], 'bcf.contig'],
    ['a REF that is no bases', [record(5, { ref: 'X' })], 'vcf.ref'],
    ['an INFO key without a name', [record(5, { info: [0x11, 99, 0x11, 1] })], 'bcf.info-key'],
    ['an INFO value of another type', [record(5, { info: [0x11, 3, 0x17, 65] })], 'vcf.info-type'],
    [
      'an INFO list of another number',
      [record(5, { info: [0x11, 3, 0x21, 1, 2] })],
      'vcf.info-number',
    ],
    [
      'a list longer than the file',
      [record(5, { info: [0x11, 3, 0xf3, 0x13, 255, 255, 255, 127] })],
      'bcf.info-length',
    ],
    ['an allele that is not there', [record(5, { genotypes: [2, 8, 2, 2, 2, 2] })], 'vcf.genotype'],
    ['too few genotypes', [record(5, { genotypes: [2, 2] })], 'bcf.format-length'],
    ['a record of no length', [record(5, { shared: 3 })], 'bcf.record-length'],
    ['a record of four gigabytes', [record(5, { shared: 0xffffffff })], 'bcf.record-length'],
    ['a record cut off', [record(5).subarray(0, -2)], 'bcf.cut'],
  ];
  for (const [name, records, rule] of cases)
    it(`with ${name}`, async () => {
      expect(rulesOf(await inspect(bcfOf(records)))).toContain(rule);
    });

  it('with a header that claims four gigabytes, another version, or breaks off', async () => {
    const huge = bcfOf([], 0xffffffff);
    expect(rulesOf(await inspect(huge))).toEqual(['bcf.header-length']);
    expect(rulesOf(await inspect(good.subarray(0, 50)))).toEqual(['bcf.cut']);
    const other = Buffer.from(good);
    other[4] = 9;
    expect(await inspect(other)).toMatchObject({ isComplete: false, records: null });
  });

  it('never crashes: 2,000 damaged files', async () => {
    for (let seed = 1; seed <= 2_000; seed++) {
      const bytes = damaged(good, seed);
      // Mostly in the records: the header is text and has its own cases.
      if (seed % 3 > 0) good.copy(bytes, 0, 0, Math.min(bytes.length, header.length + 9));
      const report = await inspect(bytes, { chunk: 61 });
      expect(report.format).toBe('bcf');
      expect(JSON.stringify(report).length).toBeLessThan(100_000);
    }
  });
});

describe.skipIf(!hasCommands('bcftools'))('bcftools (skipped where it is absent)', () => {
  it('makes a BCF with the same report as its VCF', async () => {
    const rows = RECORDS.filter((row) => !row.includes('<DEL>'));
    const wide = 'chrX\t9\t.\tC\tT\t1.5\tPASS;low\t.\tDP\t300\t70000\t.';
    const vcf = vcfOf(
      [...rows, 'chrX\t5\t.\tC\tG,*\t.\t.\t.\tGT\t0\t1\t2/0', wide].map((row) =>
        row.replace('PASS;low', 'low'),
      ),
    );
    const bcf = gunzipSync(
      execFileSync('bcftools', ['view', '-Ob', '--no-version'], { input: vcf }),
    );
    const context = contextOf();
    const fromText = await inspected(vcfInspector, vcf, { compression: 'bgzf', context });
    const fromBinary = await inspect(bcf, { context });
    expect(fromBinary.facts).toEqual(fromText.facts);
    expect(fromBinary.records).toBe(fromText.records);
    expect(rulesOf(fromBinary)).toEqual(rulesOf(fromText));
  });
});

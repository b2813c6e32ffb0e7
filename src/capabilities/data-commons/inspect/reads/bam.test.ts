import { describe, expect, it } from 'vitest';
import { besideFiles, damaged, expectReport, scanWhole, sightOf } from '../sample-files.ts';
import { baiInspector } from './bai.ts';
import { bamInspector } from './bam.ts';
import { samInspector } from './sam.ts';
import {
  baiBytes,
  bamBytes,
  bamRecord,
  bgzfBlock,
  SAM_HEADER,
  SAM_READS,
  samText,
  uint32,
} from './sample-alignments.ts';

const NAMES = ['one', 'two'];
const scan = (bytes: Uint8Array, chunkBytes?: number) =>
  scanWhole(bamInspector, 'reads.bam', bytes, besideFiles({}), chunkBytes);
const errorsOf = async (bytes: Uint8Array) =>
  (await scan(bytes)).findings.filter(({ level }) => level === 'error').map(({ rule }) => rule);
const record = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = bamRecord(SAM_READS[0]!, NAMES);
  change(bytes);
  return bytes;
};

describe('BAM', () => {
  it('tells of BAM what it tells of the same reads in SAM', async () => {
    const bam = await scan(bamBytes());
    const sam = await scanWhole(samInspector, 'reads.sam', samText());
    expect(bam.facts).toEqual({ ...sam.facts, index: null });
    expect(bam).toMatchObject({ format: 'bam', version: '1.6', records: 7, isComplete: true });
    expect(bam.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    ['a reference outside of the dictionary', (b: Buffer) => b.writeInt32LE(7, 0), 'bam.reference'],
    ['a position below the beginning', (b: Buffer) => b.writeInt32LE(-5, 4), 'bam.position'],
    ['parts longer than the record', (b: Buffer) => b.writeUInt32LE(9_999, 16), 'bam.record-parts'],
    ['no name', (b: Buffer) => b.writeUInt8(0, 8), 'bam.record-parts'],
    ['reserved flags', (b: Buffer) => b.writeUInt16LE(0x8000, 14), 'reads.flag-reserved'],
    ['an operation there is not', (b: Buffer) => b.writeUInt8(0x5f, 35), 'bam.cigar'],
    ['a quality above 93', (b: Buffer) => b.writeUInt8(94, 42), 'bam.quality'],
    ['a tag that ends behind the record', (b: Buffer) => b.fill(65, 47), 'reads.tag-form'],
  ])('finds %s', async (_, change, rule) => {
    expect(await errorsOf(bamBytes(SAM_HEADER, [record(change)]))).toContain(rule);
  });

  it('finds a wrong bin, which misleads indexes', async () => {
    const report = await scan(bamBytes(SAM_HEADER, [record((b) => b.writeUInt16LE(3, 10))]));
    expect(report.findings.map(({ rule }) => rule)).toContain('bam.bin');
  });

  it('takes the CIGAR of a very long alignment from its tag', async () => {
    const placeholder = SAM_READS[0]!.replace('5M', '5S5N').split('\t').slice(0, 11).join('\t');
    const tag = Buffer.concat([Buffer.from('CGBI'), uint32(1), uint32(5 << 4)]);
    const long = Buffer.concat([bamRecord(placeholder, NAMES), tag]);
    expect(await errorsOf(bamBytes(SAM_HEADER, [long]))).toEqual([]);
    const wrong = Buffer.concat([
      bamRecord(placeholder, NAMES),
      Buffer.concat([Buffer.from('CGBI'), uint32(1), uint32(9 << 4)]),
    ]);
    expect(await errorsOf(bamBytes(SAM_HEADER, [wrong]))).toContain('reads.cigar-length');
  });

  it('finds that text and dictionary differ', async () => {
    const other = [
      { name: 'one', length: 1000 },
      { name: 'three', length: 500 },
    ];
    expect(await errorsOf(bamBytes(SAM_HEADER, [], other))).toEqual(['bam.dictionary-differs']);
    expect((await scan(bamBytes([], [], other))).facts).toMatchObject({ references: { count: 2 } });
  });

  it('finds the end missing, wherever it was cut', async () => {
    const bytes = bamBytes();
    const whole = bamBytes(SAM_HEADER, []).length;
    for (const cut of [6, 40, whole - 3, whole + 10, bytes.length - 1]) {
      const report = await scan(bytes.subarray(0, cut));
      expect(report.isComplete).toBe(false);
      expect(report.findings.map(({ rule }) => rule)).toContain('bam.truncated');
    }
  });

  it('sets nothing aside for a size that is only declared', async () => {
    const huge = Buffer.concat([bamBytes(SAM_HEADER, []), uint32(0x7fffffff), Buffer.alloc(8)]);
    expect(await errorsOf(huge)).toEqual(['bam.record-size']);
    const names = Buffer.concat([Buffer.from('BAM\x01'), uint32(0), uint32(0x7fffffff)]);
    expect(await errorsOf(names)).toEqual(['bam.truncated']);
  });

  it('goes on from anywhere it was put away', async () => {
    const bytes = bamBytes();
    const whole = await scan(bytes, 1);
    for (let cut = 0; cut < bytes.length; cut += 17) {
      const first = bamInspector.begin(sightOf('x.bam', bytes), besideFiles({}));
      first.push(bytes.subarray(0, cut));
      const saved = JSON.parse(JSON.stringify(first.save()));
      const second = bamInspector.begin(sightOf('x.bam', bytes), besideFiles({}), saved);
      second.push(bytes.subarray(cut));
      const report = second.finish(false);
      expect({ ...report, facts: { ...report.facts, index: null } }).toEqual(whole);
    }
  });

  it('reports whatever the bytes are', async () => {
    const good = bamBytes();
    for (let seed = 0; seed < 2_000; seed++) {
      const report = await scan(damaged(good, seed), 211);
      expectReport(report);
      expect(report.format).toBe('bam');
    }
  });
});

describe('BAI', () => {
  const bytes = bamBytes();
  const first = bgzfBlock(bytes.subarray(0, 100));
  const file = Buffer.concat([first, bgzfBlock(bytes.subarray(100)), bgzfBlock(Buffer.alloc(0))]);
  const right = [
    { mapped: 3, unmapped: 0, offset: first.length },
    { mapped: 2, unmapped: 1, offset: first.length },
  ];
  const withIndex = (index: Buffer) =>
    scanWhole(bamInspector, 'x.bam', bytes, besideFiles({ 'x.bam': file, 'x.bam.bai': index }));

  it('is proven by the counts and the blocks of its file', async () => {
    const report = await withIndex(baiBytes(right, 1));
    expect(report.facts).toMatchObject({
      index: { format: 'bai', mapped: 5, unmapped: 1, unplaced: 1, areCountsEqual: true },
    });
    expect(report.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    ['counts', baiBytes([{ ...right[0]!, mapped: 4 }, right[1]!], 1), 'bai.counts'],
    ['unplaced reads', baiBytes(right, 2), 'bai.counts'],
    ['sequences', baiBytes([right[0]!], 1), 'bai.references'],
    ['a block', baiBytes([right[0]!, { ...right[1]!, offset: 3 }], 1), 'bai.block'],
    ['the end', baiBytes([right[0]!, { ...right[1]!, offset: 99_999 }], 1), 'bai.offset'],
    ['its own end', baiBytes(right, 1).subarray(0, -20), 'bai.damaged'],
  ])('is contradicted by %s', async (_, index, rule) => {
    const report = await withIndex(index);
    expect(report.findings.map((finding) => finding.rule)).toContain(rule);
  });

  it('is too old when its file was written after it', async () => {
    const at = (name: string) => (name === 'x.bam' ? 2_000 : 1_000);
    const beside = besideFiles({ 'x.bam': file, 'x.bam.bai': baiBytes(right, 1) });
    const dated = {
      ...beside,
      beside: async (name: string) => {
        const found = await beside.beside(name);
        return found && { ...found, changedAtMs: at(name) };
      },
    };
    const report = await scanWhole(bamInspector, 'x.bam', bytes, dated);
    expect(report.facts).toMatchObject({ index: { isFresh: false } });
    expect(report.findings.map(({ rule }) => rule)).toContain('index.older');
  });

  it('is read by itself, whole, whatever the bytes are', async () => {
    const good = baiBytes(right, 1);
    const beside = besideFiles({ 'x.bam': file });
    const report = await scanWhole(baiInspector, 'x.bam.bai', good, beside, 7);
    expect(report).toMatchObject({ format: 'bai-index', isComplete: true, records: 2 });
    for (let seed = 0; seed < 2_000; seed++)
      expectReport(await scanWhole(baiInspector, 'x.bam.bai', damaged(good, seed), beside, 64));
  });
});

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { besideFiles, damaged, expectReport, scanWhole, sightOf } from '../sample-files.ts';
import { craiInspector } from './crai.ts';
import { cramInspector } from './cram.ts';
import { CramCursor } from './cram-structures.ts';
import { SAM_HEADER } from './sample-alignments.ts';
import { cramBytes, END_3, itf8, type SliceMade } from './sample-cram.ts';

const SLICES: readonly SliceMade[] = [
  { reference: 0, start: 10, span: 300, records: 70, md5: 'aa'.repeat(16) },
  { reference: 0, start: 1, span: 1000, records: 5, md5: '0123456789abcdef0123456789abcdef' },
  { reference: -2, start: 0, span: 0, records: 9 },
  { reference: -1, start: 0, span: 0, records: 3 },
];
const scan = (bytes: Uint8Array, files: Record<string, Uint8Array> = {}, chunkBytes?: number) =>
  scanWhole(cramInspector, 'x.cram', bytes, besideFiles(files), chunkBytes);
const errorsOf = async (bytes: Uint8Array) =>
  (await scan(bytes)).findings.filter(({ level }) => level === 'error').map(({ rule }) => rule);
const sorted = [SLICES[1]!, SLICES[0]!, SLICES[2]!, SLICES[3]!];

describe('CRAM', () => {
  it.each(['2.1', '3.0', '3.1'])('is walked to its end in version %s', async (version) => {
    const report = await scan(cramBytes(sorted, { version }), {}, 5);
    expect(report).toMatchObject({ format: 'cram', version, records: 87, isComplete: true });
    expect(report.facts).toMatchObject({
      reads: { total: 87, onSeveralSequences: 9, unplaced: 3, isCountedFromSlices: true },
      containers: 4,
      slices: 4,
      methods: { raw: 13, gzip: 1 },
      referenceChecksums: { present: 2, absent: 0, provenAgainstHeader: 1 },
      order: { isByCoordinate: true },
      byReference: [
        { name: 'one', records: 75 },
        { name: 'two', records: 0 },
      ],
      readGroups: { count: 2, withSample: 1 },
      index: null,
    });
    expect(report.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('Invented-Person');
  });

  it('finds the end container missing, and whatever follows it', async () => {
    expect(await errorsOf(cramBytes(sorted, { isEnded: false }))).toEqual(['cram.no-end-of-file']);
    const more = Buffer.concat([cramBytes(sorted), END_3]);
    expect(await errorsOf(more)).toContain('cram.after-end');
  });

  it('finds it cut within a container', async () => {
    const bytes = cramBytes(sorted);
    for (const cut of [30, 200, bytes.length - 60, bytes.length - 3])
      expect(await errorsOf(bytes.subarray(0, cut))).toEqual(['cram.truncated']);
  });

  it('finds one flipped bit by the checksums', async () => {
    const bytes = cramBytes(sorted);
    let found = 0;
    for (let at = 26; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 4;
      if ((await errorsOf(flipped)).length > 0) found++;
    }
    expect(found).toBe(bytes.length - 26);
  });

  it('finds slices in another order than declared, and another reference', async () => {
    expect(await errorsOf(cramBytes(SLICES))).toEqual(['reads.order-contradicted']);
    const other = { ...SLICES[1]!, md5: 'ab'.repeat(16) };
    expect(await errorsOf(cramBytes([other]))).toEqual(['cram.reference-md5']);
    expect(await errorsOf(cramBytes([{ ...SLICES[0]!, reference: 9 }]))).toEqual([
      'cram.reference',
    ]);
  });

  it('names a codec it does not know, and one of a later version', async () => {
    const named = async (method: number) =>
      (await scan(cramBytes([{ ...sorted[0]!, method }]))).findings.find(({ rule }) =>
        rule.startsWith('cram.method'),
      );
    expect(await named(12)).toMatchObject({ rule: 'cram.method' });
    expect((await named(12))?.text).toContain('method 12');
    expect(await named(7)).toMatchObject({ rule: 'cram.method-version' });
    const later = await scan(cramBytes([{ ...sorted[0]!, method: 7 }], { version: '3.1' }));
    expect(later.facts).toMatchObject({ methods: { fqzcomp: 1 } });
  });

  it('refuses a version that nobody has defined', async () => {
    expect(await errorsOf(cramBytes(sorted, { version: '4.0' }))).toEqual(['cram.version']);
  });

  it('reads numbers as they are written', () => {
    for (const value of [0, 127, 128, 16_383, 16_384, 2 ** 28, 2 ** 31 - 1, -1, -2]) {
      const bytes = itf8(value);
      expect(new CramCursor(bytes, 0, bytes.length).itf8()).toBe(value);
    }
    const long = Buffer.from('ff0000000100000000', 'hex');
    expect(new CramCursor(long, 0, long.length).ltf8()).toBe(2 ** 32);
  });

  it('goes on from anywhere it was put away', async () => {
    const bytes = cramBytes(sorted);
    const whole = await scan(bytes);
    for (let cut = 0; cut < bytes.length; cut += 11) {
      const first = cramInspector.begin(sightOf('x.cram', bytes), besideFiles({}));
      first.push(bytes.subarray(0, cut));
      const saved = JSON.parse(JSON.stringify(first.save()));
      const second = cramInspector.begin(sightOf('x.cram', bytes), besideFiles({}), saved);
      second.push(bytes.subarray(cut));
      expect(await second.compare?.(second.finish(false))).toEqual(whole);
    }
  });

  it('reports whatever the bytes are', async () => {
    const good = cramBytes(sorted, { version: '2.1' });
    for (let seed = 0; seed < 2_000; seed++) expectReport(await scan(damaged(good, seed), {}, 61));
  });
});

describe('CRAI', () => {
  const bytes = cramBytes([sorted[0]!], { header: SAM_HEADER });
  const container = bytes.length - END_3.length - sliceContainerBytes();
  const line = (at: number) => Buffer.from(`0\t1\t1000\t${at}\t15\t51\n`);

  function sliceContainerBytes(): number {
    return cramBytes([sorted[0]!]).length - cramBytes([]).length;
  }

  it('is proven by the slices of its file, plain or by gzip', async () => {
    for (const index of [line(container), gzipSync(line(container))]) {
      const report = await scan(bytes, { 'x.cram': bytes, 'x.cram.crai': index });
      expect(report.facts).toMatchObject({ index: { entries: 1, areSlicesEqual: true } });
    }
  });

  it.each([
    ['another place', line(container + 1), ['crai.missing', 'crai.unknown']],
    ['no slice', Buffer.alloc(0), ['crai.missing']],
    ['no numbers', Buffer.from('a\tb\n'), ['crai.damaged']],
    ['a place behind the end', line(99_999), ['crai.offset', 'crai.missing', 'crai.unknown']],
  ])('is contradicted by %s', async (_, index, rules) => {
    const report = await scan(bytes, { 'x.cram': bytes, 'x.cram.crai': index });
    expect(report.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
  });

  it('is read by itself, whatever the bytes are', async () => {
    const beside = besideFiles({ 'x.cram': bytes });
    const read = (index: Uint8Array) => scanWhole(craiInspector, 'x.cram.crai', index, beside, 9);
    expect(await read(line(container))).toMatchObject({ isComplete: true, records: 1 });
    for (let seed = 0; seed < 500; seed++) expectReport(await read(damaged(line(60), seed)));
  });
});

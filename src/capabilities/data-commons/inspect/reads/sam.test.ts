import { describe, expect, it } from 'vitest';
import { besideFiles, damaged, expectReport, scanWhole, sightOf } from '../sample-files.ts';
import { samInspector } from './sam.ts';
import { SAM_HEADER, SAM_READS, samText } from './sample-alignments.ts';

const scan = (bytes: Uint8Array, chunkBytes?: number) =>
  scanWhole(samInspector, 'reads.sam', bytes, besideFiles({}), chunkBytes);
const rulesOf = async (header: readonly string[], reads: readonly string[]) =>
  (await scan(samText([...header], [...reads]))).findings.map(({ rule }) => rule);
const READ = SAM_READS[0]!.split('\t');
const changed = (field: number, value: string): string =>
  READ.map((old, at) => (at === field ? value : old)).join('\t');

describe('SAM', () => {
  it('counts as flagstat and idxstats do', async () => {
    const report = await scan(samText());
    expect(report).toMatchObject({ format: 'sam', version: '1.6', records: 7, isComplete: true });
    expect(report.facts).toMatchObject({
      reads: {
        total: 7,
        primary: 5,
        secondary: 1,
        supplementary: 1,
        duplicates: 1,
        qcFail: 1,
        mapped: 5,
        unmapped: 2,
        unplaced: 1,
        paired: 3,
        properlyPaired: 2,
        withReadGroup: 3,
        withoutSequence: 1,
      },
      readLengths: { min: 3, max: 8 },
      order: { isByCoordinate: true, isAsDeclared: true },
      byReference: [
        { name: 'one', length: 1000, mapped: 3, unmapped: 0 },
        { name: 'two', length: 500, mapped: 2, unmapped: 1 },
      ],
      readGroups: { count: 2, withSample: 1, samples: 1, platforms: { ILLUMINA: 1 } },
      programs: [{ name: 'aligner', version: '2.1' }],
    });
    expect(report.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('tells no sample, no read name and no command line', async () => {
    const text = JSON.stringify(await scan(samText()));
    expect(text).not.toMatch(/Invented-Person|"r1"|--sample/);
  });

  it('names the first record that contradicts the declared order', async () => {
    const report = await scan(samText(SAM_HEADER, [SAM_READS[1]!, SAM_READS[0]!, SAM_READS[2]!]));
    expect(report.facts).toMatchObject({ order: { isAsDeclared: false, contradictedAtRecord: 2 } });
    const finding = report.findings.find(({ rule }) => rule === 'reads.order-contradicted');
    expect(finding).toMatchObject({ level: 'error', line: 8, citation: 'SAM v1 section 1.3' });
  });

  it.each([
    ['@HD\tVN:1', 'sam.header-value'],
    ['@HD\tSO:unsorted', 'sam.header-required'],
    ['@SQ\tSN:x\tLN:0', 'sam.header-value'],
    ['@SQ\tSN:x\tLN:5\tM5:XY', 'sam.header-value'],
    ['@SQ\tSN:one\tLN:5', 'sam.header-duplicate'],
    ['@SQ\tSN:x\tLN:5\tAN:two', 'sam.header-duplicate'],
    ['@RG\tID:g1', 'sam.header-duplicate'],
    ['@RG\tID:g3\tPL:UNKNOWN', 'sam.header-value'],
    ['@PG\tID:p2\tPP:missing', 'sam.program-chain'],
    ['@XX\tID:p2', 'sam.header-line'],
    ['@SQ\tSN:x\tLN:5\tDS:a\tDS:b', 'sam.header-twice'],
    ['@SQ\tSN:x LN:5', 'sam.header-required'],
  ])('refuses the header line %j', async (line, rule) => {
    expect(await rulesOf([...SAM_HEADER.slice(1), line], SAM_READS)).toContain(rule);
  });

  it.each([
    [0, '', 'sam.qname'],
    [0, 'a@b', 'sam.qname'],
    [1, '65536', 'sam.number'],
    [1, '4096', 'reads.flag-reserved'],
    [2, 'three', 'sam.unknown-reference'],
    [2, '', 'sam.reference-name'],
    [3, '-1', 'sam.number'],
    [3, '2000', 'reads.beyond-contig'],
    [4, '256', 'sam.number'],
    [5, '5Q', 'sam.cigar'],
    [5, '4M', 'reads.cigar-length'],
    [5, '2M1S2M', 'reads.clip'],
    [6, 'nowhere', 'sam.unknown-reference'],
    [7, '2000', 'reads.mate-beyond-contig'],
    [8, 'x', 'sam.number'],
    [9, 'AC TA', 'sam.sequence'],
    [10, 'III', 'reads.quality-length'],
    [10, 'II II', 'sam.quality'],
    [11, 'RG:Z:other', 'reads.unknown-group'],
    [11, 'NM:i:1', 'reads.tag-twice'],
    [11, 'NM:Z:1', 'reads.tag-type'],
    [11, 'XX:i:x', 'reads.tag-value'],
    [11, 'XX:B:c,200', 'reads.tag-value'],
    [11, 'XX:H:123', 'reads.tag-value'],
    [11, 'XX:f:1e99', 'reads.tag-value'],
    [11, 'X:i:1', 'reads.tag-form'],
  ])('finds field %i %j wrong', async (field, value, rule) => {
    expect(await rulesOf(SAM_HEADER, [changed(field, value)])).toContain(rule);
  });

  it('reads on behind a line that is none', async () => {
    const report = await scan(samText(SAM_HEADER, [SAM_READS[0]!, 'nonsense', SAM_READS[2]!]));
    expect(report.records).toBe(2);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: 'sam.fields', line: 8, count: 1 }),
    );
  });

  it('counts reads of sequences that no header declares', async () => {
    const report = await scan(samText([], SAM_READS));
    expect(report.facts).toMatchObject({
      references: { isDeclared: false, count: 2 },
      byReference: [{ name: 'one', mapped: 3 }, { name: 'two' }],
    });
    expect(report.findings.map(({ rule }) => rule)).toContain('reads.no-dictionary');
  });

  it('says that a file broke off', () => {
    const bytes = samText().subarray(0, -20);
    const reading = samInspector.begin(sightOf('x.sam', bytes), besideFiles({}));
    reading.push(bytes);
    const report = reading.finish(true);
    expect(report).toMatchObject({ isComplete: false, records: 6 });
    expect(report.findings.map(({ rule }) => rule)).toContain('sam.cut');
  });

  it('goes on from anywhere it was put away', async () => {
    const bytes = samText();
    const whole = await scan(bytes, 1);
    for (let cut = 0; cut < bytes.length; cut += 13) {
      const first = samInspector.begin(sightOf('x.sam', bytes), besideFiles({}));
      first.push(bytes.subarray(0, cut));
      const saved = JSON.parse(JSON.stringify(first.save()));
      const second = samInspector.begin(sightOf('x.sam', bytes), besideFiles({}), saved);
      second.push(bytes.subarray(cut));
      expect(second.finish(false)).toEqual(whole);
    }
  });

  it('reports whatever the bytes are', async () => {
    for (let seed = 0; seed < 2_000; seed++) expectReport(await scan(damaged(samText(), seed), 97));
    expect(samInspector.recognises(sightOf('x', Buffer.from('id,name\n1,2\n')))).toBeNull();
  });
});

// Checks on real files in formats other than plain tables, and on files that changed after they
// were registered: what is measured counts, not what is said.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bamBytes } from '../inspect/reads/sample-alignments.ts';
import { bgzf } from '../inspect/sources/sample-bytes.ts';
import type { Description } from '../model.ts';
import { openBench } from './sample-assessment.ts';
import { stating } from './sample-change.ts';
import { sniffedType } from './sniff.ts';

const bench = await openBench();
afterAll(() => bench.close());
const { results } = bench;

const vcf = (header: readonly string[], records = ['chr22\t100\t.\tA\tC\t.\t.\t.\tGT\t0/1']) =>
  `${[
    '##fileformat=VCFv4.3',
    ...header,
    '##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">',
    '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts1',
    ...records,
  ].join('\n')}\n`;
const ON_38 = '##contig=<ID=chr22,length=50818468>';
const NAMED = '##reference=file:///refs/GRCh38.fa';

describe('formats', () => {
  it('a BAM file is what it is registered as', async () => {
    const { of } = await results({ files: { 'reads.bam': bamBytes() } });
    expect(of('B2')).toMatchObject({ outcome: 'passed', evidence: { recognised: 1 } });
    expect(of('B3').outcome).toBe('passed');
  });

  it('no inspection, or one of other bytes, is no parsing', async () => {
    const files = { 'gone.bam': bamBytes() };
    const unseen = await results({ files, assessing: { inspections: [] } });
    expect(unseen.of('B3')).toMatchObject({ outcome: 'unrunnable', toDo: [{ file: 'gone.bam' }] });
  });

  it('a file that compresses a hundredfold is still known by its beginning', () => {
    const text = vcf([NAMED, ON_38], Array(3_000).fill('chr22\t100\t.\tA\tC\t.\t.\t.\tGT\t0/1'));
    const stored = bgzf(Buffer.from(text));
    expect(stored.length * 40).toBeLessThan(text.length);
    expect(sniffedType(stored.subarray(0, 65_536))).toBe('text/vcf');
  });
});

describe('files that changed or went', () => {
  const joined = (gone: string) =>
    results({
      files: { 'persons.csv': 'id\np1\np2\n', 'visits.csv': 'of\np1\np2\n' },
      datasheet: {
        dictionary: [{ name: 'id', file: 'persons.csv', isKey: true }],
        joins: [
          { from: { file: 'visits.csv', column: 'of' }, to: { file: 'persons.csv', column: 'id' } },
        ],
      },
      spoil: (folder) => rmSync(path.join(folder, gone)),
    });

  it.each(['persons.csv', 'visits.csv'])(
    'a join is not followed into %s when it is gone',
    async (gone) => {
      const { of } = await joined(gone);
      expect(of('B4').outcome).toBe('failed');
      expect(of('B4').toDo.map(({ because }) => because)).toContain(
        `of to id was not followed: ${gone} could not be read.`,
      );
      expect(of('C2').outcome).toBe('unrunnable');
      expect(of('C5').outcome).toBe('failed');
    },
  );

  it('a key of a table that is gone is not checked, and that does not pass', async () => {
    const { of } = await results({
      files: { 'keyed.csv': 'id\np1\n' },
      datasheet: { dictionary: [{ name: 'id', isKey: true }] },
      spoil: (folder) => rmSync(path.join(folder, 'keyed.csv')),
    });
    expect(of('B4').outcome).toBe('unrunnable');
  });

  it('a summary that cannot be read proves no statistic', async () => {
    const { of } = await results({
      files: { 'x.csv': 'x\n1\n', 'sums.csv': 'column,statistic,value\nx,sum,1\n' },
      spoil: (folder) =>
        writeFileSync(path.join(folder, 'sums.csv'), 'column,statistic,value\nx,sum\n'),
    });
    expect(of('D3').outcome).toBe('unrunnable');
  });
});

describe('persons', () => {
  const visits = (persons: (at: number) => string) =>
    results({
      files: {
        'visits.csv': `person,sex\n${[0, 1, 2, 3, 4].map((at) => `${persons(at)},f`).join('\n')}\n`,
      },
      datasheet: { dictionary: [{ name: 'sex', isQuasiIdentifier: true }] },
      more: { personColumn: 'person' },
    });

  it('five visits of one person are a cell of one, of five persons a cell of five', async () => {
    const one = (await visits(() => 'p1')).of('C5');
    expect(one).toMatchObject({
      outcome: 'failed',
      evidence: { classes: [{ counted: 'persons', smallest: 1 }] },
    });
    expect((await visits((at) => `p${at}`)).of('C5').outcome).toBe('passed');
  });

  it('a leak between splits is found in whichever table it is', async () => {
    const { of } = await results({
      files: { 'a.csv': 'p,s\np1,train\np2,test\n', 'b.csv': 'p,s,x\np1,train,1\np1,test,2\n' },
      datasheet: { splits: { column: 's', subjectColumn: 'p' } },
    });
    expect(of('C7').reason).toContain('1 subjects stand in more than one split');
  });
});

describe('reference assemblies', () => {
  const C10 = async (
    text: string,
    more: Partial<Description> = {},
    beside: Readonly<Record<string, string | Uint8Array>> = {},
  ) => {
    const files = { 'cohort.vcf.gz': bgzf(Buffer.from(text)) };
    const { of } = await results({ files, more, beside });
    return of('C10');
  };
  const tbi = bgzf(Buffer.from('TBI\u0001rest'));

  it('are proven by contigs, named by header or description, and one and the same', async () => {
    const index = { 'cohort.vcf.gz.tbi': tbi };
    expect((await C10(vcf([NAMED, ON_38]), {}, index)).outcome).toBe('passed');
    expect((await C10(vcf([ON_38]), { assembly: 'hg38' }, index)).outcome).toBe('passed');
    expect((await C10(vcf([ON_38]), {}, index)).reason).toContain('names no reference');
    // Described anew after it was registered.
    const files = { 'cohort.vcf.gz': bgzf(Buffer.from(vcf([NAMED, ON_38]))) };
    const evidence = await bench.evidence({ files, beside: index });
    const other = bench.check('C10', stating({ referenceAssembly: 'GRCh37' })(evidence));
    expect(other.reason).toContain('GRCh37 is named and the contigs prove GRCh38');
  });

  it('a name in the description proves none', async () => {
    const bare = await C10(
      vcf(['##contig=<ID=chr22>']),
      { assembly: 'GRCh38' },
      { 'cohort.vcf.gz.tbi': tbi },
    );
    expect(bare).toMatchObject({ outcome: 'failed', evidence: { assemblies: ['unproven'] } });
  });

  it('an empty file called like an index is none, nor is the index of its blocks', async () => {
    const text = vcf([NAMED, ON_38]);
    const named = { 'cohort.vcf.gz.tbi': '', 'cohort.vcf.gz.gzi': 'TBI\u0001' };
    expect((await C10(text, {}, named)).reason).toContain('has no index beside it');
  });

  it('without an inspection nobody knows the order', async () => {
    const { of } = await results({
      files: { 'plain.vcf': vcf([NAMED, ON_38]) },
      more: { assembly: 'GRCh38' },
      assessing: { inspections: [] },
    });
    expect(of('C10').outcome).toBe('unrunnable');
  });
});

// The packaged profile run on real files in a folder: what is wrong with each is found by the check
// that is there for it, said without a value, with something to do.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../base/bytes.ts';
import { digestOf } from '../../../base/digest.ts';
import { generateVcf, writeGenerated } from '../generate/index.ts';
import type { Description } from '../model.ts';
import { openBench } from './sample-assessment.ts';

const bench = await openBench();
afterAll(() => bench.close());
const { folder, results } = bench;

describe('the packaged profile on files', () => {
  it('every check ends in an outcome with a reason, and what is open has something to do', async () => {
    const { checks } = await results({ files: { 'bare.csv': 'a,b\n1,x\n2,y\n' } });
    expect(checks).toHaveLength(bench.profile.checks.length);
    for (const { check, outcome, reason, toDo } of checks) {
      expect(reason.length, check).toBeGreaterThan(5);
      if (outcome === 'failed' || outcome === 'unrunnable')
        expect(toDo.length, check).toBeGreaterThan(0);
    }
  });

  it('one byte flipped is named by B1; a file that is gone too', async () => {
    const flipped = await results({
      files: { 'flip.csv': 'a,b\n1,x\n2,y\n' },
      spoil: () => writeFileSync(path.join(folder, 'flip.csv'), 'a,b\n1,x\n3,y\n'),
    });
    expect(flipped.of('B1')).toMatchObject({ outcome: 'failed', toDo: [{ file: 'flip.csv' }] });
    const gone = await results({
      files: { 'gone.csv': 'a,b\n1,x\n' },
      spoil: () => rmSync(path.join(folder, 'gone.csv')),
    });
    expect(gone.of('B1').outcome).toBe('failed');
    expect(gone.of('C2').outcome).toBe('unrunnable');
  });

  it('keys, joins and declared records are followed row by row', async () => {
    const { of } = await results({
      files: {
        'people.csv': 'id,sex\np1,f\np2,m\np2,m\n',
        'samples.csv': 'sid,of\ns1,p1\ns2,p9\n',
      },
      datasheet: {
        dictionary: [{ name: 'id', file: 'people.csv', isKey: true }],
        joins: [
          { from: { file: 'samples.csv', column: 'of' }, to: { file: 'people.csv', column: 'id' } },
        ],
        records: [{ file: 'samples.csv', records: 3 }],
      },
    });
    const because = of('B4').toDo.map((one) => one.because);
    expect(because).toContain('id repeats in 1 rows (rows 3).');
    expect(because).toContain('1 of 2 references of of to id point nowhere (rows 2).');
    expect(because).toContain('samples.csv has 2 records; 3 are declared.');
    expect(JSON.stringify(of('B4'))).not.toContain('p9');
  });

  it('direct identifiers and small cells fail C5; a data set that never leaves may keep the cells', async () => {
    const rows = ['f,40-49,x@example.org', 'm,40-49,none', 'f,50-59,none'];
    const setting = {
      files: { 'cells.csv': `sex,band,note\n${rows.join('\n')}\n` },
      datasheet: {
        dictionary: [
          { name: 'sex', isQuasiIdentifier: true },
          { name: 'band', isQuasiIdentifier: true },
        ],
      },
    };
    const { of } = await results(setting);
    expect(of('C5')).toMatchObject({ outcome: 'failed' });
    expect(of('C5').toDo).toHaveLength(2);
    expect(JSON.stringify(of('C5'))).not.toContain('example.org');
    const kept = await results({
      files: { 'cells2.csv': 'sex,band\nf,40-49\nm,40-49\n' },
      datasheet: { ...setting.datasheet, isNonExportable: true },
    });
    expect(kept.of('C5').outcome).toBe('passed');
  });

  it('splits that are files are compared with one another', async () => {
    const { of } = await results({
      files: { 'train.csv': 'p,x\np1,1\np2,2\n', 'test.csv': 'p,x\np2,2\np3,3\n' },
      datasheet: {
        splits: {
          files: [
            { split: 'train', file: 'train.csv' },
            { split: 'test', file: 'test.csv' },
          ],
          subjectColumn: 'p',
        },
      },
    });
    expect(of('C7').evidence).toMatchObject({
      compared: [{ duplicates: 1, subjectsInTwo: 1, subjects: 3 }],
    });
    expect(of('C7').outcome).toBe('failed');
  });

  it('codes of a vocabulary that is not bundled cannot be looked up, and that does not pass', async () => {
    const { of } = await results({
      files: { 'codes.csv': 'dx\nSNOMED:22298006\n' },
      datasheet: { dictionary: [{ name: 'dx', type: 'code', coding: ['SNOMED'] }] },
    });
    expect(of('C3')).toMatchObject({ outcome: 'unrunnable', toDo: [{ column: 'dx' }] });
  });

  it('a VCF proves its assembly; one without contig lengths does not', async () => {
    const make = async (name: string, strip: boolean) => {
      const vcf = generateVcf({
        title: 'invented',
        seed: name,
        assembly: 'GRCh38',
        contigs: [{ name: 'chr1', length: 248_956_422 }],
        samples: 12,
        samplePrefix: 's',
        sites: 20,
        planted: [],
      });
      const file = path.join(folder, name);
      await writeGenerated(file, vcf);
      const text = readFileSync(file, 'utf8');
      return { [name]: strip ? text.replace(/,length=\d+/, '') : text };
    };
    const proven = await results({ files: await make('proven.vcf', false) });
    expect(proven.of('C10').evidence).toMatchObject({ assemblies: ['GRCh38'] });
    const bare = await results({ files: await make('bare.vcf', true) });
    expect(bare.of('C10').outcome).toBe('failed');
    expect(bare.of('B3').outcome).toBe('passed');
  });

  it('summaries recompute exactly, or the figure is named', async () => {
    const { of } = await results({
      files: {
        'values.csv': 'x\n0.1\n0.2\nNA\n',
        'summary.csv': 'column,statistic,value\nx,sum,0.3\nx,mean,0.15\nx,missing,1\nx,count,3\n',
      },
    });
    expect(of('D3').toDo.map(({ because }) => because)).toEqual([
      'count of x is not what the file gives.',
    ]);
  });

  it('provenance without cycle, from every file to a source', async () => {
    const step = (id: string, uses: string[], makes: string[]) => ({
      id,
      uses,
      makes,
      software: 'a tool',
      softwareVersion: '1',
      archivedAs: 'https://doi.org/10.5281/zenodo.1',
      digest: digestOf(utf8('a\n1\n')),
    });
    const files = { 'made.csv': 'a\n1\n' };
    const whole = await results({
      files,
      datasheet: { steps: [step('s1', ['raw'], ['made.csv'])] },
    });
    expect(whole.of('D1').outcome).toBe('passed');
    expect(whole.of('D2').outcome).toBe('passed');
    const round = [step('s1', ['b'], ['made.csv']), step('s2', ['made.csv'], ['b'])];
    expect((await results({ files, datasheet: { steps: round } })).of('D1').outcome).toBe('failed');
    const dangling = [step('s1', ['#none'], ['made.csv'])];
    const found = await results({ files, datasheet: { steps: dangling } });
    expect(found.of('D1').reason).toContain('#none');
  });

  it('a sample step that unpacks is run again here, and what it makes is held against the files', async () => {
    const text = 'a\n1\n';
    const packed = (of: string) => new Uint8Array(gzipSync(utf8(of)));
    const step = {
      id: 'unpack',
      uses: ['raw.csv.gz'],
      makes: ['made.csv'],
      software: 'gzip',
      softwareVersion: '1.12',
      archivedAs: 'https://doi.org/10.5281/zenodo.1',
      digest: digestOf(utf8(text)),
      rerun: 'unpack' as const,
    };
    const of = async (raw: Uint8Array, changed: Partial<typeof step> = {}) => {
      const found = await results({
        files: { 'made.csv': text, 'raw.csv.gz': raw },
        datasheet: { steps: [{ ...step, ...changed }] },
      });
      const { outcome, toDo } = found.of('D2');
      return { outcome, because: toDo.map(({ because }) => because).join(' ') };
    };
    expect(await of(packed(text))).toEqual({ outcome: 'passed', because: '' });
    const other = await of(packed('a\n2\n'));
    expect(other).toMatchObject({ outcome: 'failed' });
    expect(other.because).toContain('Step unpack, run again, makes sha256:');
    expect((await of(packed(`${text}${'1\n'.repeat(1_000_000)}`))).outcome).toBe('failed');
    expect((await of(packed(text), { uses: ['raw'] })).because).toContain(
      'It uses not one registered file.',
    );
  });

  it('data of no person are asked for lawful collection, not for consent', async () => {
    const { of } = await results({
      files: { 'soil.csv': 'a\n1\n' },
      more: {
        isHuman: false,
        dataUse: undefined as never,
        provenance: {
          collectedIn: 'AU',
          collectedOn: '2024-01-01',
          noPermitBecause: { text: 'Collected on own land.', citation: 'An act (invented)' },
          benefitSharing: { duty: 'none', because: 'Nothing was asked.' },
        } as Description['provenance'] & object,
      },
    });
    expect(of('C11')).toMatchObject({ outcome: 'passed', isLawfulBasis: true });
    expect(of('C5').outcome).toBe('not-applicable');
  });
});

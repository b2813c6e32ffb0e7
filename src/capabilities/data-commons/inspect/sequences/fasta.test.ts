import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FormatReport } from '../contract.ts';
import { besideFiles, damaged, expectReport, random, scanWhole, sightOf } from '../sample-files.ts';
import { faiInspector } from './fai.ts';
import { fastaInspector } from './fasta.ts';

const scan = (text: string | Uint8Array, files: Record<string, Uint8Array> = {}, chunk?: number) =>
  scanWhole(
    fastaInspector,
    'x.fa',
    typeof text === 'string' ? Buffer.from(text) : text,
    besideFiles(files),
    chunk,
  );
const rulesOf = (report: FormatReport) => report.findings.map(({ rule }) => rule);
const GOOD = '>chr1 first\nACGT\nAC\n>Invented-Person\nnnRY\n>chr3\nGGCC\nGGCC\nG\n';
const INDEX = 'chr1\t6\t12\t4\t5\nInvented-Person\t4\t37\t4\t5\nchr3\t9\t48\t4\t5\n';

describe('FASTA', () => {
  it('measures every sequence', async () => {
    const report = await scan(GOOD, {}, 3);
    expect(report).toMatchObject({ format: 'fasta', records: 3, isComplete: true, findings: [] });
    expect(report.facts).toMatchObject({
      sequences: 3,
      bases: 19,
      lengths: { min: 4, max: 9 },
      alphabet: 'dna',
      letters: { letters: 19, gc: 12, at: 3, n: 2, ambiguous: 2, masked: 2, gaps: 0, foreign: 0 },
      namesWithheld: 1,
      list: [
        { name: 'chr1', length: 6 },
        { name: null, length: 4 },
        { name: 'chr3', length: 9 },
      ],
      index: null,
    });
    expect(JSON.stringify(report)).not.toContain('Invented-Person');
  });

  it('digests as SAM headers and refget do', async () => {
    const { facts } = await scan('>s\nac\nGT\n');
    expect(facts).toMatchObject({
      list: [
        {
          md5: 'f1f8f4bf413b16ad135722aa4591043e',
          refget: 'SQ.aKF498dAxcJAqme6QYQ7EZ07-fiw8Kw2',
        },
      ],
    });
    expect((await scan('>s\nAC-GT\n')).facts).toMatchObject({ list: [{ refget: null }] });
  });

  it.each([
    ['MKVLAAGIVGLCAKALEQWRSTFDEHPYNK', 'protein'],
    ['ACGUUUGCAAUUGC', 'rna'],
    ['ACGTNNNNACGTRY', 'dna'],
    ['1234567890', null],
  ])('takes %s for %j', async (letters, alphabet) => {
    expect((await scan(`>s\n${letters}\n`)).facts).toMatchObject({ alphabet });
  });

  it.each([
    ['ACGT\n>a\nAC\n', 'fasta.before-name'],
    ['>a\nAC\n>a\nGT\n', 'fasta.duplicate-names'],
    ['>\nAC\n', 'fasta.no-name'],
    ['>a\n>b\nAC\n', 'fasta.empty'],
    ['>a\nAC\nACGT\nAC\n', 'fasta.line-lengths'],
    ['>a\nACGT\nAC\nACGT\n', 'fasta.line-lengths'],
    ['>a\nAC GT\n', 'fasta.white-space'],
    ['>a\nACGTACGTACGT!\n', 'fasta.characters'],
    ['>a\n!!!!\n', 'fasta.alphabet'],
    ['>a\r\nACGT\r\nAC\r\n', 'fasta.carriage-returns'],
    [';old\n>a\nACGT\n', 'fasta.comment'],
    ['', 'fasta.no-sequence'],
  ])('says what is wrong with %j', async (text, rule) => {
    expect(rulesOf(await scan(text))).toContain(rule);
  });

  it('holds every entry of the index against its sequence', async () => {
    const beside = (index: string) => ({
      'x.fa': Buffer.from(GOOD),
      'x.fa.fai': Buffer.from(index),
    });
    const right = await scan(GOOD, beside(INDEX));
    expect(right.facts).toMatchObject({ index: { entries: 3, isEqual: true } });
    expect(right.findings).toEqual([]);
    for (const [wrong, rule] of [
      [INDEX.replace('\t37\t', '\t36\t'), 'fai.entries'],
      [INDEX.replace('chr3', 'chr4'), 'fai.entries'],
      [`${INDEX}more\t1\t1\t1\t2\n`, 'fai.totals'],
      ['chr1\tx\n', 'fai.damaged'],
    ] as const)
      expect(rulesOf(await scan(GOOD, beside(wrong)))).toContain(rule);
  });

  it('reads an index by itself', async () => {
    const beside = besideFiles({ 'x.fa': Buffer.from(GOOD), 'x.fa.fai': Buffer.from(INDEX) });
    const read = (text: string) =>
      scanWhole(faiInspector, 'x.fa.fai', Buffer.from(text), beside, 5);
    expect(await read(INDEX)).toMatchObject({ records: 3, facts: { bases: 19 }, findings: [] });
    expect(rulesOf(await read(`${INDEX}z\t50\t900\t10\t11\n`))).toContain('fai.offset');
    const sight = sightOf('x.fa.fai', Buffer.from(INDEX));
    expect(faiInspector.recognises(sight)).toBe('fai-index');
  });

  it('proves an assembly by lengths, and by the checksums that are known', async () => {
    const lengths = new Map([['1', 6]]);
    const md5 = ((await scan(GOOD)).facts as { list: { md5: string }[] }).list[0]!.md5;
    const proven = async (checksum: string) => {
      const checksums = new Map([['1', ['f'.repeat(32), checksum]]]);
      const assemblies = [{ name: 'Invented-1', aliases: [], lengths, checksums }];
      const bytes = Buffer.from(GOOD);
      const report = await scanWhole(fastaInspector, 'x.fa', bytes, {
        ...besideFiles({}),
        assemblies,
      });
      return (report.facts as { assembly: unknown }).assembly;
    };
    const found = { name: 'Invented-1', matchingContigs: 1 };
    expect(await proven(md5)).toEqual({ ...found, matchingChecksums: 1, differingChecksums: 0 });
    expect(await proven('0'.repeat(32))).toMatchObject({ differingChecksums: 1 });
  });

  it('goes on from anywhere; a digest interrupted within a sequence is said to be lost', async () => {
    const bytes = Buffer.from(GOOD);
    const whole = await scan(bytes);
    for (let cut = 1; cut < bytes.length; cut++) {
      const first = fastaInspector.begin(sightOf('x.fa', bytes), besideFiles({}));
      first.push(bytes.subarray(0, cut));
      const saved = JSON.parse(JSON.stringify(first.save()));
      const second = fastaInspector.begin(sightOf('x.fa', bytes), besideFiles({}), saved);
      second.push(bytes.subarray(cut));
      const report = second.finish(false);
      const { list, ...facts } = report.facts as { list: { md5: string | null }[] };
      const {
        list: all,
        index: _,
        ...expected
      } = whole.facts as typeof report.facts & {
        list: { md5: string | null }[];
      };
      expect(facts).toEqual(expected);
      const lost = list.filter(({ md5 }) => md5 === null).length;
      expect(lost).toBe(rulesOf(report).includes('fasta.undigested') ? 1 : 0);
      expect(
        list
          .filter(({ md5 }) => md5 !== null)
          .every((entry) => all.some(({ md5 }) => md5 === entry.md5)),
      ).toBe(true);
    }
  });

  it('reports whatever the bytes are', async () => {
    for (let seed = 0; seed < 2_000; seed++)
      expectReport(await scan(damaged(Buffer.from(GOOD), seed), {}, 7));
    expect(
      fastaInspector.recognises(sightOf('notes.txt', Buffer.from('> a quote\n\n'))),
    ).toBeNull();
  });
});

const hasSamtools = spawnSync('samtools', ['--version']).status === 0;
describe.skipIf(!hasSamtools)('FASTA against samtools (skipped where it is not installed)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sequences-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('agrees with faidx and dict on random sequences', async () => {
    const next = random(7);
    let text = '';
    for (let i = 0; i < 40; i++) {
      const bases = Array.from({ length: 1 + next(900) }, () => 'ACGTNacgtn'[next(10)]).join('');
      const width = 20 + next(60);
      text += `>s${i} about ${i}\n${bases.match(new RegExp(`.{1,${width}}`, 'g'))!.join('\n')}\n`;
    }
    const file = path.join(folder, 'x.fa');
    writeFileSync(file, text);
    execFileSync('samtools', ['faidx', file]);
    const dictionary = execFileSync('samtools', ['dict', file], { encoding: 'utf8' });
    const index = readFileSync(`${file}.fai`);
    const report = await scan(text, { 'x.fa': Buffer.from(text), 'x.fa.fai': index });
    expect(report.facts).toMatchObject({ index: { entries: 40, isEqual: true } });
    const md5s = [...dictionary.matchAll(/M5:(\w+)/g)].map(([, md5]) => md5);
    const { list } = report.facts as { list: { md5: string }[] };
    expect(list.map(({ md5 }) => md5)).toEqual(md5s);
  });
});

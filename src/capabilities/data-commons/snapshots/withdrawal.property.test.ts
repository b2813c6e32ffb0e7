// A data set from which participants withdrew is, before counts are moved, the data set that a file
// without them would be: what is measured of it, and every answer. Everybody is invented.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Result } from '../../../base/result.ts';
import { computeAnswer } from '../compute-answer.ts';
import type { Question } from '../disclosure/index.ts';
import { type Measured, measureFiles } from '../measure-files.ts';
import type { Dataset, Description } from '../model.ts';
import type { HomeNode } from '../ports.ts';
import { clearedBy, withdrawnAs } from './cleared.ts';
import { clearedInFiles, heldPersons } from './held-persons.ts';
import { measuredWithout } from './remeasure.ts';
import { withdrawalState } from './standing.ts';

const description = {
  ...{ title: 'Invented', abstract: 'Invented for a test.', classes: [], categories: ['genomic'] },
  ...{ isHuman: true, tier: 'open', holderKind: 'university', assembly: 'GRCh38' },
  ...{ personColumn: 'person', nationColumn: 'nation' },
} as unknown as Description;
const digest = (text: string) => createHash('sha256').update(`key ${text}`).digest('hex');

interface Person {
  readonly name: string;
  readonly nation: string;
  readonly sex: string;
  readonly age: number | null;
  readonly visits: number;
  readonly genotypes: readonly string[];
}
const SITES = [100, 200, 300];
const persons = fc.uniqueArray(
  fc.record({
    name: fc.integer({ min: 1, max: 400 }).map((n) => `P${n}`),
    nation: fc.constantFrom('US', 'GB'),
    sex: fc.constantFrom('female', 'male', 'other'),
    age: fc.option(fc.integer({ min: 18, max: 95 }), { freq: 6 }),
    visits: fc.integer({ min: 1, max: 3 }),
    genotypes: fc.tuple(
      ...SITES.map(() => fc.constantFrom('0/0', '0/1', '1/1', './.', '0|1', '1/2')),
    ),
  }),
  { selector: ({ name }) => name, minLength: 12, maxLength: 40 },
);

const tableOf = (of: readonly Person[]): string => {
  // Row by row of the visits, so that rows of one person lie apart.
  const rows = [0, 1, 2].flatMap((visit) =>
    of
      .filter(({ visits }) => visits > visit)
      .map(({ name, nation, sex, age }) => `${name},${nation},${sex},${age ?? 'NA'},${visit}`),
  );
  return ['person,nation,sex,age,visit', ...rows, ''].join('\n');
};
const vcfOf = (of: readonly Person[]): string => {
  const columns = ['#CHROM', 'POS', 'ID', 'REF', 'ALT', 'QUAL', 'FILTER', 'INFO', 'FORMAT'];
  const lines = SITES.map((position, at) =>
    [
      'chr1',
      position,
      '.',
      'G',
      'A,T',
      '.',
      'PASS',
      '.',
      'GT',
      ...of.map((p) => p.genotypes[at]),
    ].join('\t'),
  );
  return [
    '##fileformat=VCFv4.3',
    '##contig=<ID=chr1,length=248956422>',
    '##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">',
    [...columns, ...of.map(({ name }) => name)].join('\t'),
    ...lines,
    '',
  ].join('\n');
};

const where = { column: 'sex', op: 'in', values: ['female', 'other'] };
const QUESTIONS = [
  { kind: 'count', filters: [] },
  { kind: 'count', filters: [where] },
  { kind: 'cross-tab', rows: 'nation', columns: 'sex', filters: [] },
  { kind: 'cross-tab', rows: 'visit', columns: 'sex', filters: [where] },
  { kind: 'mean', of: 'age', filters: [] },
  { kind: 'mean', of: 'age', filters: [where] },
  { kind: 'quantiles', of: 'age', edges: ['40', '60'], probabilities: ['1/2'], filters: [where] },
  ...SITES.flatMap((position) =>
    ['A', 'T'].map((alt) => ({
      kind: 'allele-count',
      variant: { assembly: 'GRCh38', contig: 'chr1', position, ref: 'G', alt },
    })),
  ),
] as unknown as Question[];

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
};
const datasetOf = ({ inspections: _, ...measured }: Measured): Dataset => ({
  ...{ id: 'ds_test', holder: 'US', party: 'pty_test', description },
  ...{ registeredAt: '2026-01-01T00:00:00Z', ...measured },
});

/** What was measured of people: without names, digests and sizes of the files themselves. */
const factsOf = ({ files, personCount, persons: byNation }: Dataset) => ({
  personCount,
  byNation,
  files: files.map(({ samples, distributions, vcf, profile }) => ({
    ...{ samples, distributions },
    columns: profile?.columns,
    vcf: vcf && { genotypes: vcf.genotypes, spectrum: vcf.spectrum, samples: vcf.samples },
  })),
});

it('participants who withdrew: facts and answers are those of a file without them', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-cleared-'));
  const home: HomeNode = {
    ...{ member: 'US' as const, dataFolder: folder, address: 'https://holder.example/api' },
    ...{ indexFolder: path.join(folder, '.indexes'), assemblies: [] },
  };
  let run = 0;
  const measured = async (of: readonly Person[], name: string) => {
    writeFileSync(path.join(folder, `${name}.csv`), tableOf(of));
    writeFileSync(path.join(folder, `${name}.vcf`), vcfOf(of));
    return datasetOf(must(await measureFiles(home, [`${name}.csv`, `${name}.vcf`], description)));
  };
  try {
    await fc.assert(
      fc.asyncProperty(
        persons,
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
        async (all, at) => {
          const leaving = new Set(at.map((n) => all[n % all.length]!.name));
          const whole = await measured(all, `whole-${++run}`);
          const never = await measured(
            all.filter(({ name }) => !leaving.has(name)),
            `never-${run}`,
          );
          const withdrawn = [...leaving].flatMap((name) => withdrawnAs(whole, name, digest));
          const cleared = clearedBy(whole, withdrawn, digest)!;
          const held = must(await heldPersons(folder, whole));
          const inFiles = clearedInFiles(held, (name) => cleared.has(name));
          expect(inFiles.map((file) => file.cleared)).toEqual([leaving.size, leaving.size]);
          const without = must(
            await measuredWithout(home, whole, description, { cleared, inFiles }),
          );
          const withdrawals = withdrawalState({
            ...{ cleared, inFiles, participants: leaving.size },
            ...{ at: '2026-02-01T00:00:00Z', isPerturbed: false },
          });
          const left: Dataset = { ...whole, ...without, withdrawals };
          expect(factsOf(left)).toEqual(factsOf(never));
          for (const question of QUESTIONS) {
            const [after, expected] = [
              await computeAnswer(home, left, question, cleared),
              await computeAnswer(home, never, question, null),
            ];
            expect(after.ok ? after.value.raw : after.refusal.code).toEqual(
              expected.ok ? expected.value.raw : expected.refusal.code,
            );
          }
        },
      ),
      { numRuns: 25 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

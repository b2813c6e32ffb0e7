// A question on a table and on variants: the first time, when the files are read, and after it,
// when what was read is still open and only the files' size and times are looked at.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { computeAnswer } from '../src/capabilities/data-commons/compute-answer.ts';
import type { Question } from '../src/capabilities/data-commons/disclosure/index.ts';
import {
  clinicalPlan,
  generateTable,
  generateVcf,
  writeGenerated,
} from '../src/capabilities/data-commons/generate/index.ts';
import { measureFiles } from '../src/capabilities/data-commons/measure-files.ts';
import type { Dataset, Description } from '../src/capabilities/data-commons/model.ts';
import type { HomeNode } from '../src/capabilities/data-commons/ports.ts';
import type { BenchRow } from './row.ts';

const ROWS = 200_000;
const SITES = 200_000;
const AGAIN = 50;

const description = {
  title: 'bench',
  abstract: 'Generated for a benchmark.',
  classes: [],
  categories: ['genomic'],
  isHuman: false,
  tier: 'open',
  holderKind: 'university',
  assembly: 'GRCh38',
} satisfies Partial<Description> as unknown as Description;

const mean = {
  kind: 'mean',
  of: 'bmi',
  filters: [{ column: 'sex', op: 'is', value: 'female' }],
} as Question;
const alleles = {
  kind: 'allele-count',
  variant: { assembly: 'GRCh38', contig: 'chr1', position: 1_000, ref: 'G', alt: 'A' },
} as Question;

export async function benchOpenedData(): Promise<BenchRow[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'entente-bench-'));
  try {
    const [home, dataset] = await registered(folder);
    const asked = async (question: Question): Promise<number> => {
      const started = performance.now();
      const answer = await computeAnswer(home, dataset, question, null);
      if (!answer.ok) throw new Error(answer.refusal.message);
      return performance.now() - started;
    };
    const rows: BenchRow[] = [];
    for (const [what, question] of [
      [`a mean over ${ROWS.toLocaleString('en')} rows`, mean],
      [`a variant among ${SITES.toLocaleString('en')} sites`, alleles],
    ] as const) {
      const first = await asked(question);
      const again: number[] = [];
      for (let i = 0; i < AGAIN; i++) again.push(await asked(question));
      const median = again.sort((a, b) => a - b)[AGAIN >> 1]!;
      rows.push({ name: `${what}, asked first`, value: first, unit: 'ms' });
      rows.push({ name: `${what}, asked again, median of ${AGAIN}`, value: median, unit: 'ms' });
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function registered(folder: string): Promise<[HomeNode, Dataset]> {
  const basics = { title: 'bench', seed: '1', prefix: 'B', vocabulary: 'icd10' as const };
  const table = clinicalPlan({ ...basics, rows: ROWS, sites: ['a', 'b', 'c'] });
  await writeGenerated(path.join(folder, 'table.csv'), generateTable(table));
  const vcf = { title: 'bench', seed: '1', assembly: 'GRCh38', samplePrefix: 'B', samples: 50 };
  const contigs = [{ name: 'chr1', length: 248_956_422 }];
  await writeGenerated(
    path.join(folder, 'sites.vcf'),
    generateVcf({ ...vcf, contigs, sites: SITES, isSitesOnly: true }),
  );
  const home: HomeNode = {
    member: 'ZZ',
    dataFolder: folder,
    indexFolder: path.join(folder, '.indexes'),
    assemblies: [],
    address: 'http://127.0.0.1:1',
  };
  const measured = await measureFiles(home, ['table.csv', 'sites.vcf'], description);
  if (!measured.ok) throw new Error(measured.refusal.message);
  const { files, recordsTotal } = measured.value;
  const at = '2026-01-01T00:00:00.000Z';
  const about = { id: 'ds_bench', holder: 'ZZ', party: 'bench', description };
  return [home, { ...about, files, recordsTotal, registeredAt: at }];
}

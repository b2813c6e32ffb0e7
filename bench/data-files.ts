// Reading of data files, in rows and genotypes a second, and look-ups in a variant index. Files are
// generated into a temporary folder. Prints one JSON line a measurement.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  clinicalPlan,
  generateTable,
  generateVcf,
  writeGenerated,
} from '../src/capabilities/data-commons/generate/index.ts';
import {
  answerTable,
  inspectTable,
  loadColumns,
} from '../src/capabilities/data-commons/tables/index.ts';
import {
  inspectVcf,
  openVariantIndex,
  variantCarriers,
} from '../src/capabilities/data-commons/variants/index.ts';

export interface Measurement {
  readonly name: string;
  readonly perSecond: number;
  readonly unit: string;
  readonly seconds: number;
  readonly residentMiB: number;
}

const CONTIG = { name: 'chr1', length: 248_956_422 };
const vcfPlan = {
  title: 'bench',
  seed: '1',
  assembly: 'GRCh38',
  contigs: [CONTIG],
  samplePrefix: 'B',
};

export async function measureDataFiles(scale = 1): Promise<Measurement[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'entente-bench-'));
  try {
    return [
      ...(await measureTable(path.join(folder, 'table.csv'), 500_000 * scale)),
      ...(await measureVcf(path.join(folder, 'genotypes.vcf'), 20_000 * scale, 500)),
      ...(await measureVcf(path.join(folder, 'sites.vcf'), 500_000 * scale, 0)),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function timed(name: string, unit: string, count: number, work: () => Promise<void>) {
  const from = performance.now();
  await work();
  const seconds = (performance.now() - from) / 1_000;
  const residentMiB = Math.round(process.memoryUsage.rss() / 2 ** 20);
  return { name, perSecond: Math.round(count / seconds), unit, seconds, residentMiB };
}

async function measureTable(file: string, rows: number): Promise<Measurement[]> {
  const basics = { title: 'bench', seed: '1', rows, prefix: 'B', vocabulary: 'icd10' as const };
  await writeGenerated(file, generateTable(clinicalPlan({ ...basics, sites: ['a', 'b', 'c'] })));
  const inspected = await timed('CSV inspected', 'rows', rows, async () => {
    const profile = await inspectTable(file);
    if (!profile.ok || profile.value.rows !== rows) throw new Error('CSV was not read whole');
  });
  const asked = await timed('CSV mean with two filters', 'rows', rows, async () => {
    const profile = await inspectTable(file);
    if (!profile.ok) throw new Error(profile.refusal.message);
    const columns = await loadColumns(file, profile.value, ['sex', 'diagnosis', 'bmi']);
    if (!columns.ok) throw new Error(columns.refusal.message);
    const answer = answerTable(columns.value, {
      kind: 'mean',
      of: 'bmi',
      filters: [
        { column: 'sex', op: 'is', value: 'female' },
        { column: 'diagnosis', op: 'in', values: ['E10', 'E11'] },
      ],
    });
    if (!answer.ok) throw new Error(answer.refusal.message);
  });
  return [inspected, asked];
}

async function measureVcf(file: string, sites: number, samples: number): Promise<Measurement[]> {
  const plan = { ...vcfPlan, sites, samples: samples || 50, isSitesOnly: samples === 0 };
  await writeGenerated(file, generateVcf(plan));
  const { size } = await stat(file);
  const label = samples === 0 ? 'VCF sites' : `VCF with ${samples} samples`;
  const scanned = await timed(`${label} inspected and indexed`, 'records', sites, async () => {
    const inspected = await inspectVcf(file, {
      assemblies: [],
      statedAssembly: 'GRCh38',
      indexPath: `${file}.variants`,
    });
    if (!inspected.ok) throw new Error(inspected.refusal.message);
  });
  const index = await openVariantIndex(`${file}.variants`);
  const lookups = 200_000;
  const { positions } = index.columns;
  const looked = await timed(`${label} look-up`, 'questions', lookups, async () => {
    for (let i = 0; i < lookups; i++) {
      const position = positions[(i * 7_919) % positions.length]! + (i & 1);
      const variant = { assembly: 'GRCh38', contig: 'chr1', position, ref: 'G', alt: 'A' };
      if (!variantCarriers(index, variant).ok) throw new Error('look-up refused');
    }
  });
  const genotypes = samples * sites;
  const bytes = { ...scanned, name: `${label} bytes`, unit: 'MiB' };
  const rate = (count: number) => Math.round(count / scanned.seconds);
  return [
    scanned,
    { ...bytes, perSecond: rate(size / 2 ** 20) },
    ...(genotypes === 0 ? [] : [{ ...scanned, unit: 'genotypes', perSecond: rate(genotypes) }]),
    looked,
  ];
}

if (process.argv[1] === import.meta.filename)
  for (const measurement of await measureDataFiles()) console.log(JSON.stringify(measurement));

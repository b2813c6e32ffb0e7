// A large VCF inspected beside bcftools on the same file: time, memory, and the time after an
// interruption. Not part of `npm run bench`, since it writes gigabytes:
// `node bin/runtime.cjs bench/inspect.ts [GB] [plain|bgzf] [samples]`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateVcf, writeGenerated } from '../src/capabilities/data-commons/generate/index.ts';
import { checkpointPath, inspectFile } from '../src/capabilities/data-commons/inspect/index.ts';
import { readAssemblies } from '../src/capabilities/data-commons/variants/index.ts';

const [gigabytes = '1', storing = 'plain', samplesText = '500'] = process.argv.slice(2);
const samples = Number(samplesText);
const bytesWanted = Number(gigabytes) * 1e9;
const TIMES_PEER_MAX = 1.5;
const RSS_MIB_MAX = 500;

/** A genotype is four characters; the fixed columns take about forty. */
const plan = {
  title: 'bench',
  seed: '1',
  assembly: 'GRCh38',
  contigs: [{ name: 'chr1', length: 248_956_422 }],
  samplePrefix: 'B',
  samples: Math.max(1, samples),
  isSitesOnly: samples === 0,
  sites: Math.round(bytesWanted / (samples * 4 + 44)),
};

const folder = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
async function bench(): Promise<void> {
  const file = await made();
  const { size } = statSync(file);
  console.log(`${(size / 1e9).toFixed(2)} GB, ${storing}, ${plan.sites} sites, ${samples} samples`);
  const peer = bcftools(file);
  console.log(peer === null ? 'bcftools: peer absent' : `bcftools query: ${shown(peer)}`);
  const ours = await inspected(file, Number.POSITIVE_INFINITY);
  const ratio = peer === null ? '' : `, ${against(ours / peer, TIMES_PEER_MAX)} times the peer`;
  console.log(`inspected: ${shown(ours)}${ratio}`);
  const before = await inspected(file, size / 2);
  const after = await inspected(file, Number.POSITIVE_INFINITY);
  console.log(`interrupted half-way after ${shown(before)}, the rest in ${shown(after)}`);
  const rssMiB = process.resourceUsage().maxRSS / 1_024;
  console.log(`peak memory: ${against(rssMiB, RSS_MIB_MAX)} MiB`);
}

async function made(): Promise<string> {
  const file = path.join(folder, 'bench.vcf');
  await writeGenerated(file, generateVcf(plan));
  if (storing !== 'bgzf') return file;
  const packed = spawnSync('bgzip', [file]);
  if (packed.error) throw new Error('bgzip is not installed', { cause: packed.error });
  return `${file}.gz`;
}

function bcftools(file: string): number | null {
  const from = performance.now();
  const asked = spawnSync('bcftools', ['query', '-f', '%CHROM %POS %REF %ALT\\n', file], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  return asked.error ? null : (performance.now() - from) / 1_000;
}

/** Stopped after so many bytes beyond where it began; goes on where it was stopped. */
async function inspected(file: string, stopAfter: number): Promise<number> {
  const assemblies = await readAssemblies(
    path.join(import.meta.dirname, '../packs/reference/assemblies.yaml'),
  );
  let read = 0;
  const from = performance.now();
  const found = await inspectFile(file, {
    context: { assemblies },
    resume: { checkpoint: checkpointPath(file) },
    watch: {
      read(bytes) {
        read += bytes;
      },
      isCancelled: () => read >= stopAfter,
    },
  });
  const seconds = (performance.now() - from) / 1_000;
  if (!found.ok) throw new Error(found.refusal.message);
  if (found.value.outcome === 'inspected') {
    const { records, isComplete, findings } = found.value.inspection.report;
    if (records !== plan.sites || !isComplete)
      throw new Error(`not read whole: ${records} records, ${JSON.stringify(findings[0])}`);
  } else if (stopAfter === Number.POSITIVE_INFINITY)
    throw new Error(`the file is ${found.value.outcome}`);
  return seconds;
}

const shown = (seconds: number): string => `${seconds.toFixed(1)} s`;

const against = (value: number, most: number): string =>
  `${value.toFixed(value < 10 ? 2 : 0)} (target ${most}${value <= most ? '' : ', MISSED'})`;

try {
  await bench();
} finally {
  rmSync(folder, { recursive: true });
}

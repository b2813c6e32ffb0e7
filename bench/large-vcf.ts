// A VCF of 1 GB inspected beside `bcftools query` on the same file: as plain text and as BGZF, with
// the genotypes of 200 people and of places alone; then interrupted half-way and resumed. The peer
// is asked for all that it must read to know what an inspection tells: the places, and the
// genotypes where there are some. It may skip the genotypes where it is asked for places alone;
// that figure stands beside.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InspectedOnce } from './inspect-one.ts';
import { makeVcf } from './made-vcf.ts';
import type { BenchRow } from './row.ts';

const BYTES = 1e9;
const SAMPLES = 200;
const TIMES_PEER_MAX = 1.5;
const MEMORY_MIB_MAX = 500;
const ONE = path.join(import.meta.dirname, 'inspect-one.ts');
const PLACES = '%CHROM %POS %REF %ALT';
const GENOTYPES = `${PLACES}[ %GT]`;

interface Made {
  readonly name: string;
  readonly path: string;
  readonly records: number;
  readonly query: string;
}

export async function benchLargeVcf(): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
  try {
    const rows: BenchRow[] = [];
    for (const samples of [SAMPLES, 0]) {
      const file = path.join(folder, `large-${samples}.vcf`);
      const { records } = makeVcf(file, BYTES, samples);
      const name = samples > 0 ? `VCF of 1 GB, ${samples} people` : 'VCF of 1 GB, places alone';
      const query = samples > 0 ? GENOTYPES : PLACES;
      rows.push(...inspectBeside({ name, path: file, records, query }));
      const packed = spawnSync('bgzip', [file]);
      const packedName = `${name}, as BGZF`;
      if (packed.error) rows.push({ name: packedName, absent: 'peer absent: bgzip' });
      else rows.push(...inspectBeside({ name: packedName, path: `${file}.gz`, records, query }));
      rmSync(`${file}.gz`, { force: true });
      rmSync(file, { force: true });
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inspectBeside(made: Made): BenchRow[] {
  const whole = inspected(made);
  const { size } = statSync(made.path);
  const first = inspected(made, size / 2);
  const rest = inspected(made);
  if (first.digest !== null || rest.digest !== whole.digest)
    throw new Error('the report after an interruption is not that of one reading');
  return [
    besidePeer(`${made.name} (${(size / 1e9).toFixed(2)} GB)`, made, whole.seconds),
    ...(made.query === GENOTYPES ? [besidePlaces(made, whole.seconds)] : []),
    {
      name: `${made.name}, interrupted half-way (${first.seconds.toFixed(1)} s): the rest`,
      value: rest.seconds,
      unit: `s, of ${whole.seconds.toFixed(1)} s in one go`,
    },
    {
      name: `${made.name}: most memory`,
      value: Math.max(whole.memoryMiB, first.memoryMiB, rest.memoryMiB),
      unit: 'MiB',
      target: { atMost: MEMORY_MIB_MAX },
    },
  ];
}

function besidePeer(name: string, made: Made, seconds: number): BenchRow {
  const peer = bcftools(made.path, made.query);
  if (peer === null) return { name, absent: 'peer absent: bcftools' };
  return {
    name: `${name}, ${seconds.toFixed(1)} s: times bcftools query (${peer.toFixed(1)} s)`,
    value: seconds / peer,
    target: { atMost: TIMES_PEER_MAX },
  };
}

function besidePlaces(made: Made, seconds: number): BenchRow {
  const name = `${made.name}: times bcftools query of the places alone`;
  const peer = bcftools(made.path, PLACES);
  if (peer === null) return { name, absent: 'peer absent: bcftools' };
  return { name: `${name} (${peer.toFixed(1)} s)`, value: seconds / peer };
}

/** Seconds; null where it is not installed. */
function bcftools(file: string, query: string): number | null {
  const from = performance.now();
  const asked = spawnSync('bcftools', ['query', '-f', `${query}\\n`, file], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  if (asked.error) return null;
  if (asked.status !== 0) throw new Error(`bcftools ends with ${asked.status}`);
  return (performance.now() - from) / 1_000;
}

interface Timed extends InspectedOnce {
  /** With the start of the process, as for the peer. */
  readonly seconds: number;
}

function inspected({ path: file, records }: Made, stopAfter = Number.POSITIVE_INFINITY): Timed {
  const from = performance.now();
  const asked = spawnSync(process.execPath, [ONE, file, `${stopAfter}`], { encoding: 'utf8' });
  const seconds = (performance.now() - from) / 1_000;
  if (asked.status !== 0) throw new Error(asked.stderr);
  const said = JSON.parse(asked.stdout) as InspectedOnce;
  if (stopAfter === Number.POSITIVE_INFINITY && said.records !== records)
    throw new Error(`not read whole: ${said.records} records of ${records}`);
  return { ...said, seconds };
}

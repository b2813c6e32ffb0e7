// The demonstration as a whole process tree: seconds from `npm start` to the first answer, memory
// of each node, an agreement concluded over HTTP, a question to three nodes.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BenchRow } from './row.ts';

const OFFSET = 2_000;
const root = path.join(import.meta.dirname, '..');

export async function benchAlliance(): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
  const entry = path.join(root, 'bin/entente.cjs');
  const started = performance.now();
  const demo = spawn(process.execPath, [entry, 'demo', 'start', '--port-offset', `${OFFSET}`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let firstAnswerS: number | null = null;
  try {
    await new Promise<void>((resolve, reject) => {
      demo.once('exit', (code) => reject(new Error(`the demonstration ended with ${code}`)));
      demo.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8');
        if (firstAnswerS === null && /: \d+ carriers/.test(said))
          firstAnswerS = (performance.now() - started) / 1000;
        if (said.includes('The nodes keep running')) resolve();
      });
    });
    return [
      {
        name: 'npm start to first answer',
        value: firstAnswerS ?? Number.NaN,
        unit: 's',
        target: { atMost: 15 },
      },
      memoryRow(folder),
      ...(await Promise.all([agreementRow(folder)])),
      await questionRow(folder),
    ];
  } finally {
    demo.removeAllListeners('exit');
    const gone = new Promise((resolve) => demo.once('exit', resolve));
    demo.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true });
  }
}

function memoryRow(folder: string): BenchRow {
  const rss = ['us', 'uk', 'jp', 'au'].map((key) => {
    const pid = readFileSync(path.join(folder, '.entente/demo', key, 'node.pid'), 'utf8').trim();
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
    return Number(kilobytes) / 1024;
  });
  const name = 'resident memory of a node, the largest of four';
  return { name, value: Math.max(...rss), unit: 'MB', target: { atMost: 200 } };
}

type Call = (
  key: string,
  person: string,
  route: string,
  body?: unknown,
) => Promise<Record<string, unknown>>;
const PORTS: Record<string, number> = { us: 7411, uk: 7412, jp: 7413, au: 7414 };

const caller =
  (folder: string): Call =>
  async (key, person, route, body) => {
    const [method, where] = route.split(' ') as [string, string];
    const token = readFileSync(path.join(folder, '.entente/demo', key, 'tokens', person), 'utf8');
    const response = await fetch(`http://127.0.0.1:${PORTS[key]! + OFFSET}${where}`, {
      method,
      headers: {
        authorization: `Bearer ${token.trim()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const value = (await response.json()) as { output?: Record<string, unknown>; message?: string };
    if (value.output === undefined) throw new Error(`${route}: ${value.message}`);
    return value.output;
  };

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

/** Drafted before; from the proposal at one node to "in force" at both. */
async function agreementRow(folder: string): Promise<BenchRow> {
  const call = caller(folder);
  const { LICENSING } = await import('../src/main/demo/agreements.ts');
  const took: number[] = [];
  for (let i = 0; i < 7; i++) {
    const { id } = await call('us', 'treaty-officer', 'POST /instruments', LICENSING.draft);
    const started = performance.now();
    await call('us', 'treaty-officer', `POST /instruments/${id}/propose`, {});
    await until(() =>
      call('uk', 'treaty-officer', `GET /instruments/${id}`).then(
        () => true,
        () => false,
      ),
    );
    await call('uk', 'treaty-officer', `POST /instruments/${id}/sign`, {});
    for (const key of ['us', 'uk'])
      await until(async () => {
        const { state } = await call(key, 'treaty-officer', `GET /instruments/${id}`);
        return (state as { isInForce: boolean }).isInForce;
      });
    took.push(performance.now() - started);
  }
  const name = 'agreement concluded between two nodes over HTTP, median of 7';
  return { name, value: median(took), unit: 'ms', target: { atMost: 150 } };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('the nodes did not come to agree in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function questionRow(folder: string): Promise<BenchRow> {
  const call = caller(folder);
  const input = {
    question: {
      kind: 'allele-count',
      variant: { assembly: 'GRCh38', contig: 'chr1', position: 55_051_215, ref: 'G', alt: 'A' },
    },
    class: 'cardiac-genomes',
    purpose: { 'purpose.terms': ['biomedical'], 'purpose.isCommercial': false },
  };
  const took: number[] = [];
  for (let i = 0; i < 20; i++) {
    const started = performance.now();
    await call('us', 'researcher', 'POST /data-commons/questions', input);
    took.push(performance.now() - started);
  }
  return {
    name: 'question to three nodes, judged and evidenced, median of 20',
    value: median(took),
    unit: 'ms',
  };
}

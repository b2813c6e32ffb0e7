// The ledger by itself: evidenced acts a second on each store, numbering, reading, auditing, and
// the making and checking of proofs at a million leaves. `node bin/runtime.cjs ./bench/ledger.ts`.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { utf8 } from '../src/base/bytes.ts';
import { ok } from '../src/base/result.ts';
import { CompactRange } from '../src/kernel/ledger/compact-range.ts';
import {
  alliancePolicy,
  appendEntry,
  auditAtStart,
  auditWhole,
  inclusionProof,
  type Ledger,
  leafHash,
  ledgerMigrations,
  logKeyOf,
  numberEntries,
  openLedger,
  publishHead,
  verifyConsistency,
  verifyInclusion,
} from '../src/kernel/ledger/index.ts';
import { treeInMemory } from '../src/kernel/ledger/proof.ts';
import { seededSigner } from '../src/kernel/ledger/seeded-signer.ts';
import {
  migrate,
  openPostgresStore,
  openSqliteStore,
  type Store,
  systemClock,
} from '../src/kernel/storage/index.ts';
import type { BenchRow } from './row.ts';

const CALLERS = 64;
const SECONDS = 4;
const LEAVES = 1_000_000;
const signer = seededSigner('bench.example/log');

/** About 700 bytes, as a judged answer leaves it. */
const body = (n: number) => ({
  operation: 'data-commons.ask',
  by: { kind: 'person', person: 'per_0123456789abcdefghjkmnpqrs', party: 'pty_demo', member: 'ZZ' },
  record: {
    question: `q${n}`,
    dataset: 'ds_0123456789abcdefghjkmnpqrs',
    counts: [n, n + 1, n + 2],
  },
  verdict: {
    effect: 'permit',
    facts: { 'requester.isCommercial': false, purpose: 'health research', cells: 12 },
    parts: [
      { rule: 'demo.purpose', citation: 'Demonstration 1', text: 'Health research is permitted.' },
      { rule: 'agreement.purpose', citation: 'Article 3(1)', text: 'The purpose is covered.' },
    ],
    rules: [{ pack: 'demo/research', version: '2026-01', digest: `sha256:${'ab'.repeat(32)}` }],
  },
});

// Repeats from run to run; the salts of a benchmark protect nothing.
function seeded(): (length: number) => Uint8Array {
  let counter = 0;
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () =>
      createHash('sha256').update(`bench ${counter++}`).digest(),
    );
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
  };
}

async function measureStore(name: string, store: Store, targetPerSecond: number) {
  await migrate(store, ledgerMigrations);
  const parts = { store, member: 'ZZ', signer, clock: systemClock, random: seeded() };
  const ledger = openLedger(parts);
  await appendFor(ledger, 1);
  const done = await appendFor(ledger, SECONDS);
  const numbering = performance.now();
  const numbered = await numberEntries(ledger);
  if (!numbered.ok) throw new Error(numbered.refusal.message);
  const numberingMs = performance.now() - numbering;
  await publishHead(ledger, systemClock.now());
  const perSecond = { atLeast: targetPerSecond };
  const rate = done.count / (done.ms / 1000);
  const rows: BenchRow[] = [
    {
      name: `evidenced entries, ${CALLERS} callers, ${name}`,
      value: rate,
      unit: '1/s',
      target: perSecond,
    },
    {
      name: `processor time an entry, whole process, ${name}`,
      value: done.cpu / done.count,
      unit: 'us',
    },
    {
      name: `numbering, ${name}`,
      value: numbered.value.numbered / (numberingMs / 1000),
      unit: '1/s',
    },
    ...(await measureReads(name, ledger, numbered.value.size)),
  ];
  return rows;
}

async function appendFor(ledger: Ledger, seconds: number) {
  const started = performance.now();
  const cpuStarted = process.cpuUsage();
  const until = started + seconds * 1000;
  let count = 0;
  const caller = async () => {
    while (performance.now() < until) {
      const done = await ledger.store.unit(async (unit) => {
        const draft = { type: 'question.answered', body: body(count), parties: ['YY'] };
        return ok(appendEntry(ledger, unit, draft, systemClock.now()));
      });
      if (!done.ok) throw new Error(done.refusal.message);
      done.value.evidence();
      count++;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  const { user, system } = process.cpuUsage(cpuStarted);
  return { count, ms: performance.now() - started, cpu: user + system };
}

async function measureReads(name: string, ledger: Ledger, size: number): Promise<BenchRow[]> {
  const tree = { db: ledger.store.db, tiles: ledger.tiles };
  const rounds = 500;
  const proving = performance.now();
  for (let i = 0; i < rounds; i++) await inclusionProof(tree, (i * 7919) % size, size);
  const proof = ((performance.now() - proving) * 1000) / rounds;
  const starting = performance.now();
  const started = await auditAtStart(ledger);
  if (!started.ok) throw new Error(started.refusal.message);
  const start = performance.now() - starting;
  const auditing = performance.now();
  const report = await auditWhole(ledger, alliancePolicy([logKeyOf(signer)], []));
  if (!report.ok) throw new Error(report.firstBad?.why);
  const audit = size / ((performance.now() - auditing) / 1000);
  return [
    { name: `inclusion proof from ${size} stored entries, ${name}`, value: proof, unit: 'us' },
    { name: `audit at start over ${size} entries, ${name}`, value: start, unit: 'ms' },
    { name: `whole audit, leaves and bodies, ${name}`, value: audit, unit: '1/s' },
  ];
}

function measureProofs(): BenchRow[] {
  const hashes = Array.from({ length: LEAVES }, (_, i) => leafHash(utf8(`leaf ${i}`)));
  const old = Math.floor(LEAVES * 0.7);
  const oldRange = new CompactRange();
  for (const hash of hashes.slice(0, old)) oldRange.append(hash);
  const range = new CompactRange();
  const appending = performance.now();
  for (const hash of hashes) range.append(hash);
  const append = LEAVES / ((performance.now() - appending) / 1000);
  const [tree, root, oldRoot] = [treeInMemory(hashes), range.root(), oldRange.root()];
  const [inclusion, consistency] = [tree.inclusion(old), tree.consistency(old)];
  const micros = (work: (i: number) => unknown): number => {
    const rounds = 20_000;
    const started = performance.now();
    for (let i = 0; i < rounds; i++) work(i);
    return ((performance.now() - started) * 1000) / rounds;
  };
  const at = `at ${LEAVES.toLocaleString('en')} leaves`;
  const isIn = () => verifyInclusion(hashes[old]!, old, LEAVES, inclusion, root);
  const extendsOld = () => verifyConsistency(old, LEAVES, consistency, oldRoot, root);
  return [
    { name: 'Merkle append', value: append, unit: '1/s' },
    {
      name: `inclusion proof ${at}: make`,
      value: micros((i) => tree.inclusion((i * 7919) % LEAVES)),
      unit: 'us',
    },
    { name: `inclusion proof ${at}: verify`, value: micros(isIn), unit: 'us' },
    {
      name: `consistency proof ${at}: make`,
      value: micros(() => tree.consistency(old)),
      unit: 'us',
    },
    { name: `consistency proof ${at}: verify`, value: micros(extendsOld), unit: 'us' },
  ];
}

export async function benchLedger(databaseUrl: string | undefined): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
  const embedded = openSqliteStore(folder);
  const rows = await measureStore('embedded', embedded, 5_000);
  await embedded.close();
  rmSync(folder, { recursive: true });
  if (databaseUrl === undefined) {
    const name = `evidenced entries, ${CALLERS} callers, PostgreSQL`;
    rows.push({ name, absent: 'ENTENTE_TEST_DATABASE_URL is not set' });
  } else rows.push(...(await onServer(databaseUrl)));
  return [...rows, ...measureProofs()];
}

async function onServer(databaseUrl: string): Promise<BenchRow[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('drop schema if exists bench_ledger cascade; create schema bench_ledger');
  const server = openPostgresStore(databaseUrl, { schema: 'bench_ledger' });
  const rows = await measureStore('PostgreSQL', server, 15_000);
  await server.close();
  await client.query('drop schema bench_ledger cascade');
  await client.end();
  return rows;
}

if (import.meta.main)
  for (const row of await benchLedger(process.env['ENTENTE_TEST_DATABASE_URL'])) {
    const value = row.absent ?? `${row.value!.toFixed(row.unit === '1/s' ? 0 : 1)} ${row.unit}`;
    console.log(`${row.name.padEnd(64)} ${value}`);
  }

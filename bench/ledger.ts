// The ledger by itself: evidenced acts a second on each store, numbering, and the making and checking
// of proofs at a million leaves. `node bin/runtime.cjs ./bench/ledger.ts [--leaves 1000000]`.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { utf8 } from '../src/base/bytes.ts';
import { ok } from '../src/base/result.ts';
import { CompactRange } from '../src/kernel/ledger/compact-range.ts';
import {
  appendEntry,
  auditWhole,
  type Ledger,
  ledgerMigrations,
  numberEntries,
  openLedger,
  publishHead,
  storedFiles,
} from '../src/kernel/ledger/index.ts';
import { leafHash } from '../src/kernel/ledger/merkle.ts';
import { alliancePolicy } from '../src/kernel/ledger/policy.ts';
import { treeInMemory, verifyConsistency, verifyInclusion } from '../src/kernel/ledger/proof.ts';
import { seededSigner } from '../src/kernel/ledger/seeded-signer.ts';
import { logKeyOf } from '../src/kernel/ledger/signer.ts';
import { inclusionProof } from '../src/kernel/ledger/stored-tree.ts';
import {
  migrate,
  openPostgresStore,
  openSqliteStore,
  type Store,
  systemClock,
} from '../src/kernel/storage/index.ts';

const CALLERS = 64;
const signer = seededSigner('bench.entente.example/log');
const { values } = parseArgs({
  options: {
    leaves: { type: 'string' },
    seconds: { type: 'string' },
    database: { type: 'string' },
  },
});
const leaves = Number(values.leaves ?? 1_000_000);
const seconds = Number(values.seconds ?? 4);

const print = (name: string, value: string): void => console.log(`${name.padEnd(52)} ${value}`);
const perSecond = (count: number, ms: number): string =>
  `${Math.round((count / ms) * 1000).toLocaleString('en')}/s`;

/** A body of about 700 bytes, as a judged answer leaves it. */
const body = (n: number) => ({
  operation: 'data-commons.ask',
  by: { kind: 'person', person: 'per_0123456789abcdefghjkmnpqrs', party: 'pty_demo', member: 'US' },
  record: {
    question: `q${n}`,
    dataset: 'ds_0123456789abcdefghjkmnpqrs',
    counts: [n, n + 1, n + 2],
  },
  verdict: {
    effect: 'permit',
    facts: { 'requester.isCommercial': false, purpose: 'DUO:0000006', cells: 12 },
    parts: [
      { rule: 'gb.duo.permitted', citation: 'DUO:0000006', text: 'Health research is permitted.' },
      { rule: 'agreement.purpose', citation: 'Article 3(1)', text: 'The purpose is covered.' },
    ],
    rules: [{ pack: 'gb/research', version: '2026-01', digest: `sha256:${'ab'.repeat(32)}` }],
  },
});

async function appends(name: string, store: Store): Promise<void> {
  await migrate(store, ledgerMigrations);
  const parts = { store, member: 'US', signer, clock: systemClock };
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const ledger = openLedger({ ...parts, random });
  await run(ledger, 1);
  const done = await run(ledger, seconds);
  print(`${name}: evidenced acts, ${CALLERS} callers`, perSecond(done.count, done.ms));
  print(`${name}: CPU an act, whole process`, `${Math.round(done.cpuMicros / done.count)} us`);
  const start = performance.now();
  const numbered = await numberEntries(ledger);
  if (!numbered.ok) throw new Error(numbered.refusal.message);
  const ms = performance.now() - start;
  print(`${name}: numbering`, perSecond(numbered.value.numbered, ms));
  await publishHead(ledger, systemClock.now());
  if (values.leaves !== "0") await reads(name, ledger, numbered.value.size);
}

async function run(ledger: Ledger, forSeconds: number) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  let count = 0;
  const caller = async () => {
    while (performance.now() - start < forSeconds * 1000) {
      const done = await ledger.store.unit(async (unit) => {
        const draft = { type: 'question.answered', body: body(count), parties: ['GB'] };
        return ok(appendEntry(ledger, unit, draft, systemClock.now()));
      });
      if (!done.ok) throw new Error(done.refusal.message);
      done.value.evidence();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  const { user, system } = process.cpuUsage(cpu);
  return { count, ms: performance.now() - start, cpuMicros: user + system };
}

async function reads(name: string, ledger: Ledger, size: number): Promise<void> {
  const tree = { db: ledger.store.db, tiles: ledger.tiles };
  let start = performance.now();
  for (let i = 0; i < 500; i++) await inclusionProof(tree, (i * 7919) % size, size);
  print(`${name}: inclusion proof from the store`, `${micros(start, 500)} us`);
  start = performance.now();
  const files = storedFiles(ledger.store.db, { bodies: 'none' });
  await files.read('tile/entries/000');
  print(`${name}: an entry bundle of 256`, `${micros(start, 1)} us`);
  start = performance.now();
  const report = await auditWhole(ledger, alliancePolicy([logKeyOf(signer)], []));
  if (!report.ok) throw new Error(report.firstBad?.why);
  print(`${name}: whole audit with bodies`, perSecond(size, performance.now() - start));
}

const micros = (start: number, count: number): number =>
  Math.round(((performance.now() - start) * 1000) / count);

function proofs(): void {
  const hashes = Array.from({ length: leaves }, (_, i) => leafHash(utf8(`leaf ${i}`)));
  let start = performance.now();
  const range = new CompactRange();
  for (const hash of hashes) range.append(hash);
  print(
    `tree of ${leaves.toLocaleString('en')}: append`,
    perSecond(leaves, performance.now() - start),
  );
  const tree = treeInMemory(hashes);
  const [root, old] = [range.root(), Math.floor(leaves * 0.7)];
  const oldRange = new CompactRange();
  for (const hash of hashes.slice(0, old)) oldRange.append(hash);
  const rounds = 20_000;
  start = performance.now();
  for (let i = 0; i < rounds; i++) tree.inclusion((i * 7919) % leaves);
  print('inclusion proof, levels in memory: make', `${micros(start, rounds)} us`);
  const proof = tree.inclusion(old);
  start = performance.now();
  for (let i = 0; i < rounds; i++) verifyInclusion(hashes[old]!, old, leaves, proof, root);
  print('inclusion proof: verify', `${micros(start, rounds)} us`);
  const consistency = tree.consistency(old);
  start = performance.now();
  for (let i = 0; i < rounds; i++)
    verifyConsistency(old, leaves, consistency, oldRange.root(), root);
  print('consistency proof: verify', `${micros(start, rounds)} us`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
const embedded = openSqliteStore(folder);
await appends('SQLite', embedded);
await embedded.close();
rmSync(folder, { recursive: true });
if (values.database) {
  const server = openPostgresStore(values.database);
  await appends('PostgreSQL', server);
  await server.close();
} else print('PostgreSQL', 'peer absent (name it with --database)');
proofs();

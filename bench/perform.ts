// Evidenced decisions per second: 64 callers of `perform` in one process, each decision judged by
// the law engine and promised in the ledger before its reply. SQLite always; PostgreSQL when named.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ok } from '../src/base/result.ts';
import { Type } from '../src/base/schema.ts';
import { type AnyOperation, createPerform, type Perform } from '../src/kernel/acts/index.ts';
import { judge, readPack, ruleSet, SINCE_EVER } from '../src/kernel/law/index.ts';
import { appendEntry, ledgerMigrations, openLedger } from '../src/kernel/ledger/index.ts';
import {
  judgedOperation,
  migrate,
  openPostgresStore,
  openSqliteStore,
  type Store,
  systemClock,
} from '../src/kernel/storage/index.ts';
import type { BenchRow } from './row.ts';

const CALLERS = 64;
const SECONDS = 4;

export const decide = judgedOperation({
  id: 'bench.decide',
  summary: 'One judged act that writes its entry and nothing else',
  route: { method: 'POST', path: '/bench/decisions' },
  input: Type.Object({ records: Type.Integer() }, { additionalProperties: false }),
  output: Type.Object({ records: Type.Integer() }),
  refusals: [],
  permission: ['anyone'],
  entry: 'decision.made',
  needs: {},
  async act(_context, { records }) {
    const facts = {
      'requester.place': 'XB',
      'requester.kind': 'university',
      'data.categories': ['genome'],
      'counterparty.rollingCount': records,
      'agreement.hasOnwardClause': true,
      'transfer.isOfficialBusiness': false,
    };
    return ok({ act: { kind: 'data.transfer', facts }, parties: [], record: { records } });
  },
  async run(_context, { records }) {
    return ok({ output: { records } });
  },
});

/** The pipeline with a real ledger and real rules, and nothing else of a node. */
export async function decidingOn(store: Store): Promise<Perform> {
  await migrate(store, ledgerMigrations);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const ledger = openLedger({
    store,
    member: 'ZZ',
    clock: systemClock,
    random: randomBytes,
    signer: {
      name: 'bench.example/log',
      publicKey: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)),
      sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
    },
  });
  const file = 'packs/demonstration/sample-transfer.yaml';
  const pack = readPack({
    path: file,
    bytes: readFileSync(path.join(import.meta.dirname, '..', file)),
  });
  if (!pack.ok) throw new Error(`${file} cannot be read`);
  const rules = ruleSet([{ ...pack.value, knownFrom: SINCE_EVER }]);
  return createPerform({
    store,
    clock: systemClock,
    random: randomBytes,
    fill: () => ({}),
    judge: async (_db, act, at) => judge({ rules, judges: [] }, act, at),
    appendEntry: (unit, draft, at) => appendEntry(ledger, unit, draft, at).evidence,
    publish: async () => undefined,
    secondPerson: async () => ok(null),
  });
}

interface Rate {
  readonly perSecond: number;
  /** Of this process, all its threads; a server's own work is not in it. */
  readonly processorUs: number;
}

export async function decisionsPerSecond(store: Store): Promise<Rate> {
  const perform = await decidingOn(store);
  const run = async (seconds: number) => {
    const until = performance.now() + seconds * 1000;
    let done = 0;
    const caller = async () => {
      while (performance.now() < until) {
        const reply = await perform(decide as AnyOperation, { kind: 'anyone' }, { records: done });
        if (!reply.evidence) throw new Error('a decision without evidence');
        done++;
      }
    };
    const [started, before] = [performance.now(), process.cpuUsage()];
    await Promise.all(Array.from({ length: CALLERS }, caller));
    const { user, system } = process.cpuUsage(before);
    const perSecond = done / ((performance.now() - started) / 1000);
    return { perSecond, processorUs: (user + system) / done };
  };
  await run(1);
  return run(SECONDS);
}

const nameOn = (where: string) => `evidenced decisions, 64 callers of perform, ${where}`;

const rowsOf = (where: string, rate: Rate, atLeast: number): BenchRow[] => [
  { name: nameOn(where), value: rate.perSecond, unit: '1/s', target: { atLeast } },
  {
    name: `processor time a decision, whole process, ${where}`,
    value: rate.processorUs,
    unit: 'us',
  },
];

export async function benchPerform(databaseUrl: string | undefined): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
  const embedded = openSqliteStore(folder);
  const rows: BenchRow[] = rowsOf('embedded', await decisionsPerSecond(embedded), 5_000);
  await embedded.close();
  rmSync(folder, { recursive: true });
  if (databaseUrl === undefined)
    return [
      ...rows,
      { name: nameOn('PostgreSQL'), absent: 'ENTENTE_TEST_DATABASE_URL is not set' },
    ];
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('drop schema if exists bench cascade; create schema bench');
  const server = openPostgresStore(databaseUrl, { schema: 'bench' });
  rows.push(...rowsOf('PostgreSQL', await decisionsPerSecond(server), 15_000));
  await server.close();
  await client.query('drop schema bench cascade');
  await client.end();
  return rows;
}

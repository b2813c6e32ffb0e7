// The ripple: one fact changes among 100,000 standing permissions and the 10 that were read from it
// are judged again, in one durable transaction. SQLite always; PostgreSQL when one is named.
// `node bin/runtime.cjs ./bench/law-ripple.ts`
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ok } from '../src/base/result.ts';
import type { Act } from '../src/base/verdict.ts';
import {
  grantPermissions,
  importPacks,
  type LawBook,
  lawMigrations,
  openLawBook,
  type RippleContext,
  rejudge,
} from '../src/kernel/law/index.ts';
import {
  migrate,
  openPostgresStore,
  openSqliteStore,
  type Store,
} from '../src/kernel/storage/index.ts';
import type { BenchRow } from './row.ts';

const PERMISSIONS = 100_000;
const PARTIES = 10_000;
const ROUNDS = 20;
const GRANTED = '2025-06-01T00:00:00.000Z';
const CHANGED = '2025-07-01T00:00:00.000Z';
const FILE = 'packs/demonstration/sample-transfer.yaml';

const actOf = (party: string, place: string): Act => ({
  kind: 'data.transfer',
  facts: {
    'requester.place': place,
    'requester.kind': 'university',
    'data.categories': ['genome'],
    'counterparty.rollingCount': 5,
    'agreement.hasOnwardClause': true,
    'transfer.isOfficialBusiness': false,
  },
  readFrom: { 'requester.place': [party] },
});

async function grantAll(store: Store, book: LawBook): Promise<void> {
  const drafts = Array.from({ length: PERMISSIONS }, (_, i) => {
    const party = `pty_${i % PARTIES}`;
    const act = actOf(party, 'XB');
    const verdict = book.judge(act, { validAt: GRANTED, knownAt: GRANTED });
    const [id, verdictId] = [`prm_${i}`, `vdt_${i}`];
    return { id, holder: party, subject: party, act, verdictId, verdict, grantedAt: GRANTED };
  });
  await store.unit(async ({ db }) => ok(await grantPermissions(db, drafts)));
}

async function rippleMs(store: Store): Promise<number[]> {
  await migrate(store, lawMigrations);
  const bytes = new Uint8Array(readFileSync(path.join(import.meta.dirname, '..', FILE)));
  const imported = await store.unit(({ db }) =>
    importPacks(db, [{ path: FILE, bytes }], { at: GRANTED, isServing: false }),
  );
  if (!imported.ok) throw new Error(imported.refusal.message);
  const book = await openLawBook(store.db, []);
  await grantAll(store, book);
  let ids = 0;
  const context: RippleContext = {
    law: book.law(),
    newId: () => `vdt_again_${++ids}`,
    refresh: {
      'data.transfer': async (_, permissions) =>
        permissions.map(({ subject }) => actOf(subject, 'XQ')),
    },
  };
  const elapsed: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const cause = { event: `ent_${round}`, at: CHANGED };
    const started = performance.now();
    const rippled = await store.unit(async ({ db }) =>
      ok(await rejudge(db, context, cause, [`pty_${round}`])),
    );
    elapsed.push(performance.now() - started);
    if (!rippled.ok || rippled.value.changes.length !== PERMISSIONS / PARTIES)
      throw new Error('the ripple missed a permission');
  }
  return elapsed.sort((a, b) => a - b);
}

const rowOf = (store: string, elapsed: readonly number[]): BenchRow => ({
  name: `ripple: 10 of 100,000 permissions, ${store}, slowest of ${ROUNDS}`,
  value: Math.round(elapsed.at(-1)! * 10) / 10,
  unit: 'ms',
  target: { atMost: 1000 },
});

export async function benchLawRipple(databaseUrl: string | undefined): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-ripple-'));
  const sqlite = openSqliteStore(folder);
  const rows = [rowOf('SQLite', await rippleMs(sqlite))];
  await sqlite.close();
  rmSync(folder, { recursive: true });
  if (!databaseUrl)
    return [...rows, { name: 'ripple: PostgreSQL', absent: 'no database is named' }];
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('drop schema if exists ripple cascade; create schema ripple');
  const postgres = openPostgresStore(databaseUrl, { schema: 'ripple' });
  rows.push(rowOf('PostgreSQL', await rippleMs(postgres)));
  await postgres.close();
  await client.query('drop schema ripple cascade');
  await client.end();
  return rows;
}

if (import.meta.main)
  for (const row of await benchLawRipple(process.env['ENTENTE_TEST_DATABASE_URL']))
    console.log(`${row.name}: ${row.absent ?? `${row.value} ${row.unit}`}`);

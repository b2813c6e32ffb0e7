// Runs one body of tests on every store: SQLite always, PostgreSQL when a server is named.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe } from 'vitest';
import {
  type Migration,
  migrate,
  openPostgresStore,
  openSqliteStore,
  type Store,
} from '../kernel/storage/index.ts';

export type OpenStore = () => Promise<Store>;

const serverUrl = process.env['ENTENTE_TEST_DATABASE_URL'];

/** `open` gives a fresh, migrated store each time; all are closed and removed after each test. */
export function onEveryStore(
  name: string,
  migrations: readonly Migration[],
  body: (open: OpenStore) => void,
): void {
  describe(`${name} on SQLite`, () => {
    body(opener(migrations, openTemporarySqlite));
  });
  const title = `${name} on PostgreSQL`;
  if (serverUrl) describe(title, () => body(opener(migrations, openTemporaryPostgres)));
  else describe.skip(`${title} (ENTENTE_TEST_DATABASE_URL is not set)`, () => body(neverOpened));
}

const neverOpened: OpenStore = async () => {
  throw new Error('a skipped test opened a store');
};

interface Opened {
  readonly store: Store;
  remove(): Promise<void>;
}

function opener(migrations: readonly Migration[], open: () => Promise<Opened>): OpenStore {
  const opened: Opened[] = [];
  afterEach(async () => {
    for (const { store, remove } of opened.splice(0)) {
      await store.close();
      await remove();
    }
  });
  return async () => {
    const fresh = await open();
    opened.push(fresh);
    await migrate(fresh.store, migrations);
    return fresh.store;
  };
}

async function openTemporarySqlite(): Promise<Opened> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-store-'));
  const store = openSqliteStore(folder);
  return { store, remove: async () => rmSync(folder, { recursive: true }) };
}

let schemas = 0;
async function openTemporaryPostgres(): Promise<Opened> {
  const schema = `t${process.pid}_${++schemas}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`drop schema if exists ${schema} cascade; create schema ${schema}`);
  const store = openPostgresStore(serverUrl!, { schema });
  return { store, remove: () => run(`drop schema ${schema} cascade`) };
}

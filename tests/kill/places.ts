// Where a campaign's store lies: a fresh folder, or a fresh schema of a PostgreSQL server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Place } from './campaign.ts';

export type Temporary = Place & { remove(): Promise<void> };

export function sqlitePlace(): Temporary {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-kill-'));
  return {
    folder,
    settled: async () => undefined,
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

export async function postgresPlace(serverUrl: string): Promise<Temporary> {
  const schema = `kill_${process.pid}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`drop schema if exists ${schema} cascade; create schema ${schema}`);
  const url = new URL(serverUrl);
  url.searchParams.set('application_name', schema);
  const others = 'select count(*)::int as n from pg_stat_activity where application_name = $1';
  return {
    folder: tmpdir(),
    databaseUrl: url.href,
    schema,
    // The server finishes what a dead client had already sent, a commit too.
    async settled() {
      while ((await client.query(others, [schema])).rows[0].n > 0) await wait(10);
    },
    async remove() {
      await client.query(`drop schema ${schema} cascade`);
      await client.end();
    },
  };
}

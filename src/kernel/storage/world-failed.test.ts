// A database that is gone is a fault of the world for reads outside units too, never a bug's 500.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../base/fault.ts';
import { ok } from '../../base/result.ts';
import { openPostgresStore } from './postgres-store.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { asFault } from './world-failed.ts';

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (cause: unknown) => cause,
  );

describe('a database server that is not there', () => {
  it('is a fault of reads and of units, and says what to check', async () => {
    const store = openPostgresStore('postgres://nobody@127.0.0.1:1/none');
    const read = await faultOf(sql`select 1`.execute(store.db));
    const written = await faultOf(store.unit(async () => ok(null)));
    for (const fault of [read, written]) {
      expect(fault).toBeInstanceOf(Fault);
      expect(fault).toMatchObject({ retryable: true });
      expect((fault as Fault).message).toContain('cannot be reached. Check that the database');
    }
    await store.close();
  });

  it('is a fault when it hangs up in the middle', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.destroy()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const store = openPostgresStore(`postgres://nobody@127.0.0.1:${port}/none`);
    expect(await faultOf(sql`select 1`.execute(store.db))).toBeInstanceOf(Fault);
    expect(await faultOf(store.unit(async () => ok(null)))).toBeInstanceOf(Fault);
    await store.close();
    await new Promise((resolve) => server.close(resolve));
  });
});

it('a damaged embedded file is a fault of reads', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-damaged-'));
  await openSqliteStore(folder).close();
  writeFileSync(path.join(folder, 'entente.db'), 'no database at all, whatever it may be called');
  const opening = await faultOf(
    (async () => {
      const store = openSqliteStore(folder);
      await sql`select * from sqlite_master`.execute(store.db);
    })(),
  );
  expect(asFault(opening)).toBeInstanceOf(Fault);
  rmSync(folder, { recursive: true });
});

it('a bug stays what it is', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-bug-'));
  const store = openSqliteStore(folder);
  expect(await faultOf(sql`select * from nothing`.execute(store.db))).not.toBeInstanceOf(Fault);
  await store.close();
  rmSync(folder, { recursive: true });
});

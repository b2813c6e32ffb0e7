import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { refusal } from '../../base/refusal.ts';
import { ok, refused } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import type { Database, Migration } from './database.ts';
import { claimJobs, deadJobs, enqueueJob, failJob, finishJob, jobMigrations } from './jobs.ts';
import { appliedMigrations, migrate } from './migrate.ts';
import { openSqliteStore } from './sqlite-store.ts';

type NoteTables = { note: { id: number; body: Uint8Array; text: string | null } };
const tables = (db: Database) => db.withTables<NoteTables>();
const notes: Migration = {
  id: 'test/0001-notes',
  async up(db, { text, integer, bytes }) {
    await db.schema
      .createTable('note')
      .addColumn('id', integer, (column) => column.primaryKey())
      .addColumn('body', bytes, (column) => column.notNull())
      .addColumn('text', text)
      .execute();
  },
};
const put = (db: Database, id: number) =>
  tables(db)
    .insertInto('note')
    .values({ id, body: new Uint8Array([0, id]), text: `note ${id}` })
    .execute();
const ids = async (db: Database) =>
  (await tables(db).selectFrom('note').select('id').orderBy('id').execute()).map(({ id }) => id);
const refuse = () => refused(refusal('conflict', 'test.refused', 'Refused for the test.'));

onEveryStore('a store', [...jobMigrations, notes], (open) => {
  it('keeps bytes, text and integers as they were', async () => {
    const store = await open();
    await store.unit(async ({ db }) => ok(await put(db, 7)));
    const [row] = await tables(store.db).selectFrom('note').selectAll().execute();
    expect({ ...row!, body: [...row!.body] }).toEqual({ id: 7, body: [0, 7], text: 'note 7' });
  });

  it('undoes refused and thrown units and keeps their neighbours', async () => {
    const store = await open();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 150 }, (_, i) =>
        store.unit(async ({ db }) => {
          await put(db, i);
          if (i % 3 === 1) return refuse();
          if (i % 3 === 2) throw new Error(`thrown by ${i}`);
          return ok(i);
        }),
      ),
    );
    expect(outcomes.map((o) => (o.status === 'fulfilled' ? o.value.ok : 'thrown'))).toEqual(
      Array.from({ length: 150 }, (_, i) => [true, false, 'thrown'][i % 3]),
    );
    expect(await ids(store.db)).toEqual(Array.from({ length: 50 }, (_, i) => i * 3));
  });

  it('flushes deferred items once a transaction, without those of undone units', async () => {
    const store = await open();
    const flushed: unknown[][] = [];
    store.onFlush('test', async (db, items) => {
      flushed.push([...items]);
      await put(db, 1000 + flushed.length);
    });
    await Promise.all(
      [1, 2, 3, 4].map((i) =>
        store.unit(async (unit) => {
          unit.defer('test', i);
          return i === 2 ? refuse() : ok(i);
        }),
      ),
    );
    expect(flushed).toEqual([[1, 3, 4]]);
    expect(await ids(store.db)).toEqual([1001]);
  });

  it('goes on with a table whose columns changed under its statements', async () => {
    const store = await open();
    const first = () =>
      store.unit(async ({ db }) =>
        ok(await tables(db).selectFrom('note').selectAll().where('id', '=', 1).execute()),
      );
    await store.unit(async ({ db }) => ok(await put(db, 1)));
    await first();
    await store.unit(async ({ db }) =>
      ok(await db.schema.alterTable('note').addColumn('more', 'text').execute()),
    );
    expect(await first()).toMatchObject({ value: [{ id: 1, more: null }] });
  });

  it('runs what waits for durability only after the commit', async () => {
    const store = await open();
    const seen: number[][] = [];
    await store.unit(async (unit) => {
      await put(unit.db, 1);
      unit.afterCommit(() => seen.push([1]));
      expect(await ids(store.db)).toEqual([]);
      return ok(null);
    });
    expect(seen).toEqual([[1]]);
    expect(await ids(store.db)).toEqual([1]);
  });

  it('applies a migration once and names those of a later version', async () => {
    const store = await open();
    expect(await migrate(store, [...jobMigrations, notes])).toEqual([]);
    expect(await appliedMigrations(store.db)).toEqual(['storage/0001-jobs', 'test/0001-notes']);
    await expect(migrate(store, jobMigrations)).rejects.toThrow('test/0001-notes');
  });

  it('claims a job once, retries it later, buries it after twelve failures', async () => {
    const store = await open();
    const random = (length: number) => new Uint8Array(length).fill(9);
    let at = Temporal.Instant.from('2026-01-01T00:00:00Z');
    const draft = { kind: 'wake', payload: { of: 'x' }, runAt: at, dedupeKey: 'wake:x' };
    await store.unit(async ({ db }) => ok(await enqueueJob(db, random, draft)));
    await store.unit(async ({ db }) =>
      ok(await enqueueJob(db, (n) => new Uint8Array(n).fill(3), draft)),
    );
    const claim = async () => {
      const claimed = await store.unit(async ({ db }) => ok(await claimJobs(db, store.kind, at)));
      return claimed.ok ? claimed.value : [];
    };
    const [first, ...others] = await claim();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: 'wake', payload: { of: 'x' }, attempt: 1 });
    expect(await claim()).toEqual([]);
    for (let attempt = 1; attempt <= 12; attempt++) {
      const job = attempt === 1 ? first! : (await claim())[0]!;
      expect(job.attempt).toBe(attempt);
      await store.unit(async ({ db }) => ok(await failJob(db, job, 'not there', at)));
      at = at.add({ seconds: 2 ** attempt });
    }
    expect(await claim()).toEqual([]);
    expect(await deadJobs(store.db)).toHaveLength(1);
    at = at.add({ hours: 91 * 24 });
    expect(await claim()).toEqual([]);
    expect(await deadJobs(store.db)).toEqual([]);
    await store.unit(async ({ db }) => ok(await finishJob(db, first!)));
  });
});

it('refuses a second process on the same folder, naming the first', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-lock-'));
  const store = openSqliteStore(folder);
  expect(() => openSqliteStore(folder)).toThrow(`already in use by process ${process.pid}`);
  await store.close();
  await openSqliteStore(folder).close();
  rmSync(folder, { recursive: true });
});

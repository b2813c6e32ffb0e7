// The embedded store: one SQLite file per node, held by one process.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely } from 'kysely';
import { CommitQueue, type Transaction, type Transactor } from './batch.ts';
import type { Database, Store } from './database.ts';
import { lockFolder } from './lock.ts';
import { openSqliteFile, sqliteDialect } from './sqlite.ts';

/** Opens (or makes) `entente.db` in the folder. Throws `Fault` when another process holds it. */
export function openSqliteStore(folder: string): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  const file = path.join(folder, 'entente.db');
  const writing = openSqliteFile(file);
  const reading = openSqliteFile(file);
  const writer = new Kysely<object>({ dialect: sqliteDialect(writing) }) as Database;
  const reader = new Kysely<object>({ dialect: sqliteDialect(reading) }) as Database;
  reading.exec('pragma query_only=on');

  const changes = writing.prepare('select total_changes() as n');
  const transaction: Transaction = {
    db: writer,
    writes: () => changes.get()!['n'] as number,
    run: async (sql) => writing.exec(sql),
    isConflict: () => false,
  };
  const transactor: Transactor = {
    async begin() {
      writing.exec('begin immediate');
      return transaction;
    },
    commit: async () => writing.exec('commit'),
    async rollback() {
      if (writing.isTransaction) writing.exec('rollback');
    },
  };
  const queue = new CommitQueue(transactor);
  return {
    kind: 'sqlite',
    db: reader,
    unit: (work) => queue.unit(work),
    onFlush: (key, flush) => queue.onFlush(key, flush),
    async close() {
      await queue.idle();
      await reader.destroy();
      await writer.destroy();
      lock.release();
    },
  };
}

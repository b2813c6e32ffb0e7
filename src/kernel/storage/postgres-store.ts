// The scale-up store: PostgreSQL 15 or later, several stateless processes on one server. Batches
// run serialisable and are run again when the server reports a conflict with another process.
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { CommitQueue, type Transaction, type Transactor } from './batch.ts';
import type { Database, Store } from './database.ts';

const INT8_OID = 20;
const CONFLICTS = new Set(['40001', '40P01']);

// Counts and sizes stay within 2^53 by schema; a larger one is a bug and must not be rounded.
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer beyond 2^53: ${text}`);
  return value;
}

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8_OID ? safeInteger : pg.types.getTypeParser(oid, format as 'text')) as never,
};

export function openPostgresStore(url: string, options: { schema?: string } = {}): Store {
  const connection = {
    connectionString: url,
    types,
    ...(options.schema ? { options: `-c search_path=${options.schema}` } : {}),
  };
  const readers = new pg.Pool({ ...connection, max: 8 });
  const writers = new pg.Pool({ ...connection, max: 1 });
  const reader = new Kysely<object>({
    dialect: new PostgresDialect({ pool: readers }),
  }) as Database;
  const transactor = new PostgresTransactor(writers);
  const queue = new CommitQueue(transactor);
  return {
    kind: 'postgres',
    db: reader,
    unit: (work) => queue.unit(work),
    onFlush: (key, flush) => queue.onFlush(key, flush),
    async close() {
      await queue.idle();
      await reader.destroy();
      await transactor.close();
    },
  };
}

class PostgresTransactor implements Transactor {
  readonly #db: Database;
  #writes = 0;

  constructor(pool: pg.Pool) {
    this.#db = new Kysely<object>({
      dialect: new PostgresDialect({ pool }),
      log: (event) => {
        if (event.level === 'query' && !/^\s*select/i.test(event.query.sql)) this.#writes++;
      },
    }) as Database;
  }

  // The pool holds one connection, so begin, work and commit meet on the same session.
  async begin(): Promise<Transaction> {
    await this.#run('begin isolation level serializable');
    return {
      db: this.#db,
      writes: () => this.#writes,
      run: (sql) => this.#run(sql),
      isConflict: (cause) => CONFLICTS.has((cause as { code?: string } | null)?.code ?? ''),
    };
  }
  commit = (): Promise<void> => this.#run('commit');
  rollback = (): Promise<void> => this.#run('rollback');
  close = (): Promise<void> => this.#db.destroy();

  async #run(sql: string): Promise<void> {
    await this.#db.executeQuery(CompiledQuery.raw(sql));
  }
}

// The scale-up store: PostgreSQL 15 or later, several stateless processes on one server. Batches
// run serialisable and are run again when the server reports a conflict with another process.
import {
  type CompiledQuery,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely';
import pg from 'pg';
import { CommitQueue, type Transaction, type Transactor } from './batch.ts';
import type { Database, Store } from './database.ts';
import { orFault } from './world-failed.ts';
import { WritingConnection } from './writing-connection.ts';

const INT8_OID = 20;
/** Another process changed a table whose statement is prepared here. */
const CACHED_PLAN_CHANGED = 'cached plan must not change result type';
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
  // A connection that is lost while nobody uses it is replaced by the pool.
  readers.on('error', () => undefined);
  const reader = new Kysely<object>({
    dialect: new PostgresDialect({ pool: faulting(readers) }),
  }) as Database;
  const transactor = new PostgresTransactor(new WritingConnection(connection));
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

/** Reads are not asked for in a unit, which would tell a failed server from a bug. */
function faulting(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    end: () => pool.end(),
    async connect() {
      const client = await orFault(pool.connect());
      const made = known.get(client) ?? {
        query: (sql: string, parameters: unknown[]) => orFault(client.query(sql, parameters)),
        release: () => client.release(),
      };
      known.set(client, made as PostgresPoolClient);
      return made as PostgresPoolClient;
    },
  };
}

class PostgresTransactor implements Transactor {
  readonly #connection: WritingConnection;
  readonly #transaction: Transaction;

  constructor(connection: WritingConnection) {
    this.#connection = connection;
    this.#transaction = {
      db: new Kysely<object>({ dialect: new PostgresDialect({ pool: connection }) }) as Database,
      writes: () => connection.writes,
      run: (sql) => connection.run(sql),
      isConflict: (cause) => {
        const { code = '', message } = (cause ?? {}) as { code?: string; message?: string };
        const isPlanChanged = message === CACHED_PLAN_CHANGED;
        if (isPlanChanged) connection.forgetStatements();
        return isPlanChanged || CONFLICTS.has(code);
      },
    };
  }

  async begin(): Promise<Transaction> {
    await this.#connection.begin();
    return this.#transaction;
  }
  commit = (): Promise<void> => this.#connection.send([]);
  send = (last: readonly CompiledQuery[]): Promise<void> => this.#connection.send(last);
  rollback = (): Promise<void> => this.#connection.rollback();
  async close(): Promise<void> {
    await this.#transaction.db.destroy();
    await this.#connection.end();
  }
}

// Kysely over Node's own `node:sqlite`. One writing and one reading connection on a WAL database,
// so that reads outside units see committed state only. `synchronous=FULL`: a reply means it is on
// disk.
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { orFault } from './world-failed.ts';

const STATEMENTS_CACHED_MAX = 500;

export function openSqliteFile(path: string, options: { readOnly?: boolean } = {}): DatabaseSync {
  const file = new DatabaseSync(path, { readOnly: options.readOnly ?? false, timeout: 5_000 });
  if (!options.readOnly) file.exec('pragma journal_mode=wal; pragma synchronous=full;');
  file.exec('pragma foreign_keys=on; pragma cache_size=-16000; pragma temp_store=memory;');
  return file;
}

export function sqliteDialect(file: DatabaseSync): Dialect {
  const connection = new SqliteConnection(file);
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(connection, file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class SqliteConnection implements DatabaseConnection {
  readonly #file: DatabaseSync;
  readonly #statements = new Map<string, { statement: StatementSync; returnsRows: boolean }>();

  constructor(file: DatabaseSync) {
    this.#file = file;
  }

  // Preparing costs about as much as a point read, so statements are kept, oldest out first.
  #prepare(sql: string) {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#file.prepare(sql);
    const prepared = { statement, returnsRows: statement.columns().length > 0 };
    if (this.#statements.size >= STATEMENTS_CACHED_MAX) {
      const oldest = this.#statements.keys().next().value;
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    this.#statements.set(sql, prepared);
    return prepared;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return orFault(this.#execute(query));
  }

  async #execute<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, returnsRows } = this.#prepare(query.sql);
    const parameters = query.parameters as SQLInputValue[];
    if (returnsRows) return { rows: statement.all(...parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    const { statement } = this.#prepare(query.sql);
    for (const row of statement.iterate(...(query.parameters as SQLInputValue[])))
      yield { rows: [row as R] };
  }
}

class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;
  readonly #file: DatabaseSync;

  constructor(connection: SqliteConnection, file: DatabaseSync) {
    this.#connection = connection;
    this.#file = file;
  }
  async init(): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw('select 1'));
  }
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async beginTransaction(): Promise<void> {
    this.#file.exec('begin immediate');
  }
  async commitTransaction(): Promise<void> {
    this.#file.exec('commit');
  }
  async rollbackTransaction(): Promise<void> {
    this.#file.exec('rollback');
  }
  async releaseConnection(): Promise<void> {
    // One connection lives as long as the file is open: there is nothing to give back.
  }
  async destroy(): Promise<void> {
    this.#file.close();
  }
}

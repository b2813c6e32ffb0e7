// The database port: one Kysely handle over SQLite or PostgreSQL. Modules type their own tables on
// it.
import type { CompiledQuery, Kysely } from 'kysely';
import type { Refusal } from '../../base/refusal.ts';
import type { Result } from '../../base/result.ts';

// biome-ignore lint/complexity/noBannedTypes: Kysely's own name for "no tables known yet"
export type Database = Kysely<{}>;
export type StoreKind = 'sqlite' | 'postgres';

/** One act's share of a durable transaction. */
export interface Unit {
  readonly db: Database;
  /** Hands an item to the flush registered under `key`: one call per transaction, before commit. */
  defer(key: string, item: unknown): void;
  /** Runs after the transaction is durable; must not throw. */
  afterCommit(then: () => void): void;
}

export type Work<T, R extends Refusal = Refusal> = (unit: Unit) => Promise<Result<T, R>>;
/** Statements it returns, whose rows nobody waits for, are sent together with the commit. */
export type Flush = (
  db: Database,
  items: readonly unknown[],
) => Promise<void> | Promise<readonly CompiledQuery[]>;

export interface Store {
  readonly kind: StoreKind;
  /** Committed state only, for reads outside units. */
  readonly db: Database;
  /**
   * Runs work inside a durable transaction that up to 64 units share, one after another. A refusal
   * or a throw leaves nothing of this unit behind. Work may run twice, so it must have no outside
   * effect, and it awaits nothing but the database.
   */
  unit<T, R extends Refusal = Refusal>(work: Work<T, R>): Promise<Result<T, R>>;
  onFlush(key: string, flush: Flush): void;
  /** Waits for queued units, then closes. */
  close(): Promise<void>;
}

/** Portable column types; every other type is spelt the same on both engines. */
export interface Columns {
  readonly text: 'text';
  readonly integer: 'integer' | 'bigint';
  readonly bytes: 'blob' | 'bytea';
}

export const columnsOf = (kind: StoreKind): Columns =>
  kind === 'sqlite'
    ? { text: 'text', integer: 'integer', bytes: 'blob' }
    : { text: 'text', integer: 'bigint', bytes: 'bytea' };

/** One portable schema step, `ledger/0001-entries`; never edited after a release. */
export interface Migration {
  readonly id: `${string}/${string}`;
  up(db: Database, columns: Columns): Promise<void>;
}

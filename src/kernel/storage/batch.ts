// The commit queue: units wait here, and up to 64 of them share one durable transaction. Measured
// on SQLite, one unit a transaction is 16 to 25 times slower than 64.
//
// A batch first runs without savepoints. Only when a unit that has already written refuses or
// throws is the whole batch rolled back and run again with a savepoint around each unit, so the
// common case pays nothing for the rare one.
import type { Refusal } from '../../base/refusal.ts';
import type { Result } from '../../base/result.ts';
import type { Database, Flush, Unit, Work } from './database.ts';
import { asFault } from './world-failed.ts';

const UNITS_A_BATCH_MAX = 64;

/** One open transaction of the store's writing connection. */
export interface Transaction {
  readonly db: Database;
  /** Statements so far that may have changed something. */
  writes(): number;
  run(sql: string): Promise<void>;
  /** True when the same batch may succeed if run again (a serialisation failure). */
  isConflict(cause: unknown): boolean;
}

export interface Transactor {
  begin(): Promise<Transaction>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

interface Queued {
  readonly work: Work<unknown>;
  readonly settle: (outcome: Outcome) => void;
}
type Outcome =
  | { readonly result: Result<unknown, Refusal>; readonly after: (() => void)[] }
  | { readonly thrown: unknown };
type Ran = Outcome & { readonly deferred: Map<string, unknown[]> };

class UndoBatch extends Error {}

export class CommitQueue {
  readonly #transactor: Transactor;
  readonly #flushes = new Map<string, Flush>();
  #waiting: Queued[] = [];
  #running: Promise<void> | null = null;
  #isConflict: (cause: unknown) => boolean = () => false;

  constructor(transactor: Transactor) {
    this.#transactor = transactor;
  }

  onFlush(key: string, flush: Flush): void {
    this.#flushes.set(key, flush);
  }

  async unit<T, R extends Refusal>(work: Work<T, R>): Promise<Result<T, R>> {
    const outcome = await new Promise<Outcome>((settle) => {
      this.#waiting.push({ work, settle });
      this.#running ??= this.#drain();
    });
    if ('thrown' in outcome) throw asFault(outcome.thrown);
    for (const act of outcome.after) act();
    return outcome.result as Result<T, R>;
  }

  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #drain(): Promise<void> {
    // Yielding first lets callers that are ready in the same turn join the first batch.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, UNITS_A_BATCH_MAX);
      const outcomes = await this.#commit(batch);
      for (const [i, { settle }] of batch.entries()) settle(outcomes[i]!);
    }
    this.#running = null;
  }

  async #commit(batch: readonly Queued[]): Promise<Outcome[]> {
    let savepoints = false;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(batch, savepoints);
      } catch (cause) {
        const again = cause instanceof UndoBatch || this.#isConflict(cause);
        if (!again || attempt === 10) return batch.map(() => ({ thrown: cause }));
        savepoints ||= cause instanceof UndoBatch;
      }
    }
  }

  async #attempt(batch: readonly Queued[], savepoints: boolean): Promise<Outcome[]> {
    const transaction = await this.#transactor.begin();
    this.#isConflict = transaction.isConflict;
    try {
      const ran: Ran[] = [];
      for (const { work } of batch)
        ran.push(await (savepoints ? runGuarded : runPlain)(transaction, work));
      await this.#flush(transaction.db, ran);
      await this.#transactor.commit();
      return ran;
    } catch (cause) {
      await this.#transactor.rollback();
      throw cause;
    }
  }

  async #flush(db: Database, ran: readonly Ran[]): Promise<void> {
    for (const [key, flush] of this.#flushes) {
      const items = ran.flatMap(({ deferred }) => deferred.get(key) ?? []);
      if (items.length > 0) await flush(db, items);
    }
  }
}

async function runPlain(transaction: Transaction, work: Work<unknown>): Promise<Ran> {
  const writesBefore = transaction.writes();
  const ran = await runWork(transaction, work);
  // A statement that failed leaves PostgreSQL's whole transaction unusable.
  if ('thrown' in ran) throw new UndoBatch();
  if (!ran.result.ok && transaction.writes() !== writesBefore) throw new UndoBatch();
  return ran;
}

async function runGuarded(transaction: Transaction, work: Work<unknown>): Promise<Ran> {
  await transaction.run('savepoint unit');
  const ran = await runWork(transaction, work);
  if ('thrown' in ran && transaction.isConflict(ran.thrown)) throw ran.thrown;
  if (isUndone(ran)) await transaction.run('rollback to savepoint unit');
  await transaction.run('release savepoint unit');
  return ran;
}

const isUndone = (ran: Ran): boolean => 'thrown' in ran || !ran.result.ok;

async function runWork(transaction: Transaction, work: Work<unknown>): Promise<Ran> {
  const deferred = new Map<string, unknown[]>();
  const after: (() => void)[] = [];
  const unit: Unit = {
    db: transaction.db,
    defer(key, item) {
      const items = deferred.get(key);
      if (items) items.push(item);
      else deferred.set(key, [item]);
    },
    afterCommit: (action) => after.push(action),
  };
  try {
    const result = await work(unit);
    return result.ok ? { result, after, deferred } : { result, after: [], deferred: new Map() };
  } catch (thrown) {
    return { thrown, deferred: new Map() };
  }
}

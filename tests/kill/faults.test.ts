// A disk that is full, and a commit that cannot be made durable: the act is not acknowledged, nothing
// of it stays, and the next act is done as if nothing had been.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { Fault } from '../../src/base/fault.ts';
import { ok } from '../../src/base/result.ts';
import type { Perform } from '../../src/kernel/acts/index.ts';
import { auditAtStart, auditWhole, keepHead } from '../../src/kernel/ledger/index.ts';
import { CommitQueue, type Transactor } from '../../src/kernel/storage/batch.ts';
import {
  migrate,
  openSqliteStore,
  type Store,
  systemClock,
  type Unit,
} from '../../src/kernel/storage/index.ts';
import { seededBytes } from '../../src/testkit/network.ts';
import { actOn, decide, requestId, tables } from './acts.ts';
import { migrations } from './child.ts';
import { NO_WITNESSES } from './trust.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
async function openFresh(): Promise<Store> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-faults-'));
  folders.push(folder);
  const store = openSqliteStore(folder);
  await migrate(store, migrations);
  return store;
}

const anyone = { kind: 'anyone' } as const;
const nobody = { submit: () => Promise.reject(new Error('there are no witnesses')) };

async function tryActs(perform: Perform, count: number, random = seededBytes(count)) {
  const ids = Array.from({ length: count }, () => requestId(random));
  const tried = await Promise.allSettled(
    ids.map((id, i) => perform(decide, anyone, { id, wanted: i % 2 ? 'permitted' : 'denied' })),
  );
  return ids.map((id, i) => {
    const outcome = tried[i]!;
    return {
      id,
      isDone: outcome.status === 'fulfilled',
      why: 'reason' in outcome ? outcome.reason : null,
    };
  });
}

async function expectWhole(store: Store, acknowledged: readonly string[]): Promise<void> {
  const { ledger } = actOn(store, seededBytes(3));
  expect((await auditAtStart(ledger)).ok).toBe(true);
  await keepHead(ledger, NO_WITNESSES, [], nobody, systemClock.now());
  const report = await auditWhole(ledger, NO_WITNESSES);
  expect(report.problems).toEqual([]);
  expect(report.size).toBe(acknowledged.length);
  const rows = await tables(store.db).selectFrom('kill_standing').select('id').execute();
  expect(rows.map(({ id }) => id).sort()).toEqual([...acknowledged].sort());
}

describe('a full disk', () => {
  it('refuses acts whole and lets later ones through when there is room again', async () => {
    const store = await openFresh();
    const { perform } = actOn(store, seededBytes(1));
    const limit = async (pages: number) =>
      store.unit(async ({ db }) =>
        ok(await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db)),
      );
    await limit(1);
    const acknowledged: string[] = [];
    let failed = 0;
    for (let round = 0; failed === 0 && round < 50; round++)
      for (const { id, isDone, why } of await tryActs(perform, 40, seededBytes(round + 100)))
        if (isDone) acknowledged.push(id);
        else {
          failed++;
          expect(why).toBeInstanceOf(Fault);
          expect(why.message).toMatch(/^Nothing was done: the disk is full\. Free some space/);
        }
    expect(failed).toBeGreaterThan(0);
    await limit(1_000_000);
    const after = await tryActs(perform, 20, seededBytes(7));
    expect(after.every(({ isDone }) => isDone)).toBe(true);
    await expectWhole(store, [...acknowledged, ...after.map(({ id }) => id)]);
    await store.close();
  });
});

describe('a commit that cannot be made durable', () => {
  it('acknowledges nothing of its batch', async () => {
    const store = await openFresh();
    let failures = 3;
    const perform = actOn(
      failingAtCommit(store, () => failures-- > 0),
      seededBytes(2),
    ).perform;
    const first = await tryActs(perform, 50);
    expect(first.filter(({ isDone }) => isDone)).toEqual([]);
    failures = 0;
    const second = await tryActs(perform, 30);
    expect(second.every(({ isDone }) => isDone)).toBe(true);
    await expectWhole(
      store,
      second.map(({ id }) => id),
    );
    await store.close();
  });
});

/** The store with a commit queue of its own whose commit fails as a failing fsync would. */
function failingAtCommit(store: Store, isFailing: () => boolean): Store {
  const undone = new Error('undone');
  let end: (isKept: boolean) => void = () => undefined;
  let ended: Promise<unknown> = Promise.resolve();
  const transactor: Transactor = {
    begin: () =>
      new Promise((begun) => {
        const { promise: kept, resolve } = Promise.withResolvers<boolean>();
        end = resolve;
        const transaction = async (unit: Unit) => {
          begun({
            db: unit.db,
            writes: () => 0,
            run: async (text) => void (await sql.raw(text).execute(unit.db)),
            isConflict: () => false,
          });
          if (!(await kept)) throw undone;
          return ok(null);
        };
        ended = store.unit(transaction).catch((cause: unknown) => {
          if (cause !== undone) throw cause;
        });
      }),
    async commit() {
      if (isFailing()) throw new Error('fsync: input/output error');
      end(true);
      await ended;
    },
    async rollback() {
      end(false);
      await ended;
    },
  };
  const queue = new CommitQueue(transactor);
  return {
    ...store,
    unit: (work) => queue.unit(work),
    onFlush: (key, flush) => queue.onFlush(key, flush),
  };
}

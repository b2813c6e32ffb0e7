// The leader's work: committed entries get their numbers in order of arrival, without gaps, and the
// tree grows by them, all in one transaction. A crash before its commit leaves everything as it
// was.
import { sql } from 'kysely';
import { ok, type Result } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { rootOf } from './compact-range.ts';
import type { Ledger } from './ledger.ts';
import { readHashes, rootAt } from './stored-tree.ts';
import { tables } from './tables.ts';
import { TILE_WIDTH, tileBytes } from './tile.ts';

/** Keeps one numbering below 50 ms, so that acts do not wait for it. */
const ENTRIES_A_TURN_MAX = 4096;

export interface Numbered {
  readonly numbered: number;
  readonly size: number;
}

/**
 * Numbers what waits now. Any process may call it at any time; they take turns on the tree's row.
 */
export async function numberEntries(ledger: Ledger): Promise<Result<Numbered>> {
  let total = 0;
  for (;;) {
    const turn = await ledger.store.unit(async ({ db }) => ok(await numberTurn(db)));
    if (!turn.ok) return turn;
    total += turn.value.numbered;
    if (turn.value.numbered < ENTRIES_A_TURN_MAX)
      return ok({ numbered: total, size: turn.value.size });
  }
}

async function numberTurn(db: Database): Promise<Numbered> {
  // Writing the row first locks it, on PostgreSQL too; SQLite has one writer anyway.
  const { size } = await tables(db)
    .updateTable('ledger_tree')
    .set({ id: 1 })
    .where('id', '=', 1)
    .returning('size')
    .executeTakeFirstOrThrow();
  const numbered = await giveNumbers(db, size);
  if (numbered === 0) return { numbered, size };
  const grown = size + numbered;
  await storeFullTiles(db, size, grown);
  const root = await rootAt(db, grown);
  await tables(db)
    .updateTable('ledger_tree')
    .set({ size: grown, root })
    .where('id', '=', 1)
    .execute();
  return { numbered, size: grown };
}

async function giveNumbers(db: Database, size: number): Promise<number> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('ledger_entry')
    .from((select) =>
      select
        .selectFrom('ledger_entry')
        .select(['arrival', sql<number>`row_number() over (order by arrival) - 1`.as('turn')])
        .where('position', 'is', null)
        .orderBy('arrival')
        .limit(ENTRIES_A_TURN_MAX)
        .as('waiting'),
    )
    .set(({ ref }) => ({ position: sql<number>`cast(${size} as bigint) + ${ref('waiting.turn')}` }))
    .whereRef('ledger_entry.arrival', '=', 'waiting.arrival')
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Every tile, at every level, that became full between the two sizes. */
async function storeFullTiles(db: Database, size: number, grown: number): Promise<void> {
  let [before, after] = [size, grown];
  for (let level = 0; after >= TILE_WIDTH; level++) {
    const first = Math.floor(before / TILE_WIDTH);
    const end = Math.floor(after / TILE_WIDTH);
    for (let tile = first; tile < end; tile++) {
      const from = tile * TILE_WIDTH;
      const hashes = await readHashes(db, level, from, from + TILE_WIDTH);
      const row = { level, tile, hashes: tileBytes(hashes), root: rootOf(hashes) };
      await tables(db).insertInto('ledger_tile').values(row).execute();
    }
    [before, after] = [first, end];
  }
}

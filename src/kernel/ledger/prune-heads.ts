// Lets go of this log's old heads. What proves stays: the newest head, every final head for a
// quarter of a year, and after it the last final head of each hour, so that a receipt made then
// still says to the hour by when witnesses had seen an entry.
import { instantText } from '../../base/instants.ts';
import { ok } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import type { Ledger } from './ledger.ts';
import { tables } from './tables.ts';

const PROVISIONAL_KEPT_HOURS = 24;
const FINAL_KEPT_HOURS = 90 * 24;
const HEADS_A_TURN_MAX = 2000;
const HOUR_OF = 'YYYY-MM-DDTHH'.length;

const lastPruned = new WeakMap<Ledger, Temporal.Instant>();

/** At most once an hour; how many heads went. */
export async function pruneHeadsHourly(ledger: Ledger, at: Temporal.Instant): Promise<number> {
  const last = lastPruned.get(ledger);
  if (last && Temporal.Instant.compare(at, last.add({ hours: 1 })) < 0) return 0;
  lastPruned.set(ledger, at);
  const pruned = await ledger.store.unit(async ({ db }) => ok(await pruneHeads(db, at)));
  return pruned.ok ? pruned.value : 0;
}

/** Inside a unit. */
export async function pruneHeads(db: Database, at: Temporal.Instant): Promise<number> {
  const newest = await tables(db)
    .selectFrom('ledger_head')
    .select(({ fn }) => fn.max<number | null>('size').as('size'))
    .where('is_final', '=', 1)
    .executeTakeFirstOrThrow();
  if (newest.size === null) return 0;
  const sizes = [
    ...(await supersededBefore(db, newest.size, before(at, PROVISIONAL_KEPT_HOURS))),
    ...(await betweenHours(db, newest.size, before(at, FINAL_KEPT_HOURS))),
  ];
  if (sizes.length === 0) return 0;
  await tables(db).deleteFrom('ledger_cosignature').where('size', 'in', sizes).execute();
  await tables(db).deleteFrom('ledger_head').where('size', 'in', sizes).execute();
  return sizes.length;
}

const before = (at: Temporal.Instant, hours: number): string => instantText(at.subtract({ hours }));

/** Heads without a quorum, which a larger final head makes of no use. */
async function supersededBefore(db: Database, final: number, when: string): Promise<number[]> {
  const rows = await tables(db)
    .selectFrom('ledger_head')
    .select('size')
    .where('is_final', '=', 0)
    .where('size', '<', final)
    .where('signed_at', '<', when)
    .limit(HEADS_A_TURN_MAX)
    .execute();
  return rows.map(({ size }) => size);
}

/** Final heads that have a larger one of the same hour. */
async function betweenHours(db: Database, newest: number, when: string): Promise<number[]> {
  const rows = await tables(db)
    .selectFrom('ledger_head')
    .select(['size', 'signed_at'])
    .where('is_final', '=', 1)
    .where('size', '<', newest)
    .where('signed_at', '<', when)
    .orderBy('size', 'desc')
    .execute();
  const hours = new Set<string>();
  const between = rows.filter(({ signed_at }) => {
    const hour = signed_at.slice(0, HOUR_OF);
    return hours.size === hours.add(hour).size;
  });
  return between.slice(0, HEADS_A_TURN_MAX).map(({ size }) => size);
}

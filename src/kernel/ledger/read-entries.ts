// Reading the log: what everybody may see of an entry, and bodies for their parties only.

import { toHex } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { Fault } from '../../base/fault.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import type { EntryBody, EntryId, Leaf } from './leaf.ts';
import type { Ledger } from './ledger.ts';
import { tables } from './tables.ts';

export interface Entry {
  readonly entry: EntryId;
  /** Null until the leader has numbered it. */
  readonly index: number | null;
  readonly leaf: Leaf;
  /** Hexadecimal. */
  readonly leafHash: string;
}

export interface EntryPage {
  /** Numbered entries after this index; absent means from the start. */
  readonly after?: number;
  readonly limit: number;
  readonly type?: string;
  /** What it is about; only this node's own staff may ask by it. */
  readonly subject?: string;
}

export type EntryRefusal = Refusal<'ledger.unknown-entry'>;

export async function readEntry(db: Database, entry: string): Promise<Result<Entry, EntryRefusal>> {
  const row = await tables(db)
    .selectFrom('ledger_entry')
    .selectAll()
    .where('entry', '=', entry)
    .executeTakeFirst();
  return row ? ok(entryOf(row)) : unknownEntry(entry);
}

/** Numbered entries in order of their numbers. */
export async function readEntries(db: Database, page: EntryPage): Promise<Entry[]> {
  let query = tables(db)
    .selectFrom('ledger_entry')
    .selectAll()
    .where('position', '>', page.after ?? -1)
    .orderBy('position')
    .limit(page.limit);
  // The type is the leaf's last field, and types hold no wildcard.
  if (page.type !== undefined) query = query.where('leaf', 'like', `%,"type":"${page.type}"}`);
  const { subject } = page;
  if (subject !== undefined)
    query = query.where('arrival', 'in', (select) =>
      select
        .selectFrom('ledger_body')
        .select('ledger_body.arrival')
        .where('ledger_body.subject', '=', subject),
    );
  return (await query.execute()).map(entryOf);
}

/** Entries committed but not numbered yet. */
export async function countUnnumbered(db: Database): Promise<number> {
  const { waiting } = await tables(db)
    .selectFrom('ledger_entry')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('position', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

const entryOf = (row: {
  entry: string;
  position: number | null;
  leaf: string;
  leaf_hash: Uint8Array;
}): Entry => ({
  entry: row.entry as EntryId,
  index: row.position,
  leaf: stored<Leaf>(row.leaf, row.entry),
  leafHash: toHex(row.leaf_hash),
});

/** What this node wrote itself; damage is the disk's or an intruder's, and the audit names it. */
export function stored<T>(text: string, entry: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    const next = 'Run `entente log verify` to name what was changed.';
    throw new Fault(`The record of ${entry} is damaged in the database. ${next}`, { cause });
  }
}

export interface HeldBody {
  readonly body: EntryBody;
  readonly salt: Uint8Array;
}

/** The body, for a party that it names or for this node itself; for others it is not there. */
export async function bodyFor(
  ledger: Ledger,
  entry: string,
  reader: MemberId,
): Promise<Result<HeldBody, EntryRefusal>> {
  const row = await tables(ledger.store.db)
    .selectFrom('ledger_entry')
    .innerJoin('ledger_body', 'ledger_body.arrival', 'ledger_entry.arrival')
    .select(['body', 'salt'])
    .where('entry', '=', entry)
    .executeTakeFirst();
  if (!row) return unknownEntry(entry);
  const body = stored<EntryBody>(row.body, entry);
  if (reader !== ledger.member && !body.parties.includes(reader)) return unknownEntry(entry);
  return ok({ body, salt: row.salt });
}

export const unknownEntry = (entry: string) =>
  refused(
    refusal('not-found', 'ledger.unknown-entry', `There is nothing to show for ${entry}.`, {
      because: [{ text: 'no such entry is here, or it names other parties, or it was erased' }],
      next: 'Check the entry id; a party to it can ask under its own name.',
    }),
  );

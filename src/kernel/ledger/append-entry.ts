// Writes an entry, still without its number, in the same transaction as the state it evidences. The
// entries of a transaction go in together at its end, and one signature promises them all.

import { CompiledQuery } from 'kysely';
import { toHex } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { instantText } from '../../base/instants.ts';
import { invariant } from '../../base/invariant.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Evidence } from '../../base/operation.ts';
import type { Database, Unit } from '../storage/index.ts';
import { assertEntryType, type EntryId, type Sealed, seal } from './leaf.ts';
import type { Ledger } from './ledger.ts';
import { promiseBatch } from './promise.ts';
import { tables } from './tables.ts';

export const APPEND_KEY = 'ledger.entries';
/** SQLite takes 32,766 parameters a statement; this stays far below. */
const ROWS_A_STATEMENT_MAX = 500;

export interface EntryDraft {
  /** `question.answered`; never tells permit from deny. */
  readonly type: string;
  readonly body: JsonObject;
  /** Members that receive the body, beside this node. */
  readonly parties: readonly MemberId[];
  /** Id of what the entry is about, to find its history by. */
  readonly subject?: string;
}

export interface Appended {
  readonly entry: EntryId;
  /** With `body` and `salt`, what the parties receive. */
  readonly leaf: string;
  /** Canonical JSON. */
  readonly body: string;
  readonly salt: Uint8Array;
  /** Only after the unit has committed. */
  evidence(): Evidence;
}

export interface PendingEntry extends Sealed {
  readonly salt: Uint8Array;
  readonly subject: string | null;
  promise: string | null;
}

export function appendEntry(
  ledger: Ledger,
  unit: Unit,
  draft: EntryDraft,
  at: Temporal.Instant,
): Appended {
  assertEntryType(draft.type);
  const salt = ledger.salts.draw();
  const { parties, body: record, subject } = draft;
  const said = { parties, record, ...(subject === undefined ? {} : { subject }) };
  const sealed = seal(draft.type, instantText(at), said, salt);
  const pending: PendingEntry = { ...sealed, salt, subject: subject ?? null, promise: null };
  unit.defer(APPEND_KEY, pending);
  return {
    entry: pending.entry,
    leaf: pending.leaf,
    body: pending.body,
    salt,
    evidence() {
      invariant(pending.promise !== null, 'evidence is asked for before the unit has committed');
      const { entry, leafHash, promise } = pending;
      return { entry, leafHash: toHex(leafHash), promise };
    },
  };
}

export async function flushEntries(
  ledger: Ledger,
  db: Database,
  items: readonly PendingEntry[],
): Promise<readonly CompiledQuery[]> {
  const hashes = items.map(({ leafHash }) => leafHash);
  const promises = await promiseBatch(ledger.signer, hashes, instantText(ledger.clock.now()));
  for (const [i, item] of items.entries()) item.promise = promises[i]!;
  const last: CompiledQuery[] = [];
  for (let at = 0; at < items.length; at += ROWS_A_STATEMENT_MAX) {
    const rows = items.slice(at, at + ROWS_A_STATEMENT_MAX);
    if (ledger.store.kind === 'postgres') last.push(insertTogether(rows));
    else await insert(db, rows);
  }
  return last;
}

const texts = new Map<number, string>();

/** Entries and bodies by one statement, whose text is the same for so many rows. */
function insertTogether(items: readonly PendingEntry[]): CompiledQuery {
  const known = texts.get(items.length);
  const text = known ?? insertText(items.length);
  if (!known) texts.set(items.length, text);
  const parameters: unknown[] = [];
  for (const { entry, leaf, leafHash, body, salt, subject } of items)
    parameters.push(entry, leaf, leafHash, body, salt, subject);
  return CompiledQuery.raw(text, parameters);
}

function insertText(count: number): string {
  const types = ['text', 'text', 'bytea', 'text', 'bytea', 'text'];
  const rows = Array.from({ length: count }, (_, row) => {
    const columns = types.map((type, i) => `$${row * types.length + i + 1}::${type}`);
    return `(${row}, ${columns.join(', ')})`;
  });
  const said = `said (turn, entry, leaf, leaf_hash, body, salt, subject)`;
  return `with ${said} as (values ${rows.join(', ')}),
    kept as (insert into ledger_entry (entry, leaf, leaf_hash)
      select entry, leaf, leaf_hash from said order by turn returning arrival, entry)
    insert into ledger_body (arrival, body, salt, subject)
      select arrival, body, salt, subject from kept join said using (entry)`;
}

// Bodies are keyed by arrival, not by entry id: ids are hashes, and each index over them makes
// every batch touch as many pages as it has rows.
async function insert(db: Database, items: readonly PendingEntry[]): Promise<void> {
  const written = await tables(db)
    .insertInto('ledger_entry')
    .values(items.map(({ entry, leaf, leafHash }) => ({ entry, leaf, leaf_hash: leafHash })))
    .returning(['arrival', 'entry'])
    .execute();
  const arrivals = new Map(written.map(({ entry, arrival }) => [entry, arrival]));
  const bodies = items.map(({ entry, body, salt, subject }) => {
    return { arrival: arrivals.get(entry)!, body, salt, subject };
  });
  await tables(db).insertInto('ledger_body').values(bodies).execute();
}

// Opens a node's ledger on a migrated store.
import { APPEND_KEY, flushEntries, type PendingEntry } from './append-entry.ts';
import type { Ledger, LedgerParts } from './ledger.ts';
import { Salts } from './salts.ts';
import { TileCache } from './tile-cache.ts';

/** From here on, entries of a transaction are written at its end. */
export function openLedger(parts: LedgerParts): Ledger {
  const ledger: Ledger = { ...parts, tiles: new TileCache(), salts: new Salts(parts.random) };
  parts.store.onFlush(APPEND_KEY, (db, items) =>
    flushEntries(ledger, db, items as readonly PendingEntry[]),
  );
  return ledger;
}

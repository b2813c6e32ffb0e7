// Several processes on one PostgreSQL: all append, all number, and the log is one.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { toHex } from '../../base/bytes.ts';
import { ok } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { heldClock, openPostgresStore, type Store } from '../storage/index.ts';
import { appendEntry } from './append-entry.ts';
import { auditAtStart } from './audit-ledger.ts';
import { rootOf } from './compact-range.ts';
import type { Ledger } from './ledger.ts';
import { ledgerMigrations } from './migrations/index.ts';
import { numberEntries } from './number-entries.ts';
import { openLedger } from './open-ledger.ts';
import { readEntries } from './read-entries.ts';
import { SAMPLE_AT, sampleLogSigner, seededBytes } from './sample-log.ts';
import { readHashes, treeHead } from './stored-tree.ts';

const url = process.env['ENTENTE_TEST_DATABASE_URL'];

const ledgerOn = (store: Store, words: string): Ledger =>
  openLedger({
    store,
    member: 'US',
    signer: sampleLogSigner,
    random: seededBytes(words),
    clock: heldClock('2026-11-22T09:30:00Z'),
  });

async function work(ledger: Ledger): Promise<void> {
  for (let round = 0; round < 5; round++) {
    const acts = Array.from({ length: 40 }, (_, n) =>
      ledger.store.unit(async (unit) => {
        const draft = { type: 'question.answered', body: { n }, parties: [] };
        return ok(appendEntry(ledger, unit, draft, SAMPLE_AT));
      }),
    );
    const outcomes = await Promise.all([...acts, numberEntries(ledger)]);
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  }
}

onEveryStore('one log under two processes', ledgerMigrations, (open) => {
  it('has every entry once, numbered without gaps', { timeout: 60_000 }, async (context) => {
    const first = await open();
    if (first.kind === 'sqlite' || !url) return context.skip('SQLite admits one process');
    const named = await sql<{ schema: string }>`select current_schema() as schema`.execute(
      first.db,
    );
    const second = openPostgresStore(url, { schema: named.rows[0]!.schema });
    try {
      await Promise.all([work(ledgerOn(first, 'one')), work(ledgerOn(second, 'two'))]);
      const ledger = ledgerOn(first, 'three');
      await numberEntries(ledger);
      const entries = await readEntries(first.db, { limit: 1000 });
      expect(entries.map(({ index }) => index)).toEqual(Array.from({ length: 400 }, (_, i) => i));
      expect(new Set(entries.map(({ entry }) => entry)).size).toBe(400);
      const hashes = await readHashes(first.db, 0, 0, 400);
      expect(toHex((await treeHead(first.db)).root)).toBe(toHex(rootOf(hashes)));
      expect((await auditAtStart(ledger)).ok).toBe(true);
    } finally {
      await second.close();
    }
  });
});

// Old heads go, except those that receipts and audits need.
import { expect, it } from 'vitest';
import { instantText } from '../../base/instants.ts';
import { ok } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import type { Store } from '../storage/index.ts';
import { ledgerMigrations } from './migrations/index.ts';
import { pruneHeads } from './prune-heads.ts';
import { tables } from './tables.ts';

const NOW = Temporal.Instant.from('2026-11-22T09:30:00Z');

async function keepHeadRow(store: Store, size: number, hoursAgo: number, isFinal: boolean) {
  const signed = instantText(NOW.subtract({ minutes: Math.round(hoursAgo * 60) }));
  await store.unit(async ({ db }) => {
    const row = { size, note: `head ${size}`, signed_at: signed, refreshed_at: signed };
    await tables(db)
      .insertInto('ledger_head')
      .values({ ...row, is_final: isFinal ? 1 : 0 })
      .execute();
    const cosignature = { size, witness: 'gb.example/witness', key_id: '00000000' };
    await tables(db)
      .insertInto('ledger_cosignature')
      .values({ ...cosignature, cosigned_seconds: size, signature: new Uint8Array(1) })
      .execute();
    return ok(null);
  });
}
const sizesOf = async (store: Store, table: 'ledger_head' | 'ledger_cosignature') => {
  const rows = await tables(store.db).selectFrom(table).select('size').orderBy('size').execute();
  return rows.map(({ size }) => size);
};
const prune = (store: Store) => store.unit(async ({ db }) => ok(await pruneHeads(db, NOW)));

onEveryStore('pruning of heads', ledgerMigrations, (open) => {
  it('keeps the last final head of each old hour, all young ones, and the newest', async () => {
    const store = await open();
    const old = 100 * 24;
    await keepHeadRow(store, 10, old + 0.4, true);
    await keepHeadRow(store, 11, old + 0.3, false);
    await keepHeadRow(store, 12, old + 0.2, true);
    await keepHeadRow(store, 13, old - 1, true);
    await keepHeadRow(store, 20, 30, true);
    await keepHeadRow(store, 21, 29, false);
    await keepHeadRow(store, 22, 2, true);
    await keepHeadRow(store, 23, 1.5, false);
    await keepHeadRow(store, 24, 1, true);
    await keepHeadRow(store, 25, 48, false);
    expect(await prune(store)).toEqual(ok(3));
    const left = [12, 13, 20, 22, 23, 24, 25];
    expect(await sizesOf(store, 'ledger_head')).toEqual(left);
    expect(await sizesOf(store, 'ledger_cosignature')).toEqual(left);
    expect(await prune(store)).toEqual(ok(0));
  });

  it('takes nothing while no head was ever final', async () => {
    const store = await open();
    await keepHeadRow(store, 1, 5000, false);
    await keepHeadRow(store, 2, 4000, false);
    expect(await prune(store)).toEqual(ok(0));
    expect(await sizesOf(store, 'ledger_head')).toEqual([1, 2]);
  });
});

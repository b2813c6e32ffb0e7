// Hears of every download that reached its end, and books a copy once all of it has left.
import { instantText } from '../../base/instants.ts';
import { ok } from '../../base/result.ts';
import type { AnyOperation, Perform } from '../../kernel/acts/index.ts';
import type { Clock, Store } from '../../kernel/storage/index.ts';
import { bookCopy } from './operations/book-copy.ts';
import { type FetchedRange, isWhollyFetched, saveFetched } from './transfer/fetch-store.ts';
import { findTransfer } from './transfer-store.ts';

export interface FetchKeeperPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly perform: Perform;
}

export const fetchKeeper =
  ({ store, clock, perform }: FetchKeeperPorts) =>
  async (fetched: Omit<FetchedRange, 'at'>): Promise<void> => {
    const range = { ...fetched, at: instantText(clock.now()) };
    await store.unit(async ({ db }) => ok(await saveFetched(db, range)));
    const transfer = await findTransfer(store.db, fetched.transfer);
    if (transfer === null || transfer.agreement === null) return;
    if (!(await isWhollyFetched(store.db, transfer.id, transfer.record.files))) return;
    const operation = bookCopy as unknown as AnyOperation;
    await perform(operation, { kind: 'node-itself' }, { transfer: transfer.id });
  };

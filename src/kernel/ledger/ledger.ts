// What a node's ledger is made of: the store it rests in, the key it signs with, whose it is.
import type { MemberId } from '../../base/caller.ts';
import type { RandomBytes } from '../../base/ids.ts';
import type { Clock, Store } from '../storage/index.ts';
import type { Salts } from './salts.ts';
import type { Signer } from './signer.ts';
import type { TileCache } from './tile-cache.ts';

export interface LedgerParts {
  readonly store: Store;
  /** Whose node this is; it may read every body it holds. */
  readonly member: MemberId;
  /** Signs promises and heads; its name is the log's origin. */
  readonly signer: Signer;
  readonly random: RandomBytes;
  readonly clock: Clock;
}

export interface Ledger extends LedgerParts {
  readonly tiles: TileCache;
  readonly salts: Salts;
}

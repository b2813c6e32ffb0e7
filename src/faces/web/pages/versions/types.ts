// What the node says of versions and withdrawals, by its contract.
import type { OutputOf } from '../../api/client.ts';

export type Snapshots = OutputOf<'/data-commons/datasets/{dataset}/snapshots', 'get'>;
export type Snapshot = Snapshots['snapshots'][number];
export type Comparison = OutputOf<'/data-commons/datasets/{dataset}/comparison', 'get'>;
export type Withdrawal = OutputOf<'/data-commons/withdrawals', 'get'>['withdrawals'][number];
export type Use = NonNullable<Withdrawal['uses']>[number];

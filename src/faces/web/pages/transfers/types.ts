// What the node says of copies and their duties, by its contract.
import type { BodyOf, OutputOf } from '../../api/client.ts';

export type { Transfer } from '../../parts/transfer-table.tsx';
export type Held = OutputOf<'/data-commons/datasets/{dataset}', 'get'>['dataset'];
export type Duty = OutputOf<'/data-commons/duties', 'get'>['duties'][number];
export type Releasing = BodyOf<'/data-commons/transfers', 'post'>;

export const TRANSFER_KINDS = [
  'collaboration',
  'official-business',
  'data-brokerage',
  'vendor',
  'employment',
  'investment',
] as const;

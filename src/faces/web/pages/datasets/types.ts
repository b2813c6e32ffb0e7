// What the node says of data sets, by its contract.
import type { OutputOf } from '../../api/client.ts';

export type ReadPublished = OutputOf<'/data-commons/partner-datasets/{dataset}', 'get'>;
export type Published = ReadPublished['dataset'];
export type Cover = ReadPublished['agreements'][number];
export type Listed = OutputOf<'/data-commons/datasets', 'get'>['datasets'][number];
export type Held = OutputOf<'/data-commons/datasets/{dataset}', 'get'>['dataset'];
export type HeldFile = Held['files'][number];
export type Registration = OutputOf<
  '/data-commons/registrations/{registration}',
  'get'
>['registration'];
export type Upload = OutputOf<'/data-commons/uploads/{upload}', 'get'>;
export type DataUse = NonNullable<Published['dataUse']>;
export type Provenance = NonNullable<Published['provenance']>;

export const QUESTION_KINDS = [
  'count',
  'cross-tab',
  'mean',
  'quantiles',
  'variant-presence',
  'allele-count',
] as const;

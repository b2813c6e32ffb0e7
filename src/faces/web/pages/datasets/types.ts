// What the node says of data sets and copies, by its contract.
import type { BodyOf, OutputOf } from '../../api/client.ts';

export type ReadPublished = OutputOf<'/data-commons/partner-datasets/{dataset}', 'get'>;
export type Published = ReadPublished['dataset'];
export type Cover = ReadPublished['agreements'][number];
export type Listed = OutputOf<'/data-commons/datasets', 'get'>['datasets'][number];
export type Held = OutputOf<'/data-commons/datasets/{dataset}', 'get'>['dataset'];
export type HeldFile = Held['files'][number];
export type Registering = BodyOf<'/data-commons/registrations', 'post'>;
export type Description = Registering['description'];
export type Registration = OutputOf<
  '/data-commons/registrations/{registration}',
  'get'
>['registration'];
export type Upload = OutputOf<'/data-commons/uploads/{upload}', 'get'>;
export type Transfer = OutputOf<'/data-commons/transfers', 'get'>['transfers'][number];
export type Duty = OutputOf<'/data-commons/duties', 'get'>['duties'][number];
export type Releasing = BodyOf<'/data-commons/transfers', 'post'>;
export type DataUse = NonNullable<Published['dataUse']>;
export type Provenance = NonNullable<Published['provenance']>;

export const TIERS = ['open', 'registered', 'accredited'] as const;
export const QUESTION_KINDS = [
  'count',
  'cross-tab',
  'mean',
  'quantiles',
  'variant-presence',
  'allele-count',
] as const;
export const CATEGORIES = [
  'genomic',
  'other-omic',
  'biometric',
  'geolocation',
  'health',
  'financial',
  'identifiers',
  'non-human',
] as const;
export const HOLDER_KINDS = [
  'university',
  'public-body',
  'hospital',
  'nonprofit',
  'company',
  'individual',
] as const;
export const TRANSFER_KINDS = [
  'collaboration',
  'official-business',
  'data-brokerage',
  'vendor',
  'employment',
  'investment',
] as const;

/** A word of the contract in the reader's language; one that came later stands as it is. */
export const wordFor = (words: Readonly<Record<string, string>>, word: string): string =>
  words[word] ?? word;

// A description by the contract, and the words that it chooses from.
import type { BodyOf } from '../../api/client.ts';

export type Description = BodyOf<'/data-commons/registrations', 'post'>['description'];
export type DataUse = NonNullable<Description['dataUse']>;

export const TIERS = ['open', 'registered', 'accredited'] as const;
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

// What the node says of its catalogue, by its contract.
import type { BodyOf, OutputOf } from '../../api/client.ts';

export const SEARCHES = '/data-commons/catalogue-searches';
export type Search = NonNullable<BodyOf<typeof SEARCHES, 'post'>>;
export type Found = OutputOf<typeof SEARCHES, 'post'>;
export type Entry = Found['entries'][number];
export type Use = NonNullable<Entry['use']>;
export type FacetValue = Found['facets']['assay'][number];
export type Purpose = NonNullable<Search['purpose']>;

/** In the order in which a searcher asks. */
export const FACETS = [
  'assay',
  'taxon',
  'place',
  'holder',
  'category',
  'kind',
  'class',
] as const satisfies readonly (keyof Found['facets'] & keyof Search)[];
export type Facet = (typeof FACETS)[number];

/** The uses that the Data Use Ontology (GA4GH, release 2021-02-23) has codes for. */
export const PURPOSE_TERMS = [
  'DUO:0000037',
  'DUO:0000040',
  'DUO:0000038',
  'DUO:0000042',
  'DUO:0000039',
  'DUO:0000031',
  'DUO:0000036',
  'DUO:0000032',
  'DUO:0000033',
  'DUO:0000034',
  'DUO:0000035',
  'DUO:0000043',
] as const;
export const DISEASES = 'DUO:0000040';

// The columns of the files: identifiers and codes as the API spells them, so that files join.
import type { CsvColumn } from '../../ui/csv.ts';
import type { Entry } from './types.ts';

const ids = (terms: readonly { readonly id: string }[] = []) => terms.map(({ id }) => id).join(' ');

export const fileColumns: readonly CsvColumn<Entry>[] = [
  ...(['id', 'holder', 'title', 'tier', 'recordsTotal', 'registeredAt'] as const).map((key) => ({
    title: key,
    value: ({ dataset }: Entry) => dataset[key],
  })),
  { title: 'level', value: ({ level }) => level },
  { title: 'assays', value: ({ dataset }) => ids(dataset.assays) },
  { title: 'taxa', value: ({ dataset }) => ids(dataset.taxa) },
  { title: 'places', value: ({ dataset }) => (dataset.places ?? []).join(' ') },
  ...(['classes', 'categories', 'questionKinds'] as const).map((key) => ({
    title: key,
    value: ({ dataset }: Entry) => (dataset[key] ?? []).join(' '),
  })),
  { title: 'use', value: ({ use }) => use?.outcome ?? '' },
  {
    title: 'because',
    value: ({ use }) => (use?.reasons ?? []).map(({ citation }) => citation).join('; '),
  },
];

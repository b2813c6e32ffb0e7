// How many of what was found have which value: the filters that narrow it further.
import { type Static, Type } from '../../../base/schema.ts';
import type { Marked } from './search-store.ts';

export const FACETS = ['holder', 'assay', 'taxon', 'place', 'class', 'category', 'kind'] as const;
export type Facet = (typeof FACETS)[number];
const VALUES_MAX = 100;

const Count = Type.Integer({ minimum: 1 });
const Values = Type.Array(
  Type.Object(
    { value: Type.String(), name: Type.Optional(Type.String()), datasets: Count },
    { additionalProperties: false },
  ),
  { description: 'The most frequent first' },
);
export const FacetsSchema = Type.Object(
  {
    ...{ holder: Values, assay: Values, taxon: Values, place: Values },
    ...{ class: Values, category: Values, kind: Values, level: Values },
  },
  { additionalProperties: false },
);
export type Facets = Static<typeof FacetsSchema>;

/** `on`: the civil day on which a level must hold to count. */
export function countFacets(marked: readonly Marked[], on: string): Facets {
  const counts = new Map<Facet | 'level', Map<string, number>>();
  const count = (facet: Facet | 'level', value: string) => {
    const values = counts.get(facet) ?? new Map<string, number>();
    values.set(value, (values.get(value) ?? 0) + 1);
    counts.set(facet, values);
  };
  const known: ReadonlySet<string> = new Set(FACETS);
  for (const { marks, level, levelUntil } of marked) {
    for (const mark of new Set(marks.split('|'))) {
      const facet = mark.slice(0, mark.indexOf(':'));
      if (known.has(facet)) count(facet as Facet, mark.slice(facet.length + 1));
    }
    count('level', `${levelUntil > on ? level : 0}`);
  }
  const valuesOf = (facet: Facet | 'level') =>
    [...(counts.get(facet) ?? [])]
      .map(([value, datasets]) => ({ value, datasets }))
      .sort((a, b) => b.datasets - a.datasets || (a.value < b.value ? -1 : 1))
      .slice(0, VALUES_MAX);
  return {
    holder: valuesOf('holder'),
    assay: valuesOf('assay'),
    taxon: valuesOf('taxon'),
    place: valuesOf('place'),
    class: valuesOf('class'),
    category: valuesOf('category'),
    kind: valuesOf('kind'),
    level: valuesOf('level').sort((a, b) => (a.value < b.value ? -1 : 1)),
  };
}

/** Codes with what they are called. */
export function withNames(facets: Facets, names: ReadonlyMap<string, string>): Facets {
  const named = (values: Facets['assay']) =>
    values.map((one) => {
      const name = names.get(one.value);
      return name === undefined ? one : { ...one, name };
    });
  return { ...facets, assay: named(facets.assay), taxon: named(facets.taxon) };
}

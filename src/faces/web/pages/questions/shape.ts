// What the published shape of the chosen data sets lets one ask: kinds, columns, values. A question
// reads columns of one table only, so columns that never stand together are not offered together.
import {
  isVariantKind,
  KINDS,
  type Kind,
  type PublishedColumn,
  type PublishedDataset,
} from './kinds.ts';

export interface OfferedColumn extends PublishedColumn {
  /** How many of the data sets have it, together with those chosen before. */
  readonly datasets: number;
}

/** One table of one data set. */
interface Table {
  readonly dataset: PublishedDataset;
  readonly columns: readonly PublishedColumn[];
}

const tablesOf = (dataset: PublishedDataset): readonly Table[] =>
  [...Map.groupBy(dataset.columns, ({ table }) => table ?? 0).values()].map((columns) => ({
    dataset,
    columns,
  }));

const holdsAll = ({ columns }: Table, names: readonly string[]): boolean =>
  names.every((name) => columns.some((column) => column.name === name));

export const isNumeric = ({ type }: PublishedColumn): boolean =>
  type === 'integer' || type === 'decimal';
export const isCoded = ({ categories }: PublishedColumn): boolean =>
  categories !== undefined && categories.length > 0;

const union = (a: readonly string[] = [], b: readonly string[] = []): readonly string[] => [
  ...new Set([...a, ...b]),
];

function merged(same: readonly PublishedColumn[], datasets: number): OfferedColumn {
  const first = same[0]!;
  const labelled = same.find(({ label }) => label) ?? first;
  const values = same.reduce<readonly string[]>((all, one) => union(all, one.categories), []);
  const edges = same.find((one) => one.edges !== undefined)?.edges;
  const { categories: _, edges: _edges, ...rest } = { ...first, ...labelled };
  return {
    ...rest,
    ...(values.length > 0 ? { categories: [...values].sort() } : {}),
    ...(edges ? { edges } : {}),
    datasets,
  };
}

/** Columns that can be asked about beside those named; persons' identifiers are of no use. */
export function offeredColumns(
  datasets: readonly PublishedDataset[],
  beside: readonly string[] = [],
): readonly OfferedColumn[] {
  const tables = datasets.flatMap(tablesOf).filter((table) => holdsAll(table, beside));
  const found = tables.flatMap(({ dataset, columns }) =>
    columns
      .filter(({ isIdentifier }) => !isIdentifier)
      .map((column) => ({ dataset: dataset.id, column })),
  );
  return [...Map.groupBy(found, ({ column }) => column.name).values()].map((same) =>
    merged(
      same.map(({ column }) => column),
      new Set(same.map(({ dataset }) => dataset)).size,
    ),
  );
}

export const answersKind = ({ questionKinds }: PublishedDataset, kind: Kind): boolean =>
  questionKinds === undefined || questionKinds.includes(kind);

export interface OfferedKind {
  readonly kind: Kind;
  readonly datasets: number;
}

export const offeredKinds = (datasets: readonly PublishedDataset[]): readonly OfferedKind[] =>
  KINDS.map((kind) => ({
    kind,
    datasets: datasets.filter((dataset) => answersKind(dataset, kind)).length,
  })).filter((offered) => offered.datasets > 0);

export interface Unfit {
  readonly dataset: PublishedDataset;
  readonly why: 'kind' | 'columns';
}

export interface Fit {
  readonly able: readonly PublishedDataset[];
  readonly unfit: readonly Unfit[];
}

/** Which of the data sets can answer at all; the others are not asked, and that is said. */
export function fitOf(
  datasets: readonly PublishedDataset[],
  kind: Kind | null,
  columns: readonly string[],
): Fit {
  const unfit = datasets.flatMap((dataset): Unfit[] => {
    if (kind !== null && !answersKind(dataset, kind)) return [{ dataset, why: 'kind' }];
    if (isVariantKind(kind) || columns.length === 0) return [];
    return tablesOf(dataset).some((table) => holdsAll(table, columns))
      ? []
      : [{ dataset, why: 'columns' }];
  });
  const out = new Set(unfit.map(({ dataset }) => dataset.id));
  return { able: datasets.filter(({ id }) => !out.has(id)), unfit };
}

export interface OfferedPlaces {
  readonly assemblies: readonly string[];
  readonly contigs: readonly string[];
}

/** Assemblies and sequences that the variant files name. */
export function offeredPlaces(datasets: readonly PublishedDataset[]): OfferedPlaces {
  const variants = datasets.flatMap((dataset) => dataset.variants ?? []);
  return {
    assemblies: [...new Set(datasets.flatMap(({ assemblies }) => assemblies))].sort(),
    contigs: [...new Set(variants.flatMap(({ contigs }) => contigs.map(({ name }) => name)))],
  };
}

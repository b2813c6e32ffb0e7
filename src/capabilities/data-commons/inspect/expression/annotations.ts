// Annotations of cells or of genes, in every generation of AnnData: a compound array, a group with
// categories aside, a group of typed elements. Labels are counted and never shown.
import type { JsonObject } from '../../../../base/json.ts';
import type { ColumnReport } from '../contract.ts';
import type { FindingTally } from '../finding-tally.ts';
import { noteKind } from '../person-like.ts';
import { ColumnTally } from './column-tally.ts';
import { isDonorColumn, shownName } from './names.ts';
import { isReadable } from './read-matrix.ts';
import { asNumber, type Store, type StoreArray, type StoreGroup, slices } from './store.ts';

const COLUMNS_MAX = 500;

export interface Annotations {
  readonly generation: 'compound' | 'dataframe' | 'attributes';
  /** Null where no array tells. */
  readonly length: number | null;
  readonly columns: readonly ColumnReport[];
  readonly facts: JsonObject;
}

export interface AnnotationPlace {
  /** `obs` or `var`, as columns and findings call it. */
  readonly label: string;
  readonly path: string;
  /** Where categories of the compound generation stand: `uns`. */
  readonly categories?: string;
}

export async function readAnnotations(
  store: Store,
  place: AnnotationPlace,
  tally: FindingTally,
): Promise<Annotations | null> {
  const node = await store.node(place.path);
  if (node === null) return null;
  return node.kind === 'array'
    ? compound(store, node, place, tally)
    : dataframe(store, node, place, tally);
}

async function compound(
  store: Store,
  array: StoreArray,
  place: AnnotationPlace,
  tally: FindingTally,
): Promise<Annotations> {
  const length = array.shape[0] ?? 0;
  const empty = { generation: 'compound', length, columns: [], facts: {} } as const;
  if (array.fields.length === 0 || !isReadable(array, tally)) return empty;
  const fields = array.fields.slice(0, COLUMNS_MAX);
  const categories = new Map<string, StoreArray>();
  for (const { name } of fields) {
    const node = place.categories
      ? await store.node(`${place.categories}/${name}_categories`)
      : null;
    if (node?.kind === 'array') categories.set(name, node);
  }
  const tallies = fields.map(
    ({ name, type }) => new ColumnTally(categories.has(name) ? 'category' : type),
  );
  for (const [i, { name }] of fields.entries()) {
    const labels = categories.get(name);
    if (labels) await lookAtLabels(labels, tallies[i]!, tally);
  }
  let outside = 0;
  for (const [from, to] of slices(array)) {
    const rows = await array.read([[from, to]]);
    for (let row = 0; row < rows.length; row++)
      for (const [i, { name }] of fields.entries()) {
        const value = (rows[row] as ArrayLike<unknown>)[i];
        const labels = categories.get(name);
        if (labels === undefined) tallies[i]!.add(value);
        else {
          const code = asNumber(value);
          if (code >= (labels.shape[0] ?? 0)) outside++;
          tallies[i]!.add(code < 0 ? null : code);
        }
      }
  }
  codesOutside(place.path, outside, tally);
  const index = fields.findIndex(({ name }) => name === 'index' || name === '_index');
  const named = fields.map(({ name }, i) => [name, tallies[i]!] as const);
  return finish('compound', length, named, index < 0 ? null : fields[index]!.name, place, tally);
}

function codesOutside(field: string, outside: number, tally: FindingTally): void {
  const text = 'A category code has no category.';
  tally.error('expression.category-code', text, { field }, outside);
}

async function dataframe(
  store: Store,
  group: StoreGroup,
  place: AnnotationPlace,
  tally: FindingTally,
): Promise<Annotations> {
  const index = typeof group.attributes._index === 'string' ? group.attributes._index : '_index';
  const order = group.attributes['column-order'];
  const listed = (Array.isArray(order) ? order : []).filter((name) => typeof name === 'string');
  const there = await group.keys();
  const names = [...new Set([index, ...listed, ...there])].filter(
    (name) => name !== '__categories' && name !== '',
  );
  const absent = listed.filter((name) => !there.includes(name) && there.length > 0);
  const text = 'column-order names columns that are not there.';
  tally.error('expression.columns-absent', text, { field: place.path }, absent.length);
  const named: (readonly [string, ColumnTally])[] = [];
  let length: number | null = null;
  for (const name of names.slice(0, COLUMNS_MAX)) {
    const column = await readColumn(store, group.path, name, tally);
    if (column === null) continue;
    if (length !== null && column.length !== length)
      tally.error('expression.column-length', 'Columns are not all of one length.', {
        field: place.path,
        next: 'Write the annotations anew from their source.',
      });
    length ??= column.length;
    if (column.tally) named.push([name, column.tally]);
  }
  return finish('dataframe', length, named, index, place, tally);
}

interface Column {
  readonly length: number;
  readonly tally: ColumnTally | null;
}

/** A column is an array, or a group of codes and categories or of values and a mask. */
export async function readColumn(
  store: Store,
  folder: string,
  name: string,
  tally: FindingTally,
): Promise<Column | null> {
  const path = `${folder}/${name}`;
  const node = await store.node(path);
  if (node === null) return null;
  if (node.kind === 'array') {
    const aside = await store.node(`${folder}/__categories/${name}`);
    const categories = aside?.kind === 'array' ? aside : null;
    return arrayColumn(node, categories, tally);
  }
  const codes = await store.node(`${path}/codes`);
  const categories = await store.node(`${path}/categories`);
  if (codes?.kind === 'array' && categories?.kind === 'array')
    return arrayColumn(codes, categories, tally);
  const values = await store.node(`${path}/values`);
  const mask = await store.node(`${path}/mask`);
  if (values?.kind === 'array' && mask?.kind === 'array') return maskedColumn(values, mask, tally);
  return null;
}

async function arrayColumn(
  array: StoreArray,
  categories: StoreArray | null,
  tally: FindingTally,
): Promise<Column> {
  const length = array.shape[0] ?? 0;
  if (!isReadable(array, tally)) return { length, tally: null };
  const column = new ColumnTally(categories === null ? array.type : 'category');
  const count = categories?.shape[0] ?? 0;
  let outside = 0;
  const wide = array.shape.length > 1;
  for (const [from, to] of wide ? [] : slices(array)) {
    const values = await array.read([[from, to]]);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (categories === null) column.add(value);
      else {
        const code = asNumber(value);
        if (code >= count) outside++;
        column.add(code < 0 ? null : code);
      }
    }
  }
  codesOutside(array.path, outside, tally);
  if (categories !== null) await lookAtLabels(categories, column, tally);
  return { length, tally: wide ? null : column };
}

/** Labels are looked at once, however many cells bear them. */
async function lookAtLabels(
  labels: StoreArray,
  column: ColumnTally,
  tally: FindingTally,
): Promise<void> {
  if (labels.shape.length !== 1 || labels.type !== 'text' || !isReadable(labels, tally)) return;
  for (const [from, to] of slices(labels)) {
    const values = await labels.read([[from, to]]);
    for (let i = 0; i < values.length; i++)
      if (typeof values[i] === 'string') column.look(values[i] as string);
  }
}

async function maskedColumn(
  values: StoreArray,
  mask: StoreArray,
  tally: FindingTally,
): Promise<Column> {
  const length = values.shape[0] ?? 0;
  if (!isReadable(values, tally) || !isReadable(mask, tally)) return { length, tally: null };
  const column = new ColumnTally(values.type);
  for (const [from, to] of slices(values)) {
    const [part, masked] = [await values.read([[from, to]]), await mask.read([[from, to]])];
    for (let i = 0; i < part.length; i++)
      column.add(masked[i] === true || asNumber(masked[i]) === 1 ? null : part[i]);
  }
  return { length, tally: column };
}

/** The facts that all generations have: identifiers, donors, columns. */
export function finish(
  generation: Annotations['generation'],
  length: number | null,
  named: readonly (readonly [string, ColumnTally])[],
  index: string | null,
  { label }: AnnotationPlace,
  tally: FindingTally,
): Annotations {
  const ids = named.find(([name]) => name === index)?.[1];
  if (ids && ids.repeated > 0)
    tally.warn(
      'expression.duplicate-id',
      `Identifiers of ${label} are given more than once.`,
      { field: label, next: 'Make them unique before data sets are joined by them.' },
      ids.repeated,
    );
  if (label === 'obs') for (const [name, column] of named) notePersons(label, name, column, tally);
  const donors = named.filter(([name, column]) => isDonorColumn(name) && column.distinct > 0);
  const columns = named.flatMap(([name, column]) => {
    const shown = name === index ? null : shownName(name);
    return shown === null ? [] : [column.report(`${label}/${shown}`)];
  });
  const ensembl = named.filter(([name, column]) => name !== index && column.namespaces.isEnsembl);
  return {
    generation,
    length,
    columns,
    facts: {
      length,
      columns: columns.length,
      ...(ids
        ? { ids: { distinct: ids.distinct, repeated: ids.repeated, missing: ids.missing } }
        : {}),
      ...(label === 'var' && ids ? { namespaces: ids.namespaces.facts() } : {}),
      ...(label === 'var' ? { ensemblColumns: ensembl.flatMap(([n]) => shownName(n) ?? []) } : {}),
      ...(donors.length > 0
        ? { donors: Object.fromEntries(donors.map(([name, c]) => [name, c.distinct])) }
        : {}),
    },
  };
}

function notePersons(label: string, name: string, column: ColumnTally, tally: FindingTally): void {
  const field = `${label}/${shownName(name) ?? 'a column'}`;
  for (const [kind, count] of column.personLike)
    noteKind(kind, { family: 'expression', field }, tally, count);
}

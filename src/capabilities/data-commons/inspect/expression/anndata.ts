// AnnData in any of its generations, from HDF5 or Zarr: X, layers and raw read whole, annotations
// column by column, every length held against every other.
import type { JsonObject } from '../../../../base/json.ts';
import type { FormatName, FormatReport } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { type Annotations, readAnnotations } from './annotations.ts';
import { shownName } from './names.ts';
import { type MatrixReport, readDense, readSparse } from './read-matrix.ts';
import { asNumber, type Store, type StoreGroup } from './store.ts';

const CITATION = 'AnnData on-disk format';
const MEMBERS_MAX = 200;

export async function inspectAnndata(store: Store, format: FormatName): Promise<FormatReport> {
  const tally = new FindingTally();
  const root = await store.node('');
  const obs = await readAnnotations(store, { label: 'obs', path: 'obs', categories: 'uns' }, tally);
  const variables = { label: 'var', path: 'var', categories: 'uns' };
  const genes = await readAnnotations(store, variables, tally);
  for (const [name, part] of [
    ['obs', obs],
    ['var', genes],
  ] as const)
    if (part === null)
      tally.error('anndata.parts', `The file has no ${name}.`, { field: name, citation: CITATION });
  const x = await matrixAt(store, 'X', tally);
  compareShape('X', x, obs, genes, tally);
  const layers = await matricesIn(store, 'layers', tally);
  for (const [name, layer] of layers) compareShape(`layers/${name}`, layer, obs, genes, tally);
  const raw = await readRaw(store, obs, tally);
  const cells = obs?.length ?? x?.shape?.[0] ?? null;
  const shape = [cells, genes?.length ?? x?.shape?.[1] ?? null];
  const all = [x, ...layers.map(([, layer]) => layer), raw?.matrix ?? null];
  return {
    format,
    version: versionOf(root?.kind === 'group' ? root : null, obs),
    records: cells,
    isComplete: obs !== null && genes !== null && all.every((each) => each === null || each.isRead),
    columns: [...(obs?.columns ?? []), ...(genes?.columns ?? [])],
    facts: {
      generation: generationOf(root?.kind === 'group' ? root : null, obs),
      shape,
      x: x?.facts ?? null,
      layers: Object.fromEntries(layers.map(([name, layer]) => [name, layer.facts])),
      raw: raw?.facts ?? null,
      obs: obs?.facts ?? null,
      var: genes?.facts ?? null,
      obsm: await shapesIn(store, 'obsm', cells, tally),
      varm: await shapesIn(store, 'varm', genes?.length ?? null, tally),
      obsp: await shapesIn(store, 'obsp', cells, tally),
    },
    findings: tally.list(),
  };
}

function generationOf(root: StoreGroup | null, obs: Annotations | null): string {
  if (obs?.generation === 'compound') return 'compound annotations (before 0.7)';
  return root?.attributes['encoding-type'] === 'anndata'
    ? 'typed elements (0.8 on)'
    : 'groups (0.7)';
}

function versionOf(root: StoreGroup | null, obs: Annotations | null): string | null {
  const version = root?.attributes['encoding-version'];
  if (typeof version === 'string' && /^[\d.]{1,12}$/.test(version)) return version;
  return obs?.generation === 'compound' ? 'before 0.7' : null;
}

async function matrixAt(
  store: Store,
  path: string,
  tally: FindingTally,
): Promise<MatrixReport | null> {
  const node = await store.node(path);
  if (node === null) return null;
  if (node.kind === 'group') return sparseAt(store, node, tally);
  if (node.shape.length === 2) return readDense(node, 'cells', tally);
  // A matrix of one cell or one gene was written as a vector by old versions.
  return { shape: null, facts: { format: 'dense', declaredShape: [...node.shape] }, isRead: false };
}

function sparseAt(store: Store, group: StoreGroup, tally: FindingTally) {
  const { path, attributes } = group;
  const encoding = attributes['encoding-type'] ?? attributes.h5sparse_format;
  const isColumns = /^csc/.test(String(encoding));
  const declared = numbers(attributes.shape ?? attributes.h5sparse_shape);
  const shape = declared?.length === 2 ? ([declared[0]!, declared[1]!] as const) : null;
  if (shape === null)
    tally.error('anndata.sparse-shape', 'A sparse matrix declares no shape.', {
      field: path,
      citation: CITATION,
    });
  return readSparse(
    store,
    {
      path,
      major: isColumns ? 'genes' : 'cells',
      declaredShape: declared,
      shape,
      format: isColumns ? 'csc' : 'csr',
    },
    tally,
  );
}

/** A short list of numbers, however the store gives it. */
export function numbers(value: unknown): number[] | null {
  if (typeof value !== 'object' || value === null || !('length' in value)) return null;
  const list = Array.from(value as ArrayLike<unknown>)
    .slice(0, 8)
    .map(asNumber);
  return list.every((number) => Number.isSafeInteger(number) && number >= 0) ? list : null;
}

async function matricesIn(
  store: Store,
  path: string,
  tally: FindingTally,
): Promise<[string, MatrixReport][]> {
  const group = await store.node(path);
  if (group?.kind !== 'group') return [];
  const found: [string, MatrixReport][] = [];
  for (const name of (await group.keys()).slice(0, MEMBERS_MAX)) {
    const matrix = await matrixAt(store, `${path}/${name}`, tally);
    if (matrix !== null) found.push([shownName(name) ?? '*', matrix]);
  }
  return found;
}

function compareShape(
  name: string,
  matrix: MatrixReport | null,
  obs: Annotations | null,
  genes: Annotations | null,
  tally: FindingTally,
): void {
  if (matrix?.shape == null) return;
  const [cells, width] = matrix.shape;
  const isWrong =
    (obs?.length != null && obs.length !== cells) ||
    (genes?.length != null && genes.length !== width);
  if (!isWrong) return;
  tally.error('anndata.shape', `${name} is not of the size that obs and var have.`, {
    field: name,
    citation: CITATION,
    next: 'Write the file anew from its source; cells or genes were added or lost.',
  });
}

interface Raw {
  readonly matrix: MatrixReport | null;
  readonly facts: JsonObject;
}

async function readRaw(
  store: Store,
  obs: Annotations | null,
  tally: FindingTally,
): Promise<Raw | null> {
  const isGroup = (await store.node('raw')) !== null;
  const [x, of] = isGroup ? ['raw/X', 'raw/var'] : ['raw.X', 'raw.var'];
  const matrix = await matrixAt(store, x, tally);
  if (matrix === null) return null;
  const genes = await readAnnotations(store, { label: 'var', path: of, categories: 'uns' }, tally);
  compareShape(x, matrix, obs, genes, tally);
  return { matrix, facts: { x: matrix.facts, var: genes?.facts ?? null } };
}

async function shapesIn(
  store: Store,
  path: string,
  expected: number | null,
  tally: FindingTally,
): Promise<JsonObject> {
  const group = await store.node(path);
  if (group === null) return {};
  if (group.kind === 'array') {
    const names = group.fields.map(({ name }) => shownName(name) ?? '*');
    return Object.fromEntries(names.map((name) => [name, [...group.shape]]));
  }
  const shapes: [string, number[] | null][] = [];
  for (const name of (await group.keys()).slice(0, MEMBERS_MAX)) {
    const node = await store.node(`${path}/${name}`);
    const shape = node?.kind === 'array' ? [...node.shape] : numbers(node?.attributes.shape);
    shapes.push([shownName(name) ?? '*', shape]);
    if (shape !== null && expected !== null && shape[0] !== expected)
      tally.error('anndata.shape', `An array of ${path} is not as long as its axis.`, {
        field: path,
        citation: CITATION,
      });
  }
  return Object.fromEntries(shapes);
}

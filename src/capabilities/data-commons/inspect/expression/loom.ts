// Loom: one matrix of genes by cells, attributes of rows and of columns, each attribute as long as
// its axis.
import type { FormatReport } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { type Annotations, finish, readColumn } from './annotations.ts';
import type { ColumnTally } from './column-tally.ts';
import { shownName } from './names.ts';
import { type MatrixReport, readDense } from './read-matrix.ts';
import type { Store } from './store.ts';

const CITATION = 'Loom file format 3.0';
const ATTRIBUTES_MAX = 500;
const INDEXES = {
  row_attrs: ['Gene', 'Accession', 'gene_ids'],
  col_attrs: ['CellID', 'obs_names'],
};

export async function inspectLoom(store: Store): Promise<FormatReport> {
  const tally = new FindingTally();
  const matrix = await denseAt(store, 'matrix', tally);
  if (matrix === null)
    tally.error('loom.matrix', 'The file has no matrix.', { citation: CITATION });
  const genes = await attributes(store, 'row_attrs', 'var', tally);
  const cells = await attributes(store, 'col_attrs', 'obs', tally);
  const [width, height] = [matrix?.shape?.[0] ?? null, matrix?.shape?.[1] ?? null];
  compareLength('row_attrs', genes.length, height, tally);
  compareLength('col_attrs', cells.length, width, tally);
  const layers: [string, MatrixReport][] = [];
  const folder = await store.node('layers');
  if (folder?.kind === 'group')
    for (const name of (await folder.keys()).slice(0, ATTRIBUTES_MAX)) {
      const layer = await denseAt(store, `layers/${name}`, tally);
      if (layer === null) continue;
      layers.push([shownName(name) ?? '*', layer]);
      if (String(layer.shape) !== String(matrix?.shape))
        tally.error('loom.layer-shape', 'A layer is not of the size of the matrix.', {
          field: 'layers',
          citation: CITATION,
        });
    }
  return {
    format: 'loom',
    version: await version(store),
    records: width,
    isComplete: matrix?.isRead === true && layers.every(([, layer]) => layer.isRead),
    columns: [...cells.columns, ...genes.columns],
    facts: {
      shape: [width, height],
      x: matrix?.facts ?? null,
      layers: Object.fromEntries(layers.map(([name, layer]) => [name, layer.facts])),
      obs: cells.facts,
      var: genes.facts,
    },
    findings: tally.list(),
  };
}

async function denseAt(store: Store, path: string, tally: FindingTally) {
  const node = await store.node(path);
  return node?.kind === 'array' && node.shape.length === 2 ? readDense(node, 'genes', tally) : null;
}

// Version 3 keeps it among the global attributes; version 2 as an attribute of the file.
async function version(store: Store): Promise<string | null> {
  const root = await store.node('');
  const aside = await store.node('attrs/LOOM_SPEC_VERSION');
  const read =
    aside?.kind === 'array' && aside.unreadable === null ? (await aside.read([]))[0] : null;
  const said = read ?? (root?.kind === 'group' ? root.attributes.LOOM_SPEC_VERSION : null);
  return typeof said === 'string' && /^\d{1,2}(\.\d{1,3}){0,2}$/.test(said) ? said : null;
}

async function attributes(
  store: Store,
  path: 'row_attrs' | 'col_attrs',
  label: string,
  tally: FindingTally,
): Promise<Annotations> {
  const group = await store.node(path);
  const place = { label, path };
  if (group?.kind !== 'group') {
    tally.error('loom.attributes', `The file has no ${path}.`, { field: path, citation: CITATION });
    return finish('attributes', null, [], null, place, tally);
  }
  const names = (await group.keys()).slice(0, ATTRIBUTES_MAX);
  const named: (readonly [string, ColumnTally])[] = [];
  let length: number | null = null;
  for (const name of names) {
    const column = await readColumn(store, path, name, tally);
    if (column === null) continue;
    if (length !== null && column.length !== length)
      tally.error('expression.column-length', 'Columns are not all of one length.', {
        field: path,
      });
    length ??= column.length;
    if (column.tally) named.push([name, column.tally]);
  }
  const index = INDEXES[path].find((name) => names.includes(name)) ?? null;
  return finish('attributes', length, named, index, place, tally);
}

function compareLength(
  path: string,
  length: number | null,
  axis: number | null,
  tally: FindingTally,
) {
  if (length === null || axis === null || length === axis) return;
  tally.error('loom.attribute-length', `${path} are not as long as the matrix.`, {
    field: path,
    citation: CITATION,
  });
}

// 10x Genomics HDF5 matrices: version 3 has one group `matrix`, version 2 one group a genome; both
// store genes by cells, compressed by cell.
import type { JsonObject } from '../../../../base/json.ts';
import type { FormatReport } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { numbers } from './anndata.ts';
import { finish, readColumn } from './annotations.ts';
import type { ColumnTally } from './column-tally.ts';
import { isReadable, type MatrixReport, readSparse } from './read-matrix.ts';
import type { Store } from './store.ts';

const CITATION = '10x Genomics Feature-Barcode Matrices (HDF5)';
const GENOMES_MAX = 20;
const FEATURES = ['id', 'name', 'feature_type', 'genome'];

export async function inspectTenx(store: Store): Promise<FormatReport> {
  const tally = new FindingTally();
  const root = await store.node('');
  const keys = root?.kind === 'group' ? await root.keys() : [];
  const isThree = keys.includes('matrix');
  const groups: string[] = [];
  for (const key of isThree ? ['matrix'] : keys.slice(0, GENOMES_MAX))
    if ((await store.node(`${key}/barcodes`))?.kind === 'array') groups.push(key);
  if (groups.length === 0)
    tally.error('tenx.no-matrix', 'The file holds no matrix with barcodes.', {
      citation: CITATION,
    });
  const genomes = [];
  for (const group of groups) genomes.push(await genome(store, group, isThree, tally));
  return {
    format: '10x-h5',
    version: isThree ? '3' : '2',
    records: genomes.reduce((sum, { cells }) => sum + cells, 0),
    isComplete: genomes.length > 0 && genomes.every(({ matrix }) => matrix.isRead),
    columns: [...(genomes[0]?.columns ?? [])],
    facts: {
      matrices: genomes.length,
      shape: genomes.length === 1 ? [...genomes[0]!.shape] : null,
      x:
        genomes.length === 1 ? genomes[0]!.matrix.facts : genomes.map(({ matrix }) => matrix.facts),
      obs: genomes.map(({ obs }) => obs)[0] ?? null,
      var: genomes.map(({ features }) => features)[0] ?? null,
    },
    findings: tally.list(),
  };
}

async function genome(store: Store, path: string, isThree: boolean, tally: FindingTally) {
  const declared = await declaredShape(store, `${path}/shape`, tally);
  const shape = declared === null ? null : ([declared[1]!, declared[0]!] as const);
  const matrix: MatrixReport = await readSparse(
    store,
    { path, major: 'cells', declaredShape: declared, shape, format: 'csc' },
    tally,
  );
  const barcodes = await readColumn(store, path, 'barcodes', tally);
  const folder = isThree ? `${path}/features` : path;
  const named: (readonly [string, ColumnTally])[] = [];
  let genes: number | null = null;
  for (const name of isThree ? FEATURES : ['genes', 'gene_names']) {
    const column = await readColumn(store, folder, name, tally);
    if (column === null) continue;
    if (genes !== null && column.length !== genes)
      tally.error('expression.column-length', 'Columns are not all of one length.', {
        field: folder,
      });
    genes ??= column.length;
    if (column.tally) named.push([name, column.tally]);
  }
  const cells = barcodes?.length ?? 0;
  if (shape !== null && (shape[0] !== cells || (genes !== null && shape[1] !== genes)))
    tally.error('tenx.shape', 'shape is not the number of features and of barcodes.', {
      field: isThree ? path : 'shape',
      citation: CITATION,
      next: 'Write the matrix anew with Cell Ranger, or from its source.',
    });
  const index = isThree ? 'id' : 'genes';
  const features = finish('attributes', genes, named, index, { label: 'var', path: folder }, tally);
  const cellIds = barcodes?.tally ? ([['barcodes', barcodes.tally]] as const) : [];
  const obs = finish('attributes', cells, cellIds, 'barcodes', { label: 'obs', path }, tally);
  const facts: JsonObject = features.facts;
  return {
    cells,
    shape: [cells, genes],
    matrix,
    columns: features.columns,
    features: facts,
    obs: obs.facts,
  };
}

async function declaredShape(
  store: Store,
  path: string,
  tally: FindingTally,
): Promise<number[] | null> {
  const node = await store.node(path);
  const isPair = node?.kind === 'array' && node.shape[0] === 2;
  const values = isPair && isReadable(node, tally) ? numbers(await node.read([[0, 2]])) : null;
  if (values === null)
    tally.error('tenx.no-shape', 'The matrix declares no shape.', { citation: CITATION });
  return values;
}

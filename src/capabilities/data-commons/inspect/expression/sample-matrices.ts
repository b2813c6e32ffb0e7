// Writes small HDF5 files for tests, in the forms of AnnData's generations, of Loom and of 10x.
import { writeFileSync } from 'node:fs';
import type { Group } from 'h5wasm';

export async function writeHdf5(path: string, fill: (root: Group) => void): Promise<void> {
  const h5 = await import('h5wasm');
  const { FS } = await h5.ready;
  const file = new h5.File('/made.h5', 'w');
  fill(file);
  file.close();
  writeFileSync(path, FS.readFile('/made.h5'));
  FS.unlink('/made.h5');
}

export interface Sparse {
  readonly data: readonly number[];
  readonly indices: readonly number[];
  readonly indptr: readonly number[];
  readonly shape: readonly [number, number];
}
export const COUNTS: Sparse = {
  data: [5, 1, 7, 2],
  indices: [0, 2, 1, 2],
  indptr: [0, 2, 4],
  shape: [2, 3],
};
const GENES = ['ENSG00000000001', 'ENSG00000000002', 'ENSG00000000003'];

export function writeSparse(group: Group, sparse: Sparse, isTyped = true): void {
  const { data, indices, indptr, shape } = sparse;
  if (isTyped) group.create_attribute('encoding-type', 'csr_matrix');
  else group.create_attribute('h5sparse_format', 'csr');
  group.create_attribute(isTyped ? 'shape' : 'h5sparse_shape', Int32Array.from(shape));
  group.create_dataset({ name: 'data', data: Float32Array.from(data) });
  group.create_dataset({ name: 'indices', data: Int32Array.from(indices) });
  group.create_dataset({ name: 'indptr', data: Int32Array.from(indptr) });
}

/** AnnData 0.8 and later; `change` may break it. */
export function writeH5ad(root: Group, sparse: Sparse = COUNTS, cells = 2): void {
  root.create_attribute('encoding-type', 'anndata');
  root.create_attribute('encoding-version', '0.1.0');
  const obs = root.create_group('obs');
  obs.create_attribute('_index', '_index');
  obs.create_dataset({ name: '_index', data: Array.from({ length: cells }, (_, i) => `cell${i}`) });
  const donor = obs.create_group('donor_id');
  donor.create_dataset({ name: 'codes', data: Int8Array.from([0, -1].slice(0, cells)) });
  donor.create_dataset({ name: 'categories', data: ['Invented Person', 'Other Person'] });
  obs.create_dataset({ name: 'score', data: Float64Array.from([0.5, Number.NaN].slice(0, cells)) });
  const genes = root.create_group('var');
  genes.create_attribute('_index', 'gene_ids');
  genes.create_dataset({ name: 'gene_ids', data: GENES });
  writeSparse(root.create_group('X'), sparse);
  const layers = root.create_group('layers');
  layers.create_dataset({
    name: 'scaled',
    data: Float64Array.from([-1, 0, 1, 0.5, 0, 0]),
    shape: [2, 3],
    chunks: [1, 2],
    compression: 'gzip',
  });
}

export function writeLoom(root: Group, genes: readonly string[] = GENES): void {
  root.create_group('attrs').create_dataset({ name: 'LOOM_SPEC_VERSION', data: '3.0.0' });
  const data = Int32Array.from([5, 0, 0, 7, 1, 2]);
  root.create_dataset({ name: 'matrix', data, shape: [3, 2], chunks: [2, 1], compression: 4 });
  root.create_group('layers');
  root.create_group('row_attrs').create_dataset({ name: 'Gene', data: [...genes] });
  root.create_group('col_attrs').create_dataset({ name: 'CellID', data: ['a', 'b'] });
}

export function writeTenx(root: Group, declared: readonly number[] = [3, 2]): void {
  const matrix = root.create_group('matrix');
  matrix.create_dataset({ name: 'barcodes', data: ['AAAC-1', 'AAAG-1'] });
  matrix.create_dataset({ name: 'data', data: Int32Array.from(COUNTS.data) });
  matrix.create_dataset({ name: 'indices', data: Int32Array.from(COUNTS.indices) });
  matrix.create_dataset({ name: 'indptr', data: Int32Array.from(COUNTS.indptr) });
  matrix.create_dataset({ name: 'shape', data: Int32Array.from(declared) });
  const features = matrix.create_group('features');
  features.create_dataset({ name: 'id', data: GENES });
  features.create_dataset({ name: 'name', data: ['A', 'B', 'C'] });
}

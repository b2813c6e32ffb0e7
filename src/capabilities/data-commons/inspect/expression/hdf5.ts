// Inspects the HDF5 formats of expression matrices: h5ad, Loom, 10x.
import type { FormatName, SeekInspector, Sight } from '../contract.ts';
import { inspectInWorker } from './in-worker.ts';

const MAGIC = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

export const hdf5Inspector: SeekInspector = {
  kind: 'seek',
  formats: ['h5ad', 'loom', '10x-h5'],
  recognises(sight) {
    return MAGIC.every((byte, i) => sight.head[i] === byte) ? formatOf(sight) : null;
  },
  inspect: (file, format, _, watch) => inspectInWorker(file, format, watch),
};

// By name where it says so, else by the names of members, which stand near the beginning.
function formatOf({ name, head }: Sight): FormatName | null {
  if (/\.h5ad(\.gz)?$/.test(name)) return 'h5ad';
  if (/\.loom(\.gz)?$/.test(name)) return 'loom';
  const text = new TextDecoder('latin1').decode(head);
  const has = (...words: string[]) => words.every((word) => text.includes(word));
  if (has('row_attrs', 'col_attrs')) return 'loom';
  if (has('barcodes', 'indptr')) return '10x-h5';
  if (has('obs', 'var')) return 'h5ad';
  return has('filetype', 'matrix') ? '10x-h5' : null;
}

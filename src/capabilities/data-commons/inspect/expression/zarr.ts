// Inspects AnnData in Zarr, as a folder or an archive.
import type { SeekInspector, Sight } from '../contract.ts';
import { inspectInWorker } from './in-worker.ts';

export const zarrInspector: SeekInspector = {
  kind: 'seek',
  formats: ['anndata-zarr'],
  recognises: (sight) => (isZarr(sight) ? 'anndata-zarr' : null),
  inspect: (file, format, _, watch) => inspectInWorker(file, format, watch),
};

// The names of an archive's first members stand in its first bytes; of a folder, what it says of
// itself is given.
function isZarr({ name, compression, head, rawHead }: Sight): boolean {
  if (compression === 'zip') {
    const text = new TextDecoder('latin1').decode(rawHead);
    const isZarrArchive = /zarr\.json|\.zgroup|\.zattrs|\.zarray/.test(text);
    return isZarrArchive && (/\.zarr\.zip$/.test(name) || /\b(obs|var|X)\//.test(text));
  }
  const text = new TextDecoder('latin1').decode(head.subarray(0, 65_536));
  return (
    /^\s*\{/.test(text) && /"(zarr_format|encoding-type)"\s*:/.test(text) && /\.zarr$/.test(name)
  );
}

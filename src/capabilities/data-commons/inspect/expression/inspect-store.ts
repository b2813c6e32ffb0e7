// Opens a file as what its format is stored in, and has it judged.
import type { FormatName, FormatReport } from '../contract.ts';
import { inspectAnndata } from './anndata.ts';
import { unreadable } from './expression-task.ts';
import { openHdf5 } from './hdf5-file.ts';
import { Hdf5Store } from './hdf5-store.ts';
import { inspectLoom } from './loom.ts';
import { shownName } from './names.ts';
import { type Store, StoreDamage } from './store.ts';
import { inspectTenx } from './tenx.ts';
import { openZarr } from './zarr-store.ts';

export async function inspectStore(
  path: string,
  format: FormatName,
  read: (bytes: number) => void,
): Promise<FormatReport> {
  if (format === 'anndata-zarr') {
    const zarr = await openZarr(path, read);
    if ('finding' in zarr) return { ...unreadable(format, '', ''), findings: [zarr.finding] };
    try {
      return await judged(format, () => inspectAnndata(zarr.store, format));
    } finally {
      await zarr.close();
    }
  }
  const opened = await openHdf5(path, read);
  if (opened === null)
    return unreadable(format, 'hdf5.not-readable', 'The file is no HDF5 file, or it is cut.');
  const report = await judged(format, () => judgeHdf5(new Hdf5Store(opened), format));
  // Damage can break the library itself, which shows when it tidies up (measured by fuzzing).
  return opened.close() ? report : damage(format);
}

function judgeHdf5(store: Store, format: FormatName): Promise<FormatReport> {
  if (format === 'loom') return inspectLoom(store);
  return format === '10x-h5' ? inspectTenx(store) : inspectAnndata(store, format);
}

async function judged(
  format: FormatName,
  judge: () => Promise<FormatReport>,
): Promise<FormatReport> {
  try {
    return await judge();
  } catch (cause) {
    if (!(cause instanceof StoreDamage)) throw cause;
    return damage(format, shownName(cause.path) ?? undefined);
  }
}

const damage = (format: FormatName, field?: string): FormatReport =>
  unreadable(
    format,
    'expression.damaged',
    'The bytes of an array or group are damaged; reading stopped there.',
    field,
  );

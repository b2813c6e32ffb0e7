// What there is to inspect at a path: the file, the folder when it is one data set, or what lies
// below it. Parts of a Matrix Market triplet are read with their matrix, not by themselves.
import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import { recognise } from './inspect-file.ts';
import { see } from './sight.ts';

export const TARGETS_MAX = 100_000;

/** Sorted; at most `TARGETS_MAX`. A path that is not there is one target: reading it says so. */
export async function inspectionTargets(given: string): Promise<string[]> {
  const found = await stat(given).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return null;
    throw cause;
  });
  if (!found?.isDirectory()) return [given];
  const targets: string[] = [];
  await gather(given, targets);
  // A folder with nothing in it is named as what it is.
  return targets.length > 0 ? targets : [given];
}

async function gather(folder: string, targets: string[]): Promise<void> {
  if (recognise(await see(folder)) !== null) {
    targets.push(folder);
    return;
  }
  const files: string[] = [];
  const folders: string[] = [];
  for await (const entry of await opendir(folder)) {
    // Checkpoints, and what file systems and editors leave.
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) folders.push(entry.name);
    else if (entry.isFile()) files.push(entry.name);
  }
  const hasMatrix = files.some((name) => MATRIX.test(name));
  for (const name of files.sort()) {
    if (targets.length >= TARGETS_MAX) return;
    if (!(hasMatrix && PART.test(name))) targets.push(path.join(folder, name));
  }
  for (const name of folders.sort()) await gather(path.join(folder, name), targets);
}

const MATRIX = /matrix\.mtx(\.gz)?$/i;
const PART = /(barcodes|features|genes)\.tsv(\.gz)?$/i;

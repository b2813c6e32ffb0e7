// Whether the bytes of a registered file still are those that were registered, by hashing them.
import path from 'node:path';
import { forgetStamp } from './file-stamp.ts';
import type { MeasuredFile } from './model.ts';
import type { HomeNode } from './ports.ts';
import { measureFile, unreadable } from './tables/index.ts';

export interface CheckedFile {
  readonly path: string;
  readonly standing: 'unchanged' | 'changed' | 'missing';
  readonly registered: string;
  readonly found?: string;
}

export async function checkFile(
  home: HomeNode,
  { path: where, sha256 }: Pick<MeasuredFile, 'path' | 'sha256'>,
): Promise<CheckedFile> {
  const found = await digestOf(path.join(home.dataFolder, where));
  // A disk that lost a bit changes no time of the file: its stamp would vouch for it.
  if (found !== sha256) forgetStamp(home, where);
  if (found === null) return { path: where, standing: 'missing', registered: sha256 };
  const standing = found === sha256 ? 'unchanged' : 'changed';
  return { path: where, standing, registered: sha256, found };
}

async function digestOf(file: string): Promise<string | null> {
  try {
    return (await measureFile(file)).sha256;
  } catch (cause) {
    // Thrown on where the disk failed; a file that cannot be opened is missing.
    unreadable(file, cause);
    return null;
  }
}

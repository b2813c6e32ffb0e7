// Whether the bytes of a registered file still are those that were registered, by hashing them.
// Of a registered folder, each of its files is hashed, and those that changed are named.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { forgetStamp } from './file-stamp.ts';
import {
  digestsOf,
  type FolderDifference,
  folderDifference,
  keptListing,
} from './folder-listing.ts';
import { measureMembers, memberFindings, membersOf } from './inspect/index.ts';
import type { MeasuredFile } from './model.ts';
import type { HomeNode } from './ports.ts';
import { measureFile, unreadable } from './tables/index.ts';

export interface CheckedFile {
  readonly path: string;
  readonly standing: 'unchanged' | 'changed' | 'missing';
  readonly registered: string;
  readonly found?: string;
  /** Of a folder that changed; absent where the list of its files was lost. */
  readonly members?: FolderDifference;
}

type Registered = Pick<MeasuredFile, 'path' | 'sha256' | 'members'>;

export async function checkFile(home: HomeNode, file: Registered): Promise<CheckedFile> {
  const { path: where, sha256 } = file;
  const found = await foundAt(home, file);
  const isSame = found !== null && found.sha256 === sha256 && found.isWhole;
  // A disk that lost a bit changes no time of the file: its stamp would vouch for it.
  if (!isSame) forgetStamp(home, where);
  if (found === null) return { path: where, standing: 'missing', registered: sha256 };
  const { members } = found;
  return {
    path: where,
    standing: isSame ? 'unchanged' : 'changed',
    registered: sha256,
    found: found.sha256,
    ...(members ? { members } : {}),
  };
}

interface Found {
  readonly sha256: string;
  /** The digest stands for all that is there. */
  readonly isWhole: boolean;
  readonly members?: FolderDifference | null;
}

async function foundAt(home: HomeNode, file: Registered): Promise<Found | null> {
  const where = path.join(home.dataFolder, file.path);
  try {
    if (file.members !== undefined && (await stat(where)).isDirectory())
      return await foundFolder(home, where, file);
    return { sha256: (await measureFile(where)).sha256, isWhole: true };
  } catch (cause) {
    // Thrown on where the disk failed; a file that cannot be opened is missing.
    unreadable(where, cause);
    return null;
  }
}

async function foundFolder(home: HomeNode, where: string, file: Registered): Promise<Found> {
  const members = await membersOf(where);
  const { sha256, listing } = await measureMembers(where, members);
  const isWhole = memberFindings(members).length === 0;
  const before = keptListing(home, file.sha256);
  if (before === null) return { sha256, isWhole };
  return {
    sha256,
    isWhole,
    members: folderDifference(before, digestsOf(listing), members.others),
  };
}

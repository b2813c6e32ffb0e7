// The files of a folder that is one data set (a Zarr store), and the list of them: a line for each,
// its SHA-256 and its name, sorted by name, as `sha256sum` writes them. The digest of the list is
// the folder's, and anybody can repeat it. Links are not followed and nothing is in their place.
import { createHash } from 'node:crypto';
import { lstat, opendir } from 'node:fs/promises';
import path from 'node:path';
import type { Digest } from '../../../base/digest.ts';
import type { FileWatch } from '../tables/index.ts';
import type { FileFinding } from './contract.ts';
import { measured } from './inspect-seek.ts';
import { unwatched } from './watch.ts';

export const FOLDER_FILES_MAX = 200_000;

export interface FolderMembers {
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly bytes: number;
  /** Links, sockets and whatever else is no file and no folder. */
  readonly others: readonly string[];
  /** Names that a list by lines cannot hold. */
  readonly oddNames: number;
  /** False: there are more than are looked at. */
  readonly isWhole: boolean;
}

export interface FolderMeasure {
  readonly sha256: Digest;
  readonly listing: string;
}

/** Sorted by the bytes of their names. */
export async function membersOf(
  folder: string,
  most: number = FOLDER_FILES_MAX,
): Promise<FolderMembers> {
  const names: string[] = [];
  const others: string[] = [];
  let oddNames = 0;
  let seen = 0;
  let isWhole = true;
  for await (const entry of await opendir(folder, { recursive: true })) {
    // Folders are counted too: empty ones could go on for ever.
    if (++seen > 2 * most || names.length + others.length >= most) {
      isWhole = false;
      break;
    }
    if (entry.isDirectory()) continue;
    const name = slashed(path.relative(folder, path.join(entry.parentPath, entry.name)));
    if (!entry.isFile()) others.push(name);
    else if (isOdd(name)) oddNames++;
    else names.push(name);
  }
  names.sort(byBytes);
  const files = [];
  for (const name of names) {
    const { size } = await lstat(path.join(folder, name));
    files.push({ name, bytes: size });
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { files, bytes, others: others.sort(byBytes), oddNames, isWhole };
}

export async function measureMembers(
  folder: string,
  { files }: Pick<FolderMembers, 'files'>,
  watch: FileWatch = unwatched,
): Promise<FolderMeasure> {
  const hash = createHash('sha256');
  const lines: string[] = [];
  for (const { name, bytes } of files) {
    const { sha256 } = await measured(path.join(folder, name), bytes, watch);
    const line = `${sha256.slice('sha256:'.length)}  ${name}\n`;
    hash.update(line);
    lines.push(line);
  }
  return { sha256: `sha256:${hash.digest('hex')}`, listing: lines.join('') };
}

/** What keeps the digest from standing for the folder whole. */
export function memberFindings({ others, oddNames, isWhole }: FolderMembers): FileFinding[] {
  const found: FileFinding[] = [];
  if (!isWhole) found.push(TOO_MANY);
  if (others.length > 0) found.push({ ...NOT_FILES, count: others.length });
  if (oddNames > 0) found.push({ ...ODD_NAMES, count: oddNames });
  return found;
}

const slashed = (name: string): string => name.split(path.sep).join('/');
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** `sha256sum` escapes a backslash and a line break; a name that is not UTF-8 finds no file. */
const isOdd = (name: string): boolean => /[\\\ufffd\p{Cc}]/u.test(name);

const TOO_MANY: FileFinding = {
  level: 'error',
  rule: 'inspect.too-many-files',
  text: `the folder holds more than ${FOLDER_FILES_MAX} files; those beyond are not in its digest.`,
  citation: 'limit of this node',
  next: 'Write the arrays in larger chunks, or as one zip archive.',
};
const NOT_FILES: FileFinding = {
  level: 'error',
  rule: 'inspect.link-in-folder',
  text: 'the folder holds links, or other things that are no files; they are not followed.',
  next: 'Put the files themselves in their place: find <folder> ! -type f ! -type d lists them.',
};
const ODD_NAMES: FileFinding = {
  level: 'error',
  rule: 'inspect.name-in-folder',
  text: 'names of files in the folder hold control characters, backslashes or what is not UTF-8.',
  next: 'Write the store again under plain names.',
};

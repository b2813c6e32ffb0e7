// The list of files of a registered folder, kept under its own digest, which is the folder's: it
// proves itself, and by it the file of the folder that changed can be named.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { utf8 } from '../../base/bytes.ts';
import { digestOf } from '../../base/digest.ts';
import { type Static, Type } from '../../base/schema.ts';
import type { HomeNode } from './ports.ts';

const MEMBER_STANDINGS = ['changed', 'missing', 'added', 'no-file'] as const;
const NAMED_MAX = 20;

/** Which files of a folder are not as they were registered. */
export const FolderDifferenceSchema = Type.Object({
  differing: Type.Integer({ minimum: 1 }),
  named: Type.Array(
    Type.Object({
      path: Type.String({ description: 'Within the folder' }),
      standing: Type.Unsafe<(typeof MEMBER_STANDINGS)[number]>(
        Type.Enum([...MEMBER_STANDINGS], { description: '`no-file`: a link, or the like' }),
      ),
    }),
    { description: `The first ${NAMED_MAX}` },
  ),
});
export type FolderDifference = Static<typeof FolderDifferenceSchema>;
type Named = FolderDifference['named'][number];

const listingPath = (home: HomeNode, sha256: string): string =>
  path.join(home.indexFolder, `${sha256.replace('sha256:', '')}.members`);

export function keepListing(home: HomeNode, sha256: string, listing: string): void {
  mkdirSync(home.indexFolder, { recursive: true });
  const file = listingPath(home, sha256);
  writeFileSync(`${file}.part`, listing, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

/** Digests by name; null when the list was lost, or is another's. */
export function keptListing(home: HomeNode, sha256: string): Map<string, string> | null {
  try {
    const bytes = readFileSync(listingPath(home, sha256));
    return digestOf(bytes) === sha256 ? digestsOf(bytes.toString('utf8')) : null;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return null;
  }
}

const HEX = 64;
export const digestsOf = (listing: string): Map<string, string> =>
  new Map(
    listing
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(HEX + 2), line.slice(0, HEX)]),
  );

/** Sorted by name; null where there is none. */
export function folderDifference(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  others: readonly string[] = [],
): FolderDifference | null {
  const isOther = new Set(others);
  const all: Named[] = others.map((name) => ({ path: name, standing: 'no-file' }));
  for (const [name, digest] of before) {
    const found = now.get(name);
    if (found === undefined && !isOther.has(name)) all.push({ path: name, standing: 'missing' });
    else if (found !== undefined && found !== digest) all.push({ path: name, standing: 'changed' });
  }
  for (const name of now.keys()) if (!before.has(name)) all.push({ path: name, standing: 'added' });
  if (all.length === 0) return null;
  all.sort((a, b) => Buffer.compare(utf8(a.path), utf8(b.path)));
  return { differing: all.length, named: all.slice(0, NAMED_MAX) };
}

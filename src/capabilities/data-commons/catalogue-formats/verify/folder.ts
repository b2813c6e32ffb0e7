// The files beside a Croissant document. Nothing is fetched: an address on the web is looked up by
// its last part; a path that leads out of the folder is refused, links included.
import { createHash } from 'node:crypto';
import { createReadStream, type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { openZip, seekable } from '../../inspect/sources/index.ts';

const FILES_MAX = 100_000;
const DEPTH_MAX = 16;
/** Records are compared in memory. */
export const READ_BYTES_MAX = 512 << 20;

export interface Digests {
  readonly sha256: string;
  readonly md5: string;
  readonly bytes: number;
}

/** What a document can be verified against; the tests and the command line give a folder. */
export interface CroissantFolder {
  /** Real path of a file, or why there is none. */
  find(relative: string): string | 'outside' | 'absent';
  /** Every file, relative, with `/`. */
  list(): readonly string[];
  digests(file: string): Promise<Digests>;
  relative(file: string): string;
}

export function folderOf(root: string): CroissantFolder {
  const real = realpathSync(root);
  return {
    find: (relative) => findIn(real, relative),
    list: () => listFiles(real),
    digests: digestsOf,
    relative: (file) => path.relative(real, file).split(path.sep).join('/'),
  };
}

function findIn(root: string, relative: string): string | 'outside' | 'absent' {
  if (path.isAbsolute(relative) || relative.includes('\0')) return 'outside';
  const whole = path.resolve(root, relative);
  if (!isInside(root, whole)) return 'outside';
  const found = statSync(whole, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) return 'absent';
  const real = realpathSync(whole);
  return isInside(root, real) ? real : 'outside';
}

const isInside = (root: string, file: string): boolean => {
  const relative = path.relative(root, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
};

/** Without links: what they lead to is not of this folder. */
function listFiles(root: string): string[] {
  const found: string[] = [];
  const walk = (folder: string, depth: number): void => {
    if (depth > DEPTH_MAX) return;
    const entries: Dirent[] = readdirSync(path.join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= FILES_MAX) return;
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(name, depth + 1);
      else if (entry.isFile()) found.push(name);
    }
  };
  walk('', 0);
  return found;
}

async function digestsOf(file: string): Promise<Digests> {
  const sha256 = createHash('sha256');
  const md5 = createHash('md5');
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    sha256.update(chunk);
    md5.update(chunk);
    bytes += (chunk as Buffer).length;
  }
  return { sha256: sha256.digest('hex'), md5: md5.digest('hex'), bytes };
}

export const digestsOfBytes = (content: Uint8Array): Digests => ({
  sha256: createHash('sha256').update(content).digest('hex'),
  md5: createHash('md5').update(content).digest('hex'),
  bytes: content.length,
});

/** Members of a zip archive by name, or what is wrong with it. */
export async function zipMembers(
  file: string,
): Promise<{ names: string[]; read(name: string): Promise<Buffer | null> } | { problem: string }> {
  const handle = await seekable(file);
  if (handle === null) return { problem: 'it cannot be opened' };
  const names = await openZip(handle).finally(() => handle.close());
  if ('finding' in names) return { problem: names.finding.text };
  return {
    names: names.archive.members.map(({ name }) => name),
    async read(name) {
      const again = await seekable(file);
      if (again === null) return null;
      try {
        const opened = await openZip(again);
        return 'finding' in opened ? null : await opened.archive.read(name);
      } finally {
        await again.close();
      }
    },
  };
}

/** Glob of Croissant: `*` within a folder, `**` across folders, `?` one character. */
export function globPattern(glob: string): RegExp {
  const across = '\u0001';
  const parts = glob
    .replace(/^\.?\//, '')
    .replace(/(\*\*\/?)+/g, '**/')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?/g, across)
    .replace(/\*/g, '[^/]*')
    .replace(/\?/g, '[^/]');
  const last = parts.endsWith(across) ? `${parts.slice(0, -1)}.*` : parts;
  const text = last.replaceAll(across, '(?:.*/)?');
  return new RegExp(`^${text}$`, 'u');
}

// The files of a Zarr store: a folder, or an archive. Names that lead out of it find nothing.
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileFinding } from '../contract.ts';
import { openZip, seekable, type ZipArchive, ZipDamage } from '../sources/index.ts';
import { StoreDamage } from './store.ts';

const FILE_BYTES_MAX = 512 << 20;
const MARKS = ['zarr.json', '.zgroup', '.zattrs'];

export interface ZarrFiles {
  get(name: string): Promise<Uint8Array | null>;
  /** Names directly within, of folders and files alike. */
  list(folder: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openZarrFiles(
  file: string,
  read: (bytes: number) => void,
): Promise<ZarrFiles | { finding: FileFinding }> {
  if ((await stat(file)).isDirectory()) return folderFiles(await realpath(file), read);
  const handle = await seekable(file);
  const opened = handle === null ? null : await openZip(handle, { keepsLast: true });
  if (handle === null || opened === null) return { finding: GONE };
  if ('finding' in opened) {
    await handle.close();
    return opened;
  }
  return archiveFiles(opened.archive, () => handle.close(), read);
}

function folderFiles(folder: string, read: (bytes: number) => void): ZarrFiles {
  const within = async (name: string): Promise<string | null> => {
    const wanted = path.resolve(folder, name);
    const real = await realpath(wanted).catch(absent);
    return real === folder || real?.startsWith(folder + path.sep) ? real : null;
  };
  return {
    async get(name) {
      const file = await within(name);
      const found = file === null ? null : await stat(file).catch(absent);
      if (file === null || !found?.isFile()) return null;
      if (found.size > FILE_BYTES_MAX) throw new StoreDamage(name);
      const bytes = await readFile(file);
      read(bytes.length);
      return Uint8Array.from(bytes);
    },
    async list(name) {
      const file = await within(name);
      return file === null ? [] : ((await readdir(file).catch(absent)) ?? []).sort();
    },
    close: async () => undefined,
  };
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);
function absent(cause: NodeJS.ErrnoException): null {
  if (ABSENT.has(cause.code ?? '')) return null;
  throw cause;
}

function archiveFiles(
  archive: ZipArchive,
  close: () => Promise<void>,
  read: (bytes: number) => void,
): ZarrFiles {
  const names = archive.members.map(({ name }) => name);
  const prefix = prefixOf(names);
  const folders = new Map<string, Set<string>>();
  for (const name of names) {
    if (!name.startsWith(prefix)) continue;
    const parts = name
      .slice(prefix.length)
      .split('/')
      .filter((part) => part !== '');
    for (let depth = 0; depth < Math.min(parts.length, 16); depth++) {
      const folder = parts.slice(0, depth).join('/');
      const within = folders.get(folder) ?? new Set();
      folders.set(folder, within.add(parts[depth]!));
    }
  }
  return {
    async get(name) {
      try {
        const bytes = await archive.read(prefix + name);
        read(bytes?.length ?? 0);
        return bytes === null ? null : Uint8Array.from(bytes);
      } catch (cause) {
        if (cause instanceof ZipDamage) throw new StoreDamage(name);
        throw cause;
      }
    },
    list: async (folder) => [...(folders.get(folder) ?? [])].sort(),
    close,
  };
}

/** An archive of a folder holds the folder's name before every other. */
function prefixOf(names: readonly string[]): string {
  const marks = names.filter((name) => MARKS.includes(name.slice(name.lastIndexOf('/') + 1)));
  const folders = marks.map((name) => name.slice(0, name.lastIndexOf('/') + 1));
  return folders.reduce((a, b) => (b.length < a.length ? b : a), folders[0] ?? '');
}

const GONE: FileFinding = {
  level: 'error',
  rule: 'inspect.file-changed',
  text: 'The file was taken away while it was read.',
};

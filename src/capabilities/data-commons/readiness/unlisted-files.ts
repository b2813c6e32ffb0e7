// What only the holder's node sees: files beside the registered ones that nobody listed.
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../../../kernel/storage/index.ts';
import { listDatasets } from '../dataset-store.ts';
import type { Dataset } from '../model.ts';
import type { HomeNode } from '../ports.ts';

const PAGE = 100;
const BESIDE = /\.(tbi|csi|bai|crai|fai|gzi|md5|sha256)$|^(readme|licen[cs]e|notice)(\.[a-z]+)?$/i;

/** Of folders that are this data set's alone; null: it has none, and nothing can be said. */
export async function unlistedFiles(
  db: Database,
  { dataFolder }: HomeNode,
  dataset: Dataset,
): Promise<string[] | null> {
  const shared = new Set((await filesOfOthers(db, dataset.id)).map((file) => path.dirname(file)));
  const own = new Set(dataset.files.map((file) => path.dirname(file.path)));
  const folders = [...own].filter((folder) => folder !== '.' && !shared.has(folder));
  if (folders.length === 0) return null;
  const listed = new Set(dataset.files.map((file) => file.path));
  const unlisted: string[] = [];
  for (const folder of folders)
    for (const entry of await entriesOf(path.join(dataFolder, folder))) {
      const file = path.join(folder, entry.name);
      if (!entry.isDirectory() && !listed.has(file) && !BESIDE.test(entry.name))
        unlisted.push(file);
    }
  return unlisted.sort();
}

/** A folder that is gone holds nothing; that its files are gone, the check says of each. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return [];
  }
}

async function filesOfOthers(db: Database, id: string): Promise<string[]> {
  const files: string[] = [];
  let after: string | undefined;
  do {
    const page = await listDatasets(db, { limit: PAGE, after });
    for (const one of page) if (one.id !== id) files.push(...one.files.map((file) => file.path));
    after = page.length === PAGE ? page.at(-1)!.id : undefined;
  } while (after !== undefined);
  return files;
}

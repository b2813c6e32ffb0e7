// Opens the bytes of a transfer: a registered file, or an excerpt that is cut when it is first
// fetched. Nothing is served whose digest is not the one that was judged.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../../base/fault.ts';
import { instantText } from '../../../base/instants.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { resolveDataFile } from '../data-folder.ts';
import type { Dataset } from '../model.ts';
import { unreadable } from '../tables/index.ts';
import { runningTransfers } from '../transfer-store.ts';
import { cutExcerpt } from './excerpt.ts';
import type { LeavingFile } from './model.ts';
import type { ByteSource } from './serve-transfer.ts';
import { fileChanged } from './table-rows.ts';

export interface StoredFiles {
  open(dataset: Dataset, file: LeavingFile): Promise<Result<ByteSource>>;
}

export function storedFiles(dataFolder: string, transferFolder: string): StoredFiles {
  /**
   * Digest -> identity of the file in which it was last found, so that parts are not hashed
   * again.
   */
  const seen = new Map<string, string>();
  /** Excerpts being cut now, so that two requests cut one file once. */
  const cutting = new Map<string, Promise<Result<string>>>();

  async function pathOf(dataset: Dataset, file: LeavingFile): Promise<Result<string>> {
    if (file.excerpt === undefined) return resolveDataFile(dataFolder, file.source);
    const running = cutting.get(file.sha256);
    if (running) return running;
    const cut = writeExcerpt(dataFolder, transferFolder, dataset, file);
    cutting.set(file.sha256, cut);
    return cut.finally(() => cutting.delete(file.sha256));
  }

  return {
    async open(dataset, file) {
      const where = await pathOf(dataset, file);
      if (!where.ok) return where;
      const opened = await openFile(where.value, file.name);
      if (!opened.ok) return opened;
      const handle = opened.value;
      const isSame = await isUnchanged(handle, file.sha256, seen);
      if (isSame) return ok(sourceOf(handle));
      await handle.close();
      return refused(fileChanged({ path: file.source, sha256: file.sha256 }));
    },
  };
}

async function openFile(where: string, name: string): Promise<Result<FileHandle>> {
  try {
    return ok(await open(where, 'r'));
  } catch (cause) {
    return unreadable(name, cause);
  }
}

const sourceOf = (handle: FileHandle): ByteSource => ({
  async read(into, at) {
    try {
      return (await handle.read(into, 0, into.length, at)).bytesRead;
    } catch (cause) {
      throw new Fault('reading a released file failed', { cause });
    }
  },
  release: () => handle.close(),
});

async function isUnchanged(
  handle: FileHandle,
  sha256: string,
  seen: Map<string, string>,
): Promise<boolean> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await handle.stat({ bigint: true });
  const identity = `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  if (seen.get(sha256) === identity) return true;
  const hash = createHash('sha256');
  const chunk = new Uint8Array(1 << 18);
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) break;
    hash.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
  if (`sha256:${hash.digest('hex')}` !== sha256) return false;
  seen.set(sha256, identity);
  return true;
}

const DRAFT = '.draft';
const excerptPath = (folder: string, { sha256 }: Pick<LeavingFile, 'sha256'>): string =>
  path.join(folder, sha256.replace('sha256:', ''));

/** Written beside and moved into place, so that half an excerpt is never found under its digest. */
async function writeExcerpt(
  dataFolder: string,
  folder: string,
  dataset: Dataset,
  file: LeavingFile,
): Promise<Result<string>> {
  const target = excerptPath(folder, file);
  mkdirSync(folder, { recursive: true });
  if (existsSync(target)) return ok(target);
  const table = dataset.files.find((each) => each.path === file.source);
  const source = resolveDataFile(dataFolder, file.source);
  if (!source.ok) return source;
  if (table === undefined || file.excerpt === undefined || table.sha256 !== file.sourceSha256)
    return refused(fileChanged({ path: file.source, sha256: file.sourceSha256 }));
  const draft = `${target}${DRAFT}`;
  const out = openSync(draft, 'w', 0o600);
  let isComplete = false;
  try {
    const cut = await cutExcerpt(source.value, table, file.excerpt, (bytes) => {
      writeSync(out, bytes);
    });
    if (!cut.ok) return cut;
    renameSync(draft, target);
    isComplete = true;
    return ok(target);
  } finally {
    closeSync(out);
    if (!isComplete) rmSync(draft, { force: true });
  }
}

/** Removes excerpts, and drafts of them, that no running transfer needs; returns their digests. */
export async function sweepTransferFolder(
  db: Database,
  folder: string,
  at: Temporal.Instant,
): Promise<string[]> {
  const running = await runningTransfers(db, instantText(at));
  const needed = new Set(running.flatMap(({ record }) => record.files.map(({ sha256 }) => sha256)));
  mkdirSync(folder, { recursive: true });
  const digestOf = (name: string) => `sha256:${name.replace(DRAFT, '')}`;
  const stale = readdirSync(folder).filter((name) => !needed.has(digestOf(name)));
  for (const name of stale) rmSync(path.join(folder, name));
  return stale.map(digestOf).sort();
}

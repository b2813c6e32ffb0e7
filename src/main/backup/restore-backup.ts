// Puts a backup into a folder that is not there yet: every byte is held against the manifest, the
// log is audited, and only then does the folder get its name. Nothing is ever written over.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { type FileHandle, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { fromUtf8 } from '../../base/bytes.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { parse } from '../../base/schema.ts';
import { auditAtStart } from '../../kernel/ledger/index.ts';
import { openNodeForReading } from '../read-only-node.ts';
import {
  type BackupManifest,
  BackupSchema,
  MANIFEST,
  manifestDigest,
  SETTINGS,
} from './manifest.ts';
import { type ReadEntry, readArchive } from './tar.ts';

/** `..`, absolute names and the like never come from our own backup. */
const LAWFUL_PATH = /^(?!.*(^|\/)\.\.?(\/|$))[^/\\:][^\\:]*$/;

export interface Restored {
  readonly manifest: BackupManifest;
  /** Files that the settings name and that are not there now. */
  readonly missing: readonly string[];
}

export async function restoreBackup(file: string, folder: string): Promise<Result<Restored>> {
  if (existsSync(folder) && readdirSync(folder).length > 0) return notEmpty(folder);
  mkdirSync(path.dirname(folder), { recursive: true });
  const archive = await open(file, 'r');
  const partial = await mkdtemp(path.join(path.dirname(folder), '.entente-restore-'));
  let isDone = false;
  try {
    const restored = await unpack(archive, partial);
    if (!restored.ok) return restored;
    const config = await localSettings(partial);
    mkdirSync(path.join(partial, 'data'), { recursive: true, mode: 0o700 });
    const audit = await auditRestored(config);
    if (!audit.ok) return audit;
    await rename(partial, folder);
    isDone = true;
    return ok({ manifest: restored.value, missing: missingFiles(path.join(folder, SETTINGS)) });
  } finally {
    await archive.close();
    if (!isDone) await rm(partial, { recursive: true });
  }
}

async function unpack(archive: FileHandle, folder: string): Promise<Result<BackupManifest>> {
  let manifest: BackupManifest | null = null;
  const waiting = new Map<string, string>();
  for await (const entry of readArchive(archive)) {
    if (manifest === null) {
      const read = entry.path === MANIFEST ? await readManifest(entry) : null;
      if (!read) return damaged(entry.path, 'the manifest is missing or was changed');
      manifest = read;
      for (const { path: name, digest } of manifest.files) waiting.set(name, digest);
      continue;
    }
    const expected = waiting.get(entry.path);
    if (expected === undefined || !LAWFUL_PATH.test(entry.path))
      return damaged(entry.path, 'the manifest does not list it');
    if ((await writeOut(entry, folder)) !== expected)
      return damaged(entry.path, 'its bytes are not those that the manifest lists');
    waiting.delete(entry.path);
  }
  const [missing] = waiting.keys();
  if (manifest === null || missing !== undefined)
    return damaged(missing ?? MANIFEST, 'it is not in the archive');
  return ok(manifest);
}

async function readManifest(entry: ReadEntry): Promise<BackupManifest | null> {
  const parts: Uint8Array[] = [];
  for await (const part of entry.content()) parts.push(part);
  try {
    const read = parse(BackupSchema, JSON.parse(fromUtf8(new Uint8Array(Buffer.concat(parts)))));
    return read.ok && manifestDigest(read.value) === read.value.digest ? read.value : null;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return null;
    throw cause;
  }
}

/** Returns the digest of what was written, for the node's own user only. */
async function writeOut(entry: ReadEntry, folder: string): Promise<string> {
  const where = path.join(folder, ...entry.path.split('/'));
  mkdirSync(path.dirname(where), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const out = await open(where, 'wx', 0o600);
  try {
    for await (const part of entry.content()) {
      hash.update(part);
      await out.write(part);
    }
    await out.sync();
  } finally {
    await out.close();
  }
  return `sha256:${hash.digest('hex')}`;
}

/** In a restored folder everything lies in that folder, wherever it lay before. */
async function localSettings(folder: string): Promise<string> {
  const file = path.join(folder, SETTINGS);
  const settings = parseDocument(readFileSync(file, 'utf8'));
  for (const name of ['folder', 'dataFolder']) settings.delete(name);
  await writeFile(file, settings.toString(), { mode: 0o600 });
  return file;
}

/** Files named relative to the settings, which stay where the operator keeps secrets. */
function missingFiles(config: string): string[] {
  const settings = parseDocument(readFileSync(config, 'utf8')).toJS() as {
    passphraseFile?: string;
    oidc?: { clientSecretFile?: string };
    extraPacks?: string[];
  };
  const named = [
    settings.passphraseFile,
    settings.oidc?.clientSecretFile,
    ...(settings.extraPacks ?? []),
  ];
  return named.filter(
    (name) => name !== undefined && !existsSync(path.resolve(path.dirname(config), name)),
  ) as string[];
}

/** The tree of the restored log must lead to its own newest head; no key is needed for that. */
async function auditRestored(config: string): Promise<Result<null>> {
  const opened = openNodeForReading(config);
  if (!opened.ok) return opened;
  const { ledger, store } = opened.value;
  const audited = await auditAtStart(ledger);
  await store.close();
  return audited.ok ? ok(null) : audited;
}

const notEmpty = (folder: string) =>
  refused(
    refusal('conflict', 'backup.folder-not-empty', `${folder} is not empty.`, {
      next: 'Restore into a folder that is not there yet; nothing is ever written over.',
    }),
  );

const damaged = (name: string, why: string) =>
  refused(
    refusal('denied', 'backup.damaged', `The backup is damaged at ${name}: ${why}.`, {
      next: 'Take an older backup, or another copy of this one. Nothing was restored.',
    }),
  );

// Makes a backup while the node runs: SQLite writes one consistent moment of the database into a
// file (VACUUM INTO, through a connection that only reads), which goes into the archive with its
// digest.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { utf8 } from '../../base/bytes.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import { instantText } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { newestHead } from '../../kernel/ledger/index.ts';
import {
  appliedMigrations,
  databaseFile,
  openStoreForReading,
} from '../../kernel/storage/index.ts';
import { keyFolder } from '../node-kernel.ts';
import { packageVersion } from '../package-folder.ts';
import { openNodeForReading, type ReadOnlyNode } from '../read-only-node.ts';
import type { Settings } from '../settings.ts';
import { type BackupManifest, DATABASE, MANIFEST, SETTINGS, withDigest } from './manifest.ts';
import { endArchive, writeFileEntry } from './tar.ts';

export interface BackupOptions {
  readonly withKeys: boolean;
  readonly withData: boolean;
}

export async function makeBackup(
  config: string,
  file: string,
  options: BackupOptions,
): Promise<Result<BackupManifest>> {
  if (existsSync(file)) return alreadyThere(file);
  const opened = openNodeForReading(config);
  if (!opened.ok) return opened;
  const node = opened.value;
  await node.store.close();
  if (node.store.kind === 'postgres') return forPostgres(node.settings);
  const folder = await mkdtemp(path.join(path.dirname(file), '.entente-backup-'));
  try {
    const snapshot = path.join(folder, DATABASE);
    copyDatabase(databaseFile(node.settings.folder), snapshot);
    const files = filesOf(node.settings, snapshot, options);
    const described = await describe(folder, node, files, options);
    const partial = path.join(folder, 'archive');
    await write(partial, described, files);
    await rename(partial, file);
    return ok(described);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function copyDatabase(from: string, to: string): void {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    source.prepare('vacuum into ?').run(to);
  } finally {
    source.close();
  }
}

type Listed = { readonly path: string; readonly file: string };

function filesOf(settings: Settings, snapshot: string, options: BackupOptions): Listed[] {
  const { folder, dataFolder, file } = settings;
  // Only a demonstration has one.
  const offset = path.join(folder, 'clock-offset');
  return [
    { path: DATABASE, file: snapshot },
    { path: SETTINGS, file },
    ...(existsSync(offset) ? [{ path: 'clock-offset', file: offset }] : []),
    ...(options.withKeys ? [...keysIn(settings), ...secretsIn(folder)] : []),
    ...(options.withData ? within(dataFolder, 'data') : []),
    ...(options.withData ? within(path.join(folder, 'indexes'), 'indexes') : []),
  ];
}

/** The recovery key belongs nowhere near the keys that it replaces, in a backup neither. */
const keysIn = (settings: Settings): Listed[] =>
  within(keyFolder(settings), 'keys').filter(({ path: name }) => !name.endsWith('.pem'));

/** Secrets that no partner knows: they bind links to transfers and make persons into digests. */
const secretsIn = (folder: string): Listed[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.key'))
    .sort()
    .map((name) => ({ path: name, file: path.join(folder, name) }));

/** Every file below a folder, under the archive's name for it. */
function within(folder: string, name: string): Listed[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const relative = path.relative(folder, file).split(path.sep).join('/');
      return { path: `${name}/${relative}`, file };
    });
}

/** Read from the copy, so that what the manifest says is what the archive holds. */
async function describe(
  copyFolder: string,
  node: ReadOnlyNode,
  files: readonly Listed[],
  options: BackupOptions,
): Promise<BackupManifest> {
  const store = openStoreForReading({ folder: copyFolder });
  const head = await newestHead(store.db);
  const migrations = await appliedMigrations(store.db);
  await store.close();
  const listed = [];
  for (const { path: name, file } of files)
    listed.push({ bytes: statSync(file).size, digest: await fileDigest(file), path: name });
  return withDigest({
    files: listed,
    format: 'entente/backup/v1',
    hasData: options.withData,
    hasKeys: options.withKeys,
    log: head && {
      origin: node.ledger.signer.name,
      size: head.size,
      signedAt: head.signedAt,
    },
    madeAt: instantText(node.now),
    member: node.settings.member,
    migrations,
    software: `entente ${packageVersion()}`,
  });
}

export async function fileDigest(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return `sha256:${hash.digest('hex')}`;
}

async function write(
  to: string,
  manifest: BackupManifest,
  files: readonly Listed[],
): Promise<void> {
  const archive = await open(to, 'wx', 0o600);
  try {
    const text = utf8(`${canonicalJson(manifest as unknown as Json)}\n`);
    await writeFileEntry(archive, { path: MANIFEST, bytes: text.length }, text);
    for (const [i, { bytes, path: name }] of manifest.files.entries())
      await writeFileEntry(archive, { path: name, bytes }, files[i]!.file);
    await endArchive(archive);
  } finally {
    await archive.close();
  }
}

const alreadyThere = (file: string) =>
  refused(
    refusal('conflict', 'backup.already-there', `${file} is there already.`, {
      next: 'Name another file; a backup is never written over.',
    }),
  );

function forPostgres({ databaseSchema }: Settings) {
  const schema = databaseSchema ? ` --schema=${databaseSchema}` : '';
  return refused(
    refusal('denied', 'backup.postgres', 'This node’s database is on PostgreSQL.', {
      because: [{ text: 'the server’s own tools make a consistent backup while the node runs' }],
      next:
        `Run: pg_dump --format=custom${schema} --file=entente.dump "$DATABASE_URL" ` +
        '(back: pg_restore --exit-on-error --single-transaction --dbname="$DATABASE_URL" ' +
        'entente.dump), and copy node.yaml and the keys folder; see docs/operate/run-a-node.md.',
    }),
  );
}

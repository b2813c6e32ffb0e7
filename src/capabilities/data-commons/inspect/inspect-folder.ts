// A folder that is one data set (a zarr store). Its digest is that of the list of its files, each
// with its own SHA-256, sorted by path, as `sha256sum` writes them: anybody can repeat it.
import { createHash } from 'node:crypto';
import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileFinding, Inspector, SeekableFile } from './contract.ts';
import { findingsFirst } from './finding-order.ts';
import type { Inspected, Task } from './inspect-file.ts';
import { cancelling, measured } from './inspect-seek.ts';

export const FOLDER_FILES_MAX = 200_000;

export async function inspectFolder(task: Task, inspector: Inspector): Promise<Inspected> {
  const { path: folder, format, watch, context } = task;
  const { files, bytes, isWhole } = await filesIn(folder, FOLDER_FILES_MAX);
  watch.begins?.({
    path: folder,
    format,
    compression: 'none',
    bytesTotal: 2 * bytes,
    resumesAt: 0,
    canResume: false,
    startsOver: 'not-resumable',
  });
  const hash = createHash('sha256');
  for (const { name, bytes: length } of files) {
    const { sha256 } = await measured(path.join(folder, name), length, watch);
    hash.update(`${sha256.slice(7)}  ${name}\n`);
  }
  const at: SeekableFile = { path: folder, bytes, read: async () => new Uint8Array() };
  const report =
    inspector.kind === 'seek'
      ? await inspector.inspect(at, format, context, cancelling(watch))
      : null;
  const found: FileFinding[] = isWhole ? [] : [TOO_MANY];
  return {
    outcome: 'inspected',
    inspection: {
      path: folder,
      compression: 'none',
      bytes,
      sha256: `sha256:${hash.digest('hex')}`,
      report: {
        format,
        version: report?.version ?? null,
        records: report?.records ?? null,
        isComplete: report?.isComplete === true && isWhole,
        columns: report?.columns ?? [],
        facts: report?.facts ?? {},
        findings: findingsFirst(found, report?.findings ?? []),
      },
    },
  };
}

interface Listed {
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly bytes: number;
  readonly isWhole: boolean;
}

/** Regular files below a folder, sorted by path; links are not followed out of it. */
export async function filesIn(folder: string, most: number): Promise<Listed> {
  const names: string[] = [];
  let isWhole = true;
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (!entry.isFile()) continue;
    if (names.length >= most) {
      isWhole = false;
      break;
    }
    names.push(path.relative(folder, path.join(entry.parentPath, entry.name)));
  }
  const slashed = names.map((name) => name.split(path.sep).join('/'));
  slashed.sort((a, b) => (a < b ? -1 : 1));
  const files = [];
  for (const name of slashed) {
    const { size } = await stat(path.join(folder, name));
    files.push({ name, bytes: size });
  }
  return { files, bytes: files.reduce((sum, file) => sum + file.bytes, 0), isWhole };
}

const TOO_MANY: FileFinding = {
  level: 'error',
  rule: 'inspect.too-many-files',
  text: `the folder holds more than ${FOLDER_FILES_MAX} files; those beyond are not in its digest.`,
  citation: 'limit of this node',
  next: 'Write the arrays in larger chunks, or as one zip archive.',
};

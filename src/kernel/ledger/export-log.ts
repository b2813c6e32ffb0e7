// Writes the whole log out as files, in the form that `entente log verify` and other people's tools
// read: one signed head, and everything under it. The log may grow meanwhile.
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Ledger } from './ledger.ts';
import {
  bodiesPath,
  CHECKPOINT_PATH,
  fileLine,
  formatManifest,
  headPath,
  type LogFile,
  MANIFEST_PATH,
} from './log-files.ts';
import { newestHead } from './publish-head.ts';
import { type StoredFilesOptions, storedFiles } from './stored-files.ts';
import { bundlePath, TILE_WIDTH, tilePath, tilesOf } from './tile.ts';

export interface ExportOptions {
  readonly bodies: StoredFilesOptions['bodies'];
  /** Earlier heads to add, newest first; all when absent. */
  readonly headsMax?: number;
}

export type ExportRefusal = Refusal<'ledger.no-head'>;

export async function exportLog(
  ledger: Ledger,
  { bodies, headsMax }: ExportOptions,
): Promise<Result<AsyncGenerator<LogFile>, ExportRefusal>> {
  const head = await newestHead(ledger.store.db);
  if (!head) return noHead();
  const files = storedFiles(ledger.store.db, { bodies, size: head.size });
  const sizes = [...(await files.headSizes())].reverse().slice(0, headsMax);
  const paths = pathsOf(head.size, sizes);
  async function* written(size: number): AsyncGenerator<LogFile> {
    const lines: ReturnType<typeof fileLine>[] = [];
    for (const path of paths) {
      const bytes = await files.read(path);
      if (!bytes) continue;
      lines.push(fileLine({ path, bytes }));
      yield { path, bytes };
    }
    const bytes = formatManifest(ledger.signer.name, size, lines);
    yield { path: MANIFEST_PATH, bytes };
  }
  return ok(written(head.size));
}

function* pathsOf(size: number, headSizes: readonly number[]): Generator<string> {
  yield CHECKPOINT_PATH;
  for (const headSize of headSizes) yield headPath(headSize);
  for (const place of tilesOf(size)) {
    yield tilePath(place);
    if (place.level === 0) yield bundlePath(place);
  }
  for (let tile = 0; tile * TILE_WIDTH < size; tile++) yield bodiesPath(tile);
}

export const noHead = () =>
  refused(
    refusal('unavailable', 'ledger.no-head', 'This log has signed no head yet.', {
      next: 'Start the node once; it signs its first head within a second.',
    }),
  );

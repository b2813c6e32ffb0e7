// The log as files, read from the database: what HTTP serves and what the audit reads. Everything
// is cut at the newest signed head, so that a reader never sees what no head covers.
import { toHex, utf8 } from '../../base/bytes.ts';
import type { Database } from '../storage/index.ts';
import { cosignedNote } from './cosignatures.ts';
import type { EntryBody } from './leaf.ts';
import { bodiesPath, CHECKPOINT_PATH, type LogFiles, parseHeadPath } from './log-files.ts';
import { newestHead } from './publish-head.ts';
import { stored } from './read-entries.ts';
import { storedHashes, storedTile, upToGap } from './stored-tree.ts';
import { tables } from './tables.ts';
import {
  bundleBytes,
  hashesAtLevel,
  parseTilePath,
  TILE_WIDTH,
  type TilePlace,
  tileBytes,
} from './tile.ts';
import { bodyLine } from './verify-bodies.ts';

export interface StoredFilesOptions {
  /** Bodies to show: none (to the public), all (to the node's own audit), or one party's. */
  readonly bodies: 'none' | 'all' | { readonly of: string };
  /** Tree size to show; the newest head's when absent. */
  readonly size?: number;
}

export function storedFiles(db: Database, options: StoredFilesOptions): LogFiles {
  const sizeNow = async () => options.size ?? (await newestHead(db))?.size ?? 0;
  return {
    async read(path) {
      if (path === CHECKPOINT_PATH) return readHead(db, await sizeNow(), 'latest');
      const headSize = parseHeadPath(path);
      if (headSize !== null) return readHead(db, headSize, 'earliest');
      const place = parseTilePath(path);
      if (place) {
        const level = place.kind === 'tile' ? place.level : 0;
        const hashes = hashesAtLevel(await sizeNow(), level);
        if (place.tile * TILE_WIDTH + place.width > hashes) return null;
        if (place.kind === 'tile') return readTile(db, place);
        return bundleBytes(await readLeaves(db, place.tile * TILE_WIDTH, place.width));
      }
      return options.bodies === 'none' ? null : readBodies(db, path, options, await sizeNow());
    },
    async headSizes() {
      const rows = await tables(db)
        .selectFrom('ledger_head')
        .select('size')
        .where('size', '>', 0)
        .where('size', '<', await sizeNow())
        .orderBy('size')
        .execute();
      return rows.map(({ size }) => size);
    },
  };
}

async function readHead(
  db: Database,
  size: number,
  which: 'earliest' | 'latest',
): Promise<Uint8Array | null> {
  const head = await tables(db)
    .selectFrom('ledger_head')
    .select(['size', 'note'])
    .where('size', '=', size)
    .executeTakeFirst();
  return head ? utf8(await cosignedNote(db, head, which)) : null;
}

// As it is, whole or damaged: the reader verifies.
async function readTile(
  db: Database,
  { level, tile, width }: TilePlace,
): Promise<Uint8Array | null> {
  if (width === TILE_WIDTH) return storedTile(db, level, tile);
  const from = tile * TILE_WIDTH;
  return tileBytes(await storedHashes(db, level, from, from + width));
}

async function readLeaves(db: Database, from: number, width: number): Promise<Uint8Array[]> {
  const rows = await tables(db)
    .selectFrom('ledger_entry')
    .select(['position', 'leaf'])
    .where('position', '>=', from)
    .where('position', '<', from + width)
    .orderBy('position')
    .execute();
  return upToGap(rows, from, ({ position }) => position).map(({ leaf }) => utf8(leaf));
}

async function readBodies(
  db: Database,
  path: string,
  { bodies }: StoredFilesOptions,
  size: number,
): Promise<Uint8Array | null> {
  const place = parseTilePath(path.replace('bodies/', 'tile/entries/'));
  if (!place || bodiesPath(place.tile) !== path) return null;
  const from = place.tile * TILE_WIDTH;
  const rows = await tables(db)
    .selectFrom('ledger_entry')
    .innerJoin('ledger_body', 'ledger_body.arrival', 'ledger_entry.arrival')
    .select(['entry', 'position', 'body', 'salt'])
    .where('position', '>=', from)
    .where('position', '<', Math.min(size, from + TILE_WIDTH))
    .orderBy('position')
    .execute();
  const lines = rows
    .filter(
      ({ entry, body }) =>
        typeof bodies === 'string' || stored<EntryBody>(body, entry).parties.includes(bodies.of),
    )
    .map(({ entry, position, body, salt }) => bodyLine(position!, entry, body, toHex(salt)));
  return lines.length === 0 ? null : utf8(lines.join(''));
}

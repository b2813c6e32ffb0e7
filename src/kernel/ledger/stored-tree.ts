// The tree as it rests in the database: any perfect node of it, any proof, any tile. Full tiles are
// rows; the right edge is read from the leaf hashes and from the roots of the tiles below it.

import { invariant } from '../../base/invariant.ts';
import type { Database } from '../storage/index.ts';
import { CompactRange } from './compact-range.ts';
import { foldPerfect } from './merkle.ts';
import {
  consistencySpans,
  inclusionSpans,
  type PerfectNode,
  perfectNodes,
  type Span,
} from './proof.ts';
import { tables } from './tables.ts';
import { hashesAtLevel, TILE_WIDTH, tileBytes } from './tile.ts';
import type { TileCache } from './tile-cache.ts';

const LEVELS_A_TILE = 8;

export interface StoredTree {
  readonly db: Database;
  readonly tiles: TileCache;
}

export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

export async function treeHead(db: Database): Promise<TreeHead> {
  return tables(db)
    .selectFrom('ledger_tree')
    .select(['size', 'root'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
}

/** Hashes `from` up to `to` of a tile level, all within the tree. */
export async function readHashes(
  db: Database,
  level: number,
  from: number,
  to: number,
): Promise<Uint8Array[]> {
  const hashes = await storedHashes(db, level, from, to);
  invariant(hashes.length === to - from, `${to - from} hashes at level ${level} from ${from}`);
  return hashes;
}

/** The same up to the first that is missing: what an audit reads of a damaged database. */
export const storedHashes = (db: Database, level: number, from: number, to: number) =>
  level === 0 ? leafHashes(db, from, to) : roots(db, level, from, to);

async function leafHashes(db: Database, from: number, to: number): Promise<Uint8Array[]> {
  const rows = await tables(db)
    .selectFrom('ledger_entry')
    .select(['position', 'leaf_hash'])
    .where('position', '>=', from)
    .where('position', '<', to)
    .orderBy('position')
    .execute();
  return upToGap(rows, from, ({ position }) => position).map(({ leaf_hash }) => leaf_hash);
}

async function roots(db: Database, level: number, from: number, to: number): Promise<Uint8Array[]> {
  const rows = await tables(db)
    .selectFrom('ledger_tile')
    .select(['tile', 'root'])
    .where('level', '=', level - 1)
    .where('tile', '>=', from)
    .where('tile', '<', to)
    .orderBy('tile')
    .execute();
  return upToGap(rows, from, ({ tile }) => tile).map(({ root }) => root);
}

/** Rows numbered from `from` on, cut where a number is missing. */
export function upToGap<Row>(
  rows: readonly Row[],
  from: number,
  numberOf: (row: Row) => number | null,
): readonly Row[] {
  const gap = rows.findIndex((row, i) => numberOf(row) !== from + i);
  return gap < 0 ? rows : rows.slice(0, gap);
}

export async function storedTile(
  db: Database,
  level: number,
  tile: number,
): Promise<Uint8Array | null> {
  const row = await tables(db)
    .selectFrom('ledger_tile')
    .select('hashes')
    .where('level', '=', level)
    .where('tile', '=', tile)
    .executeTakeFirst();
  return row?.hashes ?? null;
}

/** The first `width` hashes of a tile; the caller knows that the tree has them. */
async function readTile(
  db: Database,
  level: number,
  tile: number,
  width: number,
): Promise<Uint8Array> {
  if (width === TILE_WIDTH) {
    const full = await storedTile(db, level, tile);
    invariant(full, `tile ${tile} of level ${level} is full, but no row holds it`);
    return full;
  }
  const from = tile * TILE_WIDTH;
  return tileBytes(await readHashes(db, level, from, from + width));
}

/** Root of the tree of `size`, from its edge alone: at most 255 hashes a level. */
export async function rootAt(db: Database, size: number): Promise<Uint8Array> {
  const range = new CompactRange();
  let level = 0;
  while (hashesAtLevel(size, level + 1) > 0) level++;
  for (let done = 0; level >= 0; level--) {
    const from = done * TILE_WIDTH;
    const to = hashesAtLevel(size, level);
    const covered = TILE_WIDTH ** level;
    if (from < to)
      for (const hash of await readHashes(db, level, from, to)) range.appendPerfect(hash, covered);
    done = to;
  }
  return range.root();
}

/** The levels of one tile of the tree of `size`; a partial tile is kept under its width. */
async function tileLevels({ db, tiles }: StoredTree, level: number, tile: number, size: number) {
  const from = tile * TILE_WIDTH;
  const width = Math.min(TILE_WIDTH, hashesAtLevel(size, level) - from);
  const kept = tiles.get(level, tile, width);
  if (kept) return kept;
  return tiles.keep(level, tile, width, await readTile(db, level, tile, width));
}

async function perfectNode(tree: StoredTree, node: PerfectNode, size: number): Promise<Uint8Array> {
  const level = Math.floor(node.level / LEVELS_A_TILE);
  const height = node.level % LEVELS_A_TILE;
  const first = node.index * 2 ** height;
  const tile = Math.floor(first / TILE_WIDTH);
  const levels = await tileLevels(tree, level, tile, size);
  return levels[height]![(first % TILE_WIDTH) / 2 ** height]!;
}

async function spanHash(tree: StoredTree, span: Span, size: number): Promise<Uint8Array> {
  const hashes: Uint8Array[] = [];
  for (const node of perfectNodes(span)) hashes.push(await perfectNode(tree, node, size));
  return foldPerfect(hashes);
}

async function proofOf(
  tree: StoredTree,
  spans: readonly Span[],
  size: number,
): Promise<Uint8Array[]> {
  const proof: Uint8Array[] = [];
  for (const span of spans) proof.push(await spanHash(tree, span, size));
  return proof;
}

/** `index` below `size`, `size` within the tree. */
export const inclusionProof = (tree: StoredTree, index: number, size: number) =>
  proofOf(tree, inclusionSpans(index, size), size);

/** `oldSize` at most `size`, `size` within the tree. */
export const consistencyProof = (tree: StoredTree, oldSize: number, size: number) =>
  proofOf(tree, consistencySpans(oldSize, size), size);

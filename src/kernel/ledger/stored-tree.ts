// The tree as it rests in the database: any perfect node of it, any proof, any tile. Full tiles are
// rows; the right edge is read from the leaf hashes and from the roots of the tiles below it.

import { invariant } from '../../base/invariant.ts';
import type { Database } from '../storage/index.ts';
import { CompactRange } from './compact-range.ts';
import { foldPerfect, perfectLevels } from './merkle.ts';
import {
  consistencySpans,
  inclusionSpans,
  type PerfectNode,
  perfectNodes,
  type Span,
} from './proof.ts';
import { tables } from './tables.ts';
import { hashesAtLevel, hashesOfTile, TILE_WIDTH, tileBytes } from './tile.ts';
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
  const hashes = level === 0 ? await leafHashes(db, from, to) : await roots(db, level, from, to);
  invariant(hashes.length === to - from, `${to - from} hashes at level ${level} from ${from}`);
  return hashes;
}

async function leafHashes(db: Database, from: number, to: number): Promise<Uint8Array[]> {
  const rows = await tables(db)
    .selectFrom('ledger_entry')
    .select('leaf_hash')
    .where('position', '>=', from)
    .where('position', '<', to)
    .orderBy('position')
    .execute();
  return rows.map(({ leaf_hash }) => leaf_hash);
}

async function roots(db: Database, level: number, from: number, to: number): Promise<Uint8Array[]> {
  const rows = await tables(db)
    .selectFrom('ledger_tile')
    .select('root')
    .where('level', '=', level - 1)
    .where('tile', '>=', from)
    .where('tile', '<', to)
    .orderBy('tile')
    .execute();
  return rows.map(({ root }) => root);
}

async function fullTile(db: Database, level: number, tile: number): Promise<Uint8Array | null> {
  const row = await tables(db)
    .selectFrom('ledger_tile')
    .select('hashes')
    .where('level', '=', level)
    .where('tile', '=', tile)
    .executeTakeFirst();
  return row?.hashes ?? null;
}

/** The first `width` hashes of a tile; the caller knows that the tree has them. */
export async function readTile(
  db: Database,
  level: number,
  tile: number,
  width: number,
): Promise<Uint8Array> {
  const full = await fullTile(db, level, tile);
  if (full) return full.subarray(0, width * 32);
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
    for (const hash of await edge(db, level, from, to)) range.appendPerfect(hash, covered);
    done = to;
  }
  return range.root();
}

// An edge of the past may lie inside what is a full tile today.
async function edge(db: Database, level: number, from: number, to: number): Promise<Uint8Array[]> {
  if (from === to) return [];
  const full = await fullTile(db, level, Math.floor(from / TILE_WIDTH));
  if (full) return hashesOfTile(full)!.slice(0, to - from);
  return readHashes(db, level, from, to);
}

async function perfectNode({ db, tiles }: StoredTree, node: PerfectNode): Promise<Uint8Array> {
  const level = Math.floor(node.level / LEVELS_A_TILE);
  const height = node.level % LEVELS_A_TILE;
  const first = node.index * 2 ** height;
  const tile = Math.floor(first / TILE_WIDTH);
  const within = (first % TILE_WIDTH) / 2 ** height;
  const kept = tiles.get(level, tile);
  if (kept) return kept[height]![within]!;
  const full = await fullTile(db, level, tile);
  if (full) return tiles.keep(level, tile, full)[height]![within]!;
  const hashes = await readHashes(db, level, first, first + 2 ** height);
  return perfectLevels(hashes)[height]![0]!;
}

async function spanHash(tree: StoredTree, span: Span): Promise<Uint8Array> {
  const hashes: Uint8Array[] = [];
  for (const node of perfectNodes(span)) hashes.push(await perfectNode(tree, node));
  return foldPerfect(hashes);
}

async function proofOf(tree: StoredTree, spans: readonly Span[]): Promise<Uint8Array[]> {
  const proof: Uint8Array[] = [];
  for (const span of spans) proof.push(await spanHash(tree, span));
  return proof;
}

/** `index` below `size`, `size` within the tree. */
export const inclusionProof = (tree: StoredTree, index: number, size: number) =>
  proofOf(tree, inclusionSpans(index, size));

/** `oldSize` at most `size`, `size` within the tree. */
export const consistencyProof = (tree: StoredTree, oldSize: number, size: number) =>
  proofOf(tree, consistencySpans(oldSize, size));

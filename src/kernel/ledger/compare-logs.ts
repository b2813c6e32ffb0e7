// Finds the first entry in which a log differs from a partner's mirror of it: the tiles are
// compared from the top, so that equal millions cost a few reads.
import { equalBytes } from '../../base/bytes.ts';
import type { LogFiles } from './log-files.ts';
import { HASH_BYTES } from './merkle.ts';
import { hashesAtLevel, TILE_WIDTH, tilePath } from './tile.ts';

/** Number of the first differing entry among the first `size`; null when all are the same. */
export async function firstDifference(
  log: LogFiles,
  mirror: LogFiles,
  size: number,
): Promise<number | null> {
  let level = 0;
  while (hashesAtLevel(size, level + 1) > 0) level++;
  const compare: Compare = { log, mirror, size };
  for (let start = 0; level >= 0; level--) {
    const found = await differenceAtLevel(compare, level, start);
    if (found !== null) return descend(compare, level, found);
    // What lies right of the last whole hash of this level is told by the levels below.
    start = hashesAtLevel(size, level) * TILE_WIDTH;
  }
  return null;
}

interface Compare {
  readonly log: LogFiles;
  readonly mirror: LogFiles;
  readonly size: number;
}

async function differenceAtLevel(
  compare: Compare,
  level: number,
  start: number,
): Promise<number | null> {
  const hashes = hashesAtLevel(compare.size, level);
  for (let tile = Math.floor(start / TILE_WIDTH); tile * TILE_WIDTH < hashes; tile++) {
    const within = await differenceInTile(compare, level, tile, start);
    if (within !== null) return within;
  }
  return null;
}

async function differenceInTile(
  { log, mirror, size }: Compare,
  level: number,
  tile: number,
  start: number,
): Promise<number | null> {
  const width = Math.min(TILE_WIDTH, hashesAtLevel(size, level) - tile * TILE_WIDTH);
  const path = tilePath({ level, tile, width });
  const [a, b] = [await readHashes(log, path, width), await readHashes(mirror, path, width)];
  for (let i = Math.max(0, start - tile * TILE_WIDTH); i < width; i++) {
    const span = [i * HASH_BYTES, (i + 1) * HASH_BYTES] as const;
    if (!equalBytes(a.subarray(...span), b.subarray(...span))) return tile * TILE_WIDTH + i;
  }
  return null;
}

/** A missing or short tile reads as zeroes, so it differs from any real one. */
async function readHashes(files: LogFiles, path: string, width: number): Promise<Uint8Array> {
  const hashes = new Uint8Array(width * HASH_BYTES);
  const bytes = await files.read(path);
  if (bytes) hashes.set(bytes.subarray(0, hashes.length));
  return hashes;
}

async function descend(compare: Compare, from: number, found: number): Promise<number> {
  let hash = found;
  for (let level = from - 1; level >= 0; level--) {
    const tile = hash;
    const within = await differenceInTile(compare, level, tile, tile * TILE_WIDTH);
    // The upper tile alone differs: the place is told as exactly as it can be.
    if (within === null) return tile * TILE_WIDTH ** (level + 1);
    hash = within;
  }
  return hash;
}

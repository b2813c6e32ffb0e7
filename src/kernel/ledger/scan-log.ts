// Reads a log's entries and lowest tiles once, side by side, and remembers both trees: the one that
// the entries make and the one that the tiles claim. Which of two that differ is the bad one is
// settled afterwards by the signed root (verify-log.ts).
import { equalBytes } from '../../base/bytes.ts';
import { CompactRange, rootOf } from './compact-range.ts';
import { readLeaf } from './leaf.ts';
import type { LogFiles } from './log-files.ts';
import type { Findings } from './log-report.ts';
import { HASH_BYTES, leafHash } from './merkle.ts';
import { bundlePath, hashesOfTile, readBundle, TILE_WIDTH, tilePath } from './tile.ts';
import { checkBodies } from './verify-bodies.ts';

/** A leaf whose hash is not the one in the tile. */
export interface Difference {
  readonly index: number;
  /** Offset of the entry in its bundle. */
  readonly entryByte: number;
  /** Offset of the first differing byte in the tile. */
  readonly tileByte: number;
  readonly bundle: string;
  readonly tile: string;
}

/** One of the two trees: its root, its root at the sizes asked for, and the roots of full tiles. */
export interface ScannedTree {
  readonly root: Uint8Array;
  readonly rootAt: ReadonlyMap<number, Uint8Array>;
  readonly tileRoots: readonly Uint8Array[];
}

export interface Scan {
  readonly differences: readonly Difference[];
  readonly fromEntries: ScannedTree;
  readonly fromTiles: ScannedTree;
}

class Growing {
  readonly #range = new CompactRange();
  readonly rootAt = new Map<number, Uint8Array>();
  readonly tileRoots: Uint8Array[] = [];

  /** Returns the root of a full tile, which may be given where it is known already. */
  append(
    hashes: readonly Uint8Array[],
    sizes: ReadonlySet<number>,
    known: Uint8Array | null = null,
  ): Uint8Array | null {
    const start = this.#range.size;
    const isFull = hashes.length === TILE_WIDTH;
    const tileRoot = isFull ? (known ?? rootOf(hashes)) : null;
    if (tileRoot) this.tileRoots.push(tileRoot);
    if (tileRoot && ![...sizes].some((size) => size > start && size < start + TILE_WIDTH)) {
      this.#range.appendPerfect(tileRoot, TILE_WIDTH);
      this.#remember(sizes);
      return tileRoot;
    }
    for (const hash of hashes) {
      this.#range.append(hash);
      this.#remember(sizes);
    }
    return tileRoot;
  }
  #remember(sizes: ReadonlySet<number>): void {
    if (sizes.has(this.#range.size)) this.rootAt.set(this.#range.size, this.#range.root());
  }
  tree(): ScannedTree {
    return { root: this.#range.root(), rootAt: this.rootAt, tileRoots: this.tileRoots };
  }
}

export async function scanLog(
  files: LogFiles,
  size: number,
  headSizes: readonly number[],
  findings: Findings,
): Promise<Scan> {
  const differences: Difference[] = [];
  const [fromEntries, fromTiles] = [new Growing(), new Growing()];
  const sizes = [...headSizes].sort((a, b) => a - b);
  for (let tile = 0; tile * TILE_WIDTH < size; tile++) {
    const start = tile * TILE_WIDTH;
    const width = Math.min(TILE_WIDTH, size - start);
    const here = new Set(takeUpTo(sizes, start + width));
    const read = await readSpan(files, tile, width, findings);
    differences.push(...read.differences);
    const root = fromEntries.append(read.entryHashes, here);
    // Equal hashes have equal roots: the second tree is computed only where the two differ.
    const isSame = read.differences.length === 0;
    fromTiles.append(read.tileHashes, here, isSame ? root : null);
  }
  return { differences, fromEntries: fromEntries.tree(), fromTiles: fromTiles.tree() };
}

function takeUpTo(sorted: number[], limit: number): number[] {
  const first = sorted.findIndex((size) => size > limit);
  return sorted.splice(0, first < 0 ? sorted.length : first);
}

interface SpanRead {
  readonly entryHashes: readonly Uint8Array[];
  readonly tileHashes: readonly Uint8Array[];
  readonly differences: readonly Difference[];
}

async function readSpan(
  files: LogFiles,
  tile: number,
  width: number,
  findings: Findings,
): Promise<SpanRead> {
  const paths = {
    tile: tilePath({ level: 0, tile, width }),
    bundle: bundlePath({ tile, width }),
  };
  const told = await readTile(files, paths.tile, width, findings);
  const bundle = readBundle((await files.read(paths.bundle)) ?? new Uint8Array());
  const hashed = bundle.leaves.slice(0, width).map(({ bytes }) => leafHash(bytes));
  findings.checked.entries += hashed.length;
  const differences: Difference[] = [];
  for (const [i, hash] of hashed.entries()) {
    const other = told?.[i];
    if (!other || equalBytes(hash, other)) continue;
    const within = other.findIndex((byte, at) => byte !== hash[at]);
    const entryByte = bundle.leaves[i]!.offset;
    const index = tile * TILE_WIDTH + i;
    differences.push({ index, entryByte, tileByte: i * HASH_BYTES + within, ...paths });
  }
  if (differences.length === 0) {
    checkShape(bundle, width, tile, paths.bundle, findings);
    checkLeaves(bundle.leaves, tile, paths.bundle, findings);
  }
  const isWhole = bundle.leaves.length === width && bundle.brokenAt === null;
  const differing = new Set(differences.map(({ index }) => index));
  const leaves = bundle.leaves.slice(0, width).map(({ bytes }, i) => ({ bytes, hash: hashed[i]! }));
  await checkBodies(files, { tile, leaves, isWhole, differing }, findings);
  // A missing side borrows the other's hashes: its absence is already named.
  const entryHashes = Array.from({ length: width }, (_, i) => hashed[i] ?? told?.[i] ?? UNKNOWN);
  const tileHashes = told ?? entryHashes;
  return { entryHashes, tileHashes, differences };
}

const UNKNOWN = new Uint8Array(HASH_BYTES);

async function readTile(
  files: LogFiles,
  path: string,
  width: number,
  findings: Findings,
): Promise<Uint8Array[] | null> {
  const bytes = await files.read(path);
  findings.checked.tiles++;
  const hashes = bytes && hashesOfTile(bytes);
  if (hashes?.length === width) return hashes;
  const why = bytes ? `it has ${bytes.length} bytes, not ${width * HASH_BYTES}` : 'it is missing';
  findings.add({ what: 'tile', where: path, why });
  return null;
}

function checkShape(
  bundle: ReturnType<typeof readBundle>,
  width: number,
  tile: number,
  where: string,
  findings: Findings,
): void {
  const { leaves, brokenAt } = bundle;
  if (leaves.length === width && brokenAt === null) return;
  const byte = leaves[width]?.offset ?? brokenAt ?? 0;
  const why =
    leaves.length < width
      ? `only ${leaves.length} of ${width} entries can be read`
      : `bytes follow after its ${width} entries`;
  const index = tile * TILE_WIDTH + Math.min(leaves.length, width);
  findings.add({ what: 'entry', where, index, byte, why });
}

function checkLeaves(
  leaves: ReturnType<typeof readBundle>['leaves'],
  tile: number,
  where: string,
  findings: Findings,
): void {
  for (const [i, { bytes, offset }] of leaves.entries()) {
    const read = readLeaf(bytes);
    if ('leaf' in read) continue;
    const index = tile * TILE_WIDTH + i;
    findings.add({ what: 'entry', where, index, byte: offset, why: `no leaf: ${read.why}` });
  }
}

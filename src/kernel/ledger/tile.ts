// Where a log's tiles and entry bundles stand, and what they hold (C2SP tlog-tiles v0.1.0): tiles
// of 256 hashes, eight levels of the tree apart, under paths that are also folders.
import { concatBytes } from '../../base/bytes.ts';
import { HASH_BYTES } from './merkle.ts';

export const TILE_WIDTH = 256;
/** An entry's length is told by two bytes. */
export const LEAF_BYTES_MAX = 65_535;

export interface TilePlace {
  /** Tile level: level n hashes cover 256^n leaves each. */
  readonly level: number;
  readonly tile: number;
  /** 256 for a full tile, 1 to 255 for a partial one. */
  readonly width: number;
}
export type BundlePlace = Omit<TilePlace, 'level'>;

/** 1234067 is `x001/x234/067`. */
function numberPath(n: number): string {
  let path = String(n % 1000).padStart(3, '0');
  for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000))
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`;
  return path;
}

const partial = (width: number): string => (width === TILE_WIDTH ? '' : `.p/${width}`);

export const tilePath = ({ level, tile, width }: TilePlace): string =>
  `tile/${level}/${numberPath(tile)}${partial(width)}`;

export const bundlePath = ({ tile, width }: BundlePlace): string =>
  `tile/entries/${numberPath(tile)}${partial(width)}`;

const PATH = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/;

/** The one place that a path spells, or null: every place has one spelling. */
export function parseTilePath(
  path: string,
): ({ readonly kind: 'tile' } & TilePlace) | ({ readonly kind: 'entries' } & BundlePlace) | null {
  const parts = PATH.exec(path);
  if (!parts) return null;
  const [, kind, digits, widthText] = parts;
  const tile = Number(digits!.replaceAll(/[x/]/g, ''));
  const width = widthText === undefined ? TILE_WIDTH : Number(widthText);
  if (!Number.isSafeInteger(tile)) return null;
  if (kind === 'entries')
    return bundlePath({ tile, width }) === path ? { kind: 'entries', tile, width } : null;
  const level = Number(kind);
  if (level > 63 || tilePath({ level, tile, width }) !== path) return null;
  return { kind: 'tile', level, tile, width };
}

/** How many hashes stand at a tile level of a tree of `size`. */
export const hashesAtLevel = (size: number, level: number): number =>
  Math.floor(size / TILE_WIDTH ** level);

/** Every tile of a tree of `size`, level by level; the last of a level may be partial. */
export function* tilesOf(size: number): Generator<TilePlace> {
  for (let level = 0; hashesAtLevel(size, level) > 0; level++) {
    const hashes = hashesAtLevel(size, level);
    for (let tile = 0; tile * TILE_WIDTH < hashes; tile++)
      yield { level, tile, width: Math.min(TILE_WIDTH, hashes - tile * TILE_WIDTH) };
  }
}

/** The hashes of a tile's bytes; null when the length is not a whole number of hashes. */
export function hashesOfTile(bytes: Uint8Array): Uint8Array[] | null {
  if (bytes.length % HASH_BYTES !== 0) return null;
  const hashes: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += HASH_BYTES)
    hashes.push(bytes.subarray(at, at + HASH_BYTES));
  return hashes;
}

export const tileBytes = (hashes: readonly Uint8Array[]): Uint8Array => concatBytes(...hashes);

/** Leaves one after another, each behind its length in two bytes. */
export function bundleBytes(leaves: readonly Uint8Array[]): Uint8Array {
  const parts = leaves.flatMap((leaf) => {
    if (leaf.length > LEAF_BYTES_MAX) throw new RangeError(`a leaf of ${leaf.length} bytes`);
    return [new Uint8Array([leaf.length >> 8, leaf.length & 0xff]), leaf];
  });
  return concatBytes(...parts);
}

export interface Bundle {
  readonly leaves: readonly { readonly bytes: Uint8Array; readonly offset: number }[];
  /** Where the bytes stop being whole leaves; null when they never do. */
  readonly brokenAt: number | null;
}

export function readBundle(bytes: Uint8Array): Bundle {
  const leaves: { bytes: Uint8Array; offset: number }[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 2 > bytes.length) return { leaves, brokenAt: at };
    const end = at + 2 + (bytes[at]! << 8) + bytes[at + 1]!;
    if (end > bytes.length) return { leaves, brokenAt: at };
    leaves.push({ bytes: bytes.subarray(at + 2, end), offset: at });
    at = end;
  }
  return { leaves, brokenAt: null };
}

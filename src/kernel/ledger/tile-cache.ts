// Full tiles never change, so their inner hashes are kept: the newest used ones, 4 MB at most. Making
// them anew costs 0.6 ms a tile, reading a proof from kept ones 20 us.
import { perfectLevels } from './merkle.ts';
import { hashesOfTile } from './tile.ts';

const TILES_MAX = 128;

export class TileCache {
  readonly #levels = new Map<string, readonly (readonly Uint8Array[])[]>();

  /** Levels of the tile's tree, its hashes first; null when the tile was not kept. */
  get(level: number, tile: number): readonly (readonly Uint8Array[])[] | null {
    const key = `${level}/${tile}`;
    const kept = this.#levels.get(key);
    if (!kept) return null;
    this.#levels.delete(key);
    this.#levels.set(key, kept);
    return kept;
  }

  keep(level: number, tile: number, bytes: Uint8Array): readonly (readonly Uint8Array[])[] {
    const levels = perfectLevels(hashesOfTile(new Uint8Array(bytes))!);
    if (this.#levels.size >= TILES_MAX) this.#levels.delete(this.#levels.keys().next().value!);
    this.#levels.set(`${level}/${tile}`, levels);
    return levels;
  }

  clear(): void {
    this.#levels.clear();
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../base/bytes.ts';
import {
  bundleBytes,
  bundlePath,
  hashesAtLevel,
  hashesOfTile,
  parseTilePath,
  readBundle,
  tilePath,
  tilesOf,
} from './tile.ts';

describe('tile paths', () => {
  it('are those of the specification', () => {
    expect(tilePath({ level: 0, tile: 1234067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 2, tile: 0, width: 1 })).toBe('tile/2/000.p/1');
    expect(bundlePath({ tile: 5, width: 255 })).toBe('tile/entries/005.p/255');
  });

  it('have one spelling each', () => {
    const place = fc.record({
      level: fc.integer({ min: 0, max: 63 }),
      tile: fc.integer({ min: 0, max: 2 ** 40 }),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(place, ({ level, tile, width }) => {
        const path = tilePath({ level, tile, width });
        expect(parseTilePath(path)).toEqual({ kind: 'tile', level, tile, width });
        const bundle = bundlePath({ tile, width });
        expect(parseTilePath(bundle)).toEqual({ kind: 'entries', tile, width });
      }),
      { seed: 1 },
    );
    for (const path of [
      'tile/0/x000/001',
      'tile/00/001',
      'tile/64/001',
      'tile/0/1',
      'tile/0/001.p/256',
      'tile/0/001.p/0',
      'tile/0/001.p/07',
      'tile/entries/../000',
      'tile/0/001/',
      'checkpoint',
    ])
      expect(parseTilePath(path), path).toBeNull();
  });

  it('of 70,000 leaves are the specification’s example', () => {
    const tiles = [...tilesOf(70_000)];
    const at = (level: number) => tiles.filter((tile) => tile.level === level);
    expect(at(0).filter(({ width }) => width === 256)).toHaveLength(273);
    expect(at(0).at(-1)).toEqual({ level: 0, tile: 273, width: 112 });
    expect(at(1).map(({ width }) => width)).toEqual([256, 17]);
    expect(at(2).map(({ width }) => width)).toEqual([1]);
    expect([...tilesOf(256)].map(tilePath)).toEqual(['tile/0/000', 'tile/1/000.p/1']);
    expect([...tilesOf(0)]).toEqual([]);
    expect(hashesAtLevel(65_536, 2)).toBe(1);
  });
});

describe('entry bundles', () => {
  it('give back the leaves and where each begins', () => {
    const leaves = [utf8('one'), new Uint8Array(), new Uint8Array(300).fill(7)];
    const read = readBundle(bundleBytes(leaves));
    expect(read.brokenAt).toBeNull();
    expect(read.leaves.map(({ bytes }) => [...bytes])).toEqual(leaves.map((leaf) => [...leaf]));
    expect(read.leaves.map(({ offset }) => offset)).toEqual([0, 5, 7]);
  });

  it('say where they break off', () => {
    const bytes = bundleBytes([utf8('one'), utf8('two')]);
    expect(readBundle(bytes.subarray(0, 9)).brokenAt).toBe(5);
    expect(readBundle(bytes.subarray(0, 6)).brokenAt).toBe(5);
    expect(() => bundleBytes([new Uint8Array(65_536)])).toThrow(RangeError);
    expect(hashesOfTile(new Uint8Array(33))).toBeNull();
  });
});

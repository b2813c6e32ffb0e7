// Rectangles of a Zarr array, put together from chunks. The library takes a chunk of any length and
// reads what is missing as nothing; here a chunk is as long as declared, or damaged.
import type { Values } from './store.ts';
import type { ZarrArrayFacts } from './zarr-metadata.ts';

export interface ChunkSource {
  getChunk(place: number[]): Promise<Chunk>;
}
interface Chunk {
  readonly data: Iterable<unknown>;
  readonly shape: readonly number[];
  readonly stride: readonly number[];
}
interface Decoded {
  readonly values: ArrayLike<unknown>;
  readonly stride: readonly number[];
}

// One chunk a source is kept: slices smaller than a chunk would unpack it again and again.
const kept = new WeakMap<ChunkSource, { key: string; decoded: Decoded }>();

export async function readRectangle(
  source: ChunkSource,
  { shape, chunk }: ZarrArrayFacts,
  ranges: readonly (readonly [number, number])[],
): Promise<Values> {
  if (shape.length === 0) return [...(await source.getChunk([])).data];
  const [top, bottom] = ranges[0]!;
  const [left, right] = ranges[1] ?? [0, 1];
  const [high, wide] = [chunk[0]!, chunk[1] ?? 1];
  const width = right - left;
  const values = new Array<unknown>((bottom - top) * width);
  for (let i = Math.floor(top / high); i * high < bottom; i++)
    for (let j = Math.floor(left / wide); j * wide < right; j++) {
      const place = shape.length === 1 ? [i] : [i, j];
      const { values: from, stride } = await chunkAt(source, place, high * wide);
      const [down, across] = [stride[0]!, stride[1] ?? 0];
      for (let row = Math.max(top, i * high); row < Math.min(bottom, (i + 1) * high); row++)
        for (
          let column = Math.max(left, j * wide);
          column < Math.min(right, (j + 1) * wide);
          column++
        )
          values[(row - top) * width + (column - left)] =
            from[(row - i * high) * down + (column - j * wide) * across];
    }
  return values;
}

async function chunkAt(source: ChunkSource, place: number[], length: number): Promise<Decoded> {
  const key = place.join();
  const before = kept.get(source);
  if (before?.key === key) return before.decoded;
  const { data, stride } = await source.getChunk(place);
  const isList = Array.isArray(data) || (ArrayBuffer.isView(data) && 'length' in data);
  const values = isList ? (data as unknown as ArrayLike<unknown>) : [...data];
  if (values.length !== length) throw new RangeError('a chunk is not as long as declared');
  const decoded = { values, stride };
  kept.set(source, { key, decoded });
  return decoded;
}

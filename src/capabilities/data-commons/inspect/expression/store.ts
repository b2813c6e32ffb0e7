// A tree of groups and arrays, as HDF5 and Zarr both are, read slice by slice: what the judges of
// expression matrices need to know of either.
export type ValueType = 'integer' | 'decimal' | 'boolean' | 'text' | 'compound' | 'other';

export interface StoreGroup {
  readonly kind: 'group';
  readonly path: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Names within, where the store can list them. */
  keys(): Promise<readonly string[]>;
}

export interface StoreArray {
  readonly kind: 'array';
  readonly path: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly shape: readonly number[];
  readonly type: ValueType;
  /** Of a compound array: its fields. */
  readonly fields: readonly { readonly name: string; readonly type: ValueType }[];
  /** Along the first axes: reading by multiples of it unpacks each chunk once. */
  readonly chunk: readonly number[];
  /** Why its values cannot be read; null when they can. */
  readonly unreadable: Unreadable | null;
  /** Values of a rectangle, in row order; `null` where the store holds no value. */
  read(ranges: readonly (readonly [from: number, to: number])[]): Promise<Values>;
}

export interface Unreadable {
  readonly rule: string;
  /** What stands for all of its kind, where the path does not. */
  readonly field?: string;
  readonly text: string;
  readonly next: string;
}

export type Values = ArrayLike<unknown>;
export type StoreNode = StoreGroup | StoreArray;

export interface Store {
  node(path: string): Promise<StoreNode | null>;
}

/** The bytes do not give what the structure says is there. */
export class StoreDamage extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`unreadable at ${path}`);
    this.path = path;
  }
}

export const asNumber = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : Number.NaN;

const SLICE_VALUES = 1 << 19;

/** Slices of the first axis, of whole chunks where these are not too large. */
export function* slices(array: StoreArray): Generator<readonly [number, number]> {
  const length = array.shape[0] ?? 0;
  const width = array.shape.slice(1).reduce((product, n) => product * n, 1) || 1;
  const chunk = array.chunk[0] ?? 1;
  const wanted = Math.max(1, Math.floor(SLICE_VALUES / width));
  const step = wanted > chunk ? Math.floor(wanted / chunk) * chunk : wanted;
  for (let from = 0; from < length; from += step) yield [from, Math.min(length, from + step)];
}

/** Rectangles of a matrix, in row order of rectangles. */
export function* tiles(
  array: StoreArray,
): Generator<readonly [readonly [number, number], readonly [number, number]]> {
  const [rows = 0, columns = 0] = array.shape;
  const [chunkRows = 1, chunkColumns = columns] = array.chunk;
  const high = Math.max(1, Math.min(chunkRows, SLICE_VALUES));
  const wide = Math.max(1, Math.floor(SLICE_VALUES / high));
  const width = wide > chunkColumns ? Math.floor(wide / chunkColumns) * chunkColumns : wide;
  const height =
    width >= columns && columns > 0
      ? Math.max(high, Math.floor(SLICE_VALUES / columns / high) * high)
      : high;
  for (let row = 0; row < rows; row += height)
    for (let column = 0; column < columns; column += width)
      yield [
        [row, Math.min(rows, row + height)],
        [column, Math.min(columns, column + width)],
      ];
}

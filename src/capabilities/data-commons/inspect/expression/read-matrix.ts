// Reads a matrix whole, slice by slice: every value is seen once, what the structure declares is
// held against the arrays that are there.
import type { JsonObject } from '../../../../base/json.ts';
import type { FindingTally } from '../finding-tally.ts';
import { asNumber, type Store, type StoreArray, slices, tiles } from './store.ts';
import { ValueTally } from './value-tally.ts';

const INDPTR_MAX = 50_000_000;
const CITATION = 'AnnData on-disk format; 10x Genomics HDF5 matrices; Loom 3.0';

export interface MatrixReport {
  /** Cells, genes; null where nothing tells. */
  readonly shape: readonly [cells: number, genes: number] | null;
  readonly facts: JsonObject;
  readonly isRead: boolean;
}
export type Axis = 'cells' | 'genes';

/** Whether the values of an array can be read; says why where they cannot. */
export function isReadable(array: StoreArray, tally: FindingTally): boolean {
  const { unreadable, path } = array;
  if (unreadable === null) return true;
  const place = { field: unreadable.field ?? path, next: unreadable.next };
  tally.error(unreadable.rule, unreadable.text, place);
  return false;
}

export async function readDense(
  array: StoreArray,
  rowsAre: Axis,
  tally: FindingTally,
): Promise<MatrixReport> {
  const [rows, columns] = array.shape as [number, number];
  const shape = rowsAre === 'cells' ? ([rows, columns] as const) : ([columns, rows] as const);
  const form = { format: 'dense', declaredShape: [...array.shape] };
  if (!isReadable(array, tally)) return { shape, facts: form, isRead: false };
  const values = new ValueTally(shape[0]);
  for (const [[top, bottom], [left, right]] of tiles(array)) {
    const tile = await array.read([
      [top, bottom],
      [left, right],
    ]);
    let at = 0;
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++)
        values.add(rowsAre === 'cells' ? row : column, asNumber(tile[at++]));
  }
  notFinite(values, array.path, tally);
  return { shape, facts: { ...form, ...values.facts() }, isRead: true };
}

function notFinite(values: ValueTally, path: string, tally: FindingTally): void {
  const text = 'The matrix holds values that are not finite.';
  tally.warn('expression.not-finite', text, { field: path }, values.notFinite);
}

export interface SparseParts {
  readonly path: string;
  /** What `indptr` runs over. */
  readonly major: Axis;
  readonly declaredShape: readonly number[] | null;
  /** The shape as cells and genes, from what is declared. */
  readonly shape: readonly [cells: number, genes: number] | null;
  readonly format: string;
}

/** A compressed matrix of three arrays: data, indices, indptr. */
export async function readSparse(
  store: Store,
  parts: SparseParts,
  tally: FindingTally,
): Promise<MatrixReport> {
  const { path, major, shape } = parts;
  const form = {
    format: parts.format,
    declaredShape: parts.declaredShape === null ? null : [...parts.declaredShape],
  };
  const arrays: StoreArray[] = [];
  for (const name of ['data', 'indices', 'indptr']) {
    const node = await store.node(`${path}/${name}`);
    if (node?.kind === 'array' && node.shape.length === 1) arrays.push(node);
    else tally.error('expression.sparse-parts', `A sparse matrix has no ${name}.`, { field: path });
  }
  const readable = arrays.filter((array) => isReadable(array, tally));
  if (readable.length < 3) return { shape, facts: form, isRead: false };
  const [data, indices, indptr] = arrays as [StoreArray, StoreArray, StoreArray];
  const length = data.shape[0]!;
  if (indices.shape[0] !== length)
    tally.error('expression.sparse-lengths', 'data and indices are not of one length.', {
      field: path,
      citation: CITATION,
    });
  const starts = await readStarts(indptr, length, tally);
  const majors = indptr.shape[0]! - 1;
  checkMajors(parts, majors, tally);
  const [cells, genes] = shape ?? [major === 'cells' ? majors : 0, major === 'genes' ? majors : 0];
  const minors = major === 'cells' ? genes : cells;
  const values = new ValueTally(major === 'cells' ? Math.max(0, majors) : cells);
  if (starts === null || indices.shape[0] !== length)
    return { shape, facts: { ...form, stored: length }, isRead: false };
  const walked = { data, indices, starts, minors: shape === null ? null : minors, major };
  const isSorted = await walk(walked, values, tally);
  notFinite(values, path, tally);
  return { shape, facts: { ...form, ...values.facts(), isSorted }, isRead: true };
}

function checkMajors({ path, shape, major }: SparseParts, majors: number, tally: FindingTally) {
  if (shape === null) return;
  const declared = major === 'cells' ? shape[0] : shape[1];
  if (majors === declared) return;
  tally.error('expression.sparse-shape', 'indptr is not of the length that the shape declares.', {
    field: path,
    citation: CITATION,
    next: 'Write the matrix anew from its source.',
  });
}

async function readStarts(
  indptr: StoreArray,
  length: number,
  tally: FindingTally,
): Promise<Float64Array | null> {
  const count = indptr.shape[0]!;
  if (count < 1 || count > INDPTR_MAX) {
    tally.error('expression.indptr', 'indptr is empty, or too long to be held.', {
      field: indptr.path,
    });
    return null;
  }
  const starts = new Float64Array(count);
  for (const [from, to] of slices(indptr)) {
    const part = await indptr.read([[from, to]]);
    for (let i = 0; i < part.length; i++) starts[from + i] = asNumber(part[i]);
  }
  const isRising = starts.every((start, i) => i === 0 || start >= starts[i - 1]!);
  const isWithin = starts[0] === 0 && starts[count - 1] === length;
  if (isRising && isWithin) return starts;
  tally.error(
    'expression.indptr',
    isRising ? 'indptr does not run from 0 to the number of values.' : 'indptr falls somewhere.',
    { field: indptr.path, citation: CITATION, next: 'Write the matrix anew from its source.' },
  );
  return null;
}

interface Walk {
  readonly data: StoreArray;
  readonly indices: StoreArray;
  readonly starts: Float64Array;
  readonly minors: number | null;
  readonly major: Axis;
}

/** Whether indices rise within each row; Cell Ranger’s do not, and need not. */
async function walk(walked: Walk, values: ValueTally, tally: FindingTally): Promise<boolean> {
  const { data, indices, starts, minors, major } = walked;
  let [row, before, outside, repeated, unsorted] = [0, -1, 0, 0, 0];
  for (const [from, to] of slices(data)) {
    const numbers = await data.read([[from, to]]);
    const places = await indices.read([[from, to]]);
    for (let i = 0; i < numbers.length; i++) {
      while (starts[row + 1]! <= from + i) {
        row++;
        before = -1;
      }
      const place = asNumber(places[i]);
      if (!(place >= 0) || (minors !== null && place >= minors)) outside++;
      if (place === before) repeated++;
      else if (place < before) unsorted++;
      before = place;
      values.add(major === 'cells' ? row : place, asNumber(numbers[i]));
    }
  }
  const field = indices.path;
  tally.error(
    'expression.index-range',
    'A column index lies outside of the matrix.',
    { field, citation: CITATION, next: 'Write the matrix anew from its source.' },
    outside,
  );
  tally.error(
    'expression.index-repeated',
    'A place of the matrix has two values.',
    { field },
    repeated,
  );
  return unsorted === 0;
}

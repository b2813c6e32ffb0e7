// Computes a question over loaded columns: exact integers, no disclosure control (that is the next
// step, `disclose`).
import { invariant } from '../../../base/invariant.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { TableQuestion } from '../disclosure/questions.ts';
import type { RawCells, RawCrossTab, RawHistogram, RawMean } from '../disclosure/raw-cells.ts';
import {
  type CodedColumn,
  type NumericColumn,
  type TableColumns,
  unitsAt,
} from './column-store.ts';
import { compareDecimals, decimalFromUnits, parseDecimal, unitsAround } from './decimal.ts';
import { maskOf } from './filters.ts';

/** More categories than this are no coded column but free text or an identifier. */
export const CATEGORIES_MAX = 200;

/** What stands between rows and answers where participants withdrew. */
export interface RowGuard {
  /** One byte a row: 1 where the row's participant withdrew. */
  readonly cleared: Uint8Array | null;
  /** A secret number of every row; a cell's key is the sum over its rows, modulo 2^32. */
  readonly keys: Uint32Array | null;
}
const unguarded: RowGuard = { cleared: null, keys: null };

interface Asked {
  readonly table: TableColumns;
  readonly guard: RowGuard;
  /** One byte a row: 1 where every filter holds and nobody withdrew. */
  readonly mask: Uint8Array;
  /** Rows of the table of whoever is in it still. */
  readonly rows: number;
}

/** Values beyond count as the bound itself: one person then moves a sum by no more than that. */
export interface Bounds {
  readonly least: string;
  readonly most: string;
}

export interface TableAnswer {
  readonly raw: RawCells;
  /** One byte a row: 1 where the row was selected. */
  readonly mask: Uint8Array;
}

export function answerTable(
  table: TableColumns,
  question: TableQuestion,
  guard: RowGuard = unguarded,
  bounds: Bounds | null = null,
): Result<TableAnswer> {
  const filtered = maskOf(table, question.filters);
  if (!filtered.ok) return filtered;
  const mask = filtered.value;
  const { cleared } = guard;
  if (cleared) for (let row = 0; row < mask.length; row++) if (cleared[row] === 1) mask[row] = 0;
  const rows = table.rows - (cleared ? ones(cleared) : 0);
  const asked: Asked = { table, guard, mask, rows };
  const raw = cellsOf(asked, question, bounds);
  return raw.ok ? ok({ raw: raw.value, mask }) : raw;
}

function cellsOf(asked: Asked, question: TableQuestion, bounds: Bounds | null): Result<RawCells> {
  const { mask, rows } = asked;
  const { keys } = asked.guard;
  switch (question.kind) {
    case 'count': {
      const isWhole = question.filters.length === 0;
      const key = keyed(keys && keyOf(mask, keys));
      return ok({ kind: 'count', matching: ones(mask), outOf: rows, isWhole, ...key });
    }
    case 'cross-tab':
      return crossTab(asked, question);
    case 'mean':
      return mean(asked, question, bounds);
    case 'quantiles':
      return histogram(asked, question);
  }
}

function ones(mask: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < mask.length; row++) count += mask[row]!;
  return count;
}

function keyOf(mask: Uint8Array, keys: Uint32Array): number {
  let key = 0;
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1) key = (key + keys[row]!) >>> 0;
  return key;
}
const keyed = (key: number | null) => (key === null ? {} : { key });
const withKeys = <T>(keys: T | null) => (keys === null ? {} : { keys });

function crossTab(
  { table, guard, mask, rows: outOf }: Asked,
  question: Extract<TableQuestion, { kind: 'cross-tab' }>,
): Result<RawCrossTab> {
  const rows = categories(table, question.rows, guard.cleared);
  if (!rows.ok) return rows;
  const columns = categories(table, question.columns, guard.cleared);
  if (!columns.ok) return columns;
  const [down, across] = [rows.value, columns.value];
  const zeros = () => down.labels.map(() => across.labels.map(() => 0));
  const counts = zeros();
  const keys = guard.keys && zeros();
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] === 0) continue;
    const [i, j] = [down.codes[row]!, across.codes[row]!];
    counts[i]![j]!++;
    if (keys) keys[i]![j] = (keys[i]![j]! + guard.keys![row]!) >>> 0;
  }
  return ok({
    kind: 'cross-tab',
    rows: down.labels,
    columns: across.labels,
    counts,
    outOf,
    isWhole: question.filters.length === 0,
    ...withKeys(keys),
  });
}

interface Categories {
  /** In text order; the last is null, for missing values. */
  readonly labels: readonly (string | null)[];
  readonly codes: Int32Array;
}

/** A value that only those had who withdrew is no category. */
function categories(
  table: TableColumns,
  name: string,
  cleared: Uint8Array | null,
): Result<Categories> {
  const column = table.columns.get(name);
  invariant(column, `column ${name} was not loaded`);
  const coded = column.kind === 'coded' ? column : codesOf(column, cleared);
  if (coded === null || coded.dictionary.length > CATEGORIES_MAX) return refused(notCoded(name));
  const order = heldCodes(coded, cleared).sort((a, b) =>
    coded.dictionary[a]! < coded.dictionary[b]! ? -1 : 1,
  );
  const rank = new Int32Array(coded.dictionary.length).fill(order.length);
  for (const [at, code] of order.entries()) rank[code] = at;
  const codes = coded.codes.map((code) => (code < 0 ? order.length : rank[code]!));
  return ok({ labels: [...order.map((code) => coded.dictionary[code]!), null], codes });
}

function heldCodes({ codes, dictionary }: CodedColumn, cleared: Uint8Array | null): number[] {
  if (cleared === null) return [...dictionary.keys()];
  const held = new Set<number>();
  for (let row = 0; row < codes.length; row++)
    if (cleared[row] === 0 && codes[row]! >= 0) held.add(codes[row]!);
  return [...held];
}

/** A numeric column with few values is a code list (parity, stage); null when it is not. */
function codesOf(column: NumericColumn, cleared: Uint8Array | null): CodedColumn | null {
  const byText = new Map<string, number>();
  const codes = new Int32Array(column.units.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const units = cleared?.[row] === 1 ? null : unitsAt(column, row);
    if (units === null) continue;
    const text = decimalFromUnits(units, column.scale);
    let code = byText.get(text);
    if (code === undefined) {
      code = byText.size;
      if (code >= CATEGORIES_MAX) return null;
      byText.set(text, code);
    }
    codes[row] = code;
  }
  return { kind: 'coded', codes, dictionary: [...byText.keys()] };
}

function numeric(table: TableColumns, name: string): Result<NumericColumn> {
  const column = table.columns.get(name);
  invariant(column, `column ${name} was not loaded`);
  return column.kind === 'numeric' ? ok(column) : refused(notNumeric(name));
}

function mean(
  { table, guard, mask }: Asked,
  question: Extract<TableQuestion, { kind: 'mean' }>,
  bounds: Bounds | null,
): Result<RawMean> {
  const column = numeric(table, question.of);
  if (!column.ok) return column;
  let [n, outOf, nonZero, key] = [0, 0, 0, 0];
  let [sum, magnitude, largest] = [0n, 0n, 0n];
  const values = new FewValues();
  const within = bounds && unitBounds(bounds, column.value.scale);
  for (let row = 0; row < mask.length; row++) {
    const held = guard.cleared?.[row] === 1 ? null : unitsAt(column.value, row);
    if (held === null) continue;
    outOf++;
    if (mask[row] === 0) continue;
    if (guard.keys) key = (key + guard.keys[row]!) >>> 0;
    const units = within === null ? held : clamped(held, within);
    const absolute = units < 0n ? -units : units;
    n++;
    if (units !== 0n) nonZero++;
    values.add(units);
    sum += units;
    magnitude += absolute;
    if (absolute > largest) largest = absolute;
  }
  const isWhole = question.filters.length === 0;
  const { scale } = column.value;
  const rarerOfTwo = values.rarerOfTwo();
  const shape = { sum, magnitude, largest, scale, nonZero, rarerOfTwo };
  const bounded = within === null ? {} : { bounds: within };
  return ok({ kind: 'mean', n, outOf, isWhole, ...shape, ...bounded, ...keyed(guard.keys && key) });
}

interface UnitBounds {
  readonly least: bigint;
  readonly most: bigint;
}

function unitBounds({ least, most }: Bounds, scale: number): UnitBounds {
  const [low, high] = [parseDecimal(least)!, parseDecimal(most)!];
  return { least: unitsAround(low, scale).floor, most: unitsAround(high, scale).ceiling };
}

const clamped = (units: bigint, { least, most }: UnitBounds): bigint =>
  units < least ? least : units > most ? most : units;

/** Watches for columns of one or two values, whose mean is a count in disguise. */
class FewValues {
  readonly #counts = new Map<bigint, number>();
  add(value: bigint): void {
    const count = this.#counts.get(value);
    if (count !== undefined) this.#counts.set(value, count + 1);
    else if (this.#counts.size < 3) this.#counts.set(value, 1);
  }
  rarerOfTwo(): number | null {
    if (this.#counts.size > 2) return null;
    const [first = 0, second = 0] = this.#counts.values();
    return Math.min(first, second);
  }
}

function histogram(
  { table, guard, mask }: Asked,
  question: Extract<TableQuestion, { kind: 'quantiles' }>,
): Result<RawHistogram> {
  const column = numeric(table, question.of);
  if (!column.ok) return column;
  const edges = question.edges.map((edge) => parseDecimal(edge)!);
  for (let i = 1; i < edges.length; i++)
    if (compareDecimals(edges[i - 1]!, edges[i]!) >= 0) return refused(edgesNotAscending(i));
  const { scale } = column.value;
  const starts = edges.map((edge) => unitsAround(edge, scale).ceiling);
  const counts = new Array<number>(edges.length + 1).fill(0);
  const keys = guard.keys && counts.map(() => 0);
  let outOf = 0;
  for (let row = 0; row < mask.length; row++) {
    const units = guard.cleared?.[row] === 1 ? null : unitsAt(column.value, row);
    if (units === null) continue;
    outOf++;
    if (mask[row] === 0) continue;
    const bin = binOf(starts, units);
    counts[bin]!++;
    if (keys) keys[bin] = (keys[bin]! + guard.keys![row]!) >>> 0;
  }
  const { probabilities } = question;
  const isWhole = question.filters.length === 0;
  const { edges: asked } = question;
  const cells = { edges: asked, counts, probabilities, outOf, isWhole };
  return ok({ kind: 'quantiles', ...cells, ...withKeys(keys) });
}

/** How many bin starts are at or below the value. */
function binOf(starts: readonly bigint[], units: bigint): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= units) low = middle + 1;
    else high = middle;
  }
  return low;
}

const notCoded = (name: string) =>
  refusal('invalid', 'data-commons.column-not-coded', `"${name}" is not a coded column.`, {
    because: [{ text: `It has more than ${CATEGORIES_MAX} different values.` }],
    next: 'Choose a column with few categories, or ask for quantiles with bins.',
  });

const notNumeric = (name: string) =>
  refusal('invalid', 'data-commons.column-not-numeric', `"${name}" does not hold numbers.`, {
    because: [{ field: '/of', text: 'Means and quantiles need an integer or decimal column.' }],
    next: 'Choose a numeric column.',
  });

const edgesNotAscending = (at: number) =>
  refusal('invalid', 'data-commons.edges-not-ascending', 'The edges of the bins do not ascend.', {
    because: [{ field: `/edges/${at}`, text: 'This edge is not above the one before it.' }],
    next: 'List every edge once, in ascending order.',
  });

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

export function answerTable(table: TableColumns, question: TableQuestion): Result<RawCells> {
  const mask = maskOf(table, question.filters);
  if (!mask.ok) return mask;
  switch (question.kind) {
    case 'count': {
      const isWhole = question.filters.length === 0;
      return ok({ kind: 'count', matching: ones(mask.value), outOf: table.rows, isWhole });
    }
    case 'cross-tab':
      return crossTab(table, question, mask.value);
    case 'mean':
      return mean(table, question, mask.value);
    case 'quantiles':
      return histogram(table, question, mask.value);
  }
}

function ones(mask: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < mask.length; row++) count += mask[row]!;
  return count;
}

function crossTab(
  table: TableColumns,
  question: Extract<TableQuestion, { kind: 'cross-tab' }>,
  mask: Uint8Array,
): Result<RawCrossTab> {
  const rows = categories(table, question.rows);
  if (!rows.ok) return rows;
  const columns = categories(table, question.columns);
  if (!columns.ok) return columns;
  const [down, across] = [rows.value, columns.value];
  const counts = down.labels.map(() => across.labels.map(() => 0));
  for (let row = 0; row < mask.length; row++)
    if (mask[row] === 1) counts[down.codes[row]!]![across.codes[row]!]!++;
  return ok({
    kind: 'cross-tab',
    rows: down.labels,
    columns: across.labels,
    counts,
    outOf: table.rows,
    isWhole: question.filters.length === 0,
  });
}

interface Categories {
  /** In text order; the last is null, for missing values. */
  readonly labels: readonly (string | null)[];
  readonly codes: Int32Array;
}

function categories(table: TableColumns, name: string): Result<Categories> {
  const column = table.columns.get(name);
  invariant(column, `column ${name} was not loaded`);
  const coded = column.kind === 'coded' ? column : codesOf(column);
  if (coded === null || coded.dictionary.length > CATEGORIES_MAX) return refused(notCoded(name));
  const order = [...coded.dictionary.keys()].sort((a, b) =>
    coded.dictionary[a]! < coded.dictionary[b]! ? -1 : 1,
  );
  const rank = new Int32Array(order.length);
  for (const [at, code] of order.entries()) rank[code] = at;
  const codes = coded.codes.map((code) => (code < 0 ? order.length : rank[code]!));
  return ok({ labels: [...order.map((code) => coded.dictionary[code]!), null], codes });
}

/** A numeric column with few values is a code list (parity, stage); null when it is not. */
function codesOf(column: NumericColumn): CodedColumn | null {
  const byText = new Map<string, number>();
  const codes = new Int32Array(column.units.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const units = unitsAt(column, row);
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
  table: TableColumns,
  question: Extract<TableQuestion, { kind: 'mean' }>,
  mask: Uint8Array,
): Result<RawMean> {
  const column = numeric(table, question.of);
  if (!column.ok) return column;
  let [n, outOf, nonZero] = [0, 0, 0];
  let [sum, magnitude, largest] = [0n, 0n, 0n];
  const values = new FewValues();
  for (let row = 0; row < mask.length; row++) {
    const units = unitsAt(column.value, row);
    if (units === null) continue;
    outOf++;
    if (mask[row] === 0) continue;
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
  return ok({ kind: 'mean', n, outOf, isWhole, ...shape });
}

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
  table: TableColumns,
  question: Extract<TableQuestion, { kind: 'quantiles' }>,
  mask: Uint8Array,
): Result<RawHistogram> {
  const column = numeric(table, question.of);
  if (!column.ok) return column;
  const edges = question.edges.map((edge) => parseDecimal(edge)!);
  for (let i = 1; i < edges.length; i++)
    if (compareDecimals(edges[i - 1]!, edges[i]!) >= 0) return refused(edgesNotAscending(i));
  const { scale } = column.value;
  const starts = edges.map((edge) => unitsAround(edge, scale).ceiling);
  const counts = new Array<number>(edges.length + 1).fill(0);
  let outOf = 0;
  for (let row = 0; row < mask.length; row++) {
    const units = unitsAt(column.value, row);
    if (units === null) continue;
    outOf++;
    if (mask[row] === 1) counts[binOf(starts, units)]!++;
  }
  const { probabilities } = question;
  const isWhole = question.filters.length === 0;
  return ok({ kind: 'quantiles', edges: question.edges, counts, probabilities, outOf, isWhole });
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

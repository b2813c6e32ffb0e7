// Filters as predicates over columns. A predicate is decided once for each dictionary entry, or
// turned into a pair of integer bounds, so that a row costs one look-up.
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Filter, Value } from '../disclosure/questions.ts';
import type { CodedColumn, Column, NumericColumn, TableColumns } from './column-store.ts';
import { type Decimal, parseDecimal, unitsAround, unitsAtScale } from './decimal.ts';

export type RowTest = (row: number) => boolean;

/** One byte a row: 1 where every filter holds. */
export function maskOf(table: TableColumns, filters: readonly Filter[]): Result<Uint8Array> {
  const mask = new Uint8Array(table.rows).fill(1);
  for (const filter of filters) {
    const column = table.columns.get(filter.column);
    if (!column) return refused(notLoaded(filter.column));
    const test = testOf(column, filter);
    if (!test.ok) return test;
    for (let row = 0; row < mask.length; row++) if (!test.value(row)) mask[row] = 0;
  }
  return ok(mask);
}

const testOf = (column: Column, filter: Filter): Result<RowTest> =>
  column.kind === 'coded' ? ok(codedTest(column, filter)) : numericTest(column, filter);

function codedTest(column: CodedColumn, filter: Filter): RowTest {
  const passes = Uint8Array.from(column.dictionary, (text) => (textPasses(text, filter) ? 1 : 0));
  return (row) => passes[column.codes[row]!] === 1;
}

// ISO dates compare as text; so do codes, for what that is worth to the asker.
function textPasses(text: string, filter: Filter): boolean {
  if (filter.op === 'is') return text === `${filter.value}`;
  if (filter.op === 'in') return filter.values.some((value) => text === `${value}`);
  return (
    (filter.from === undefined || text >= `${filter.from}`) &&
    (filter.upTo === undefined || text <= `${filter.upTo}`) &&
    (filter.below === undefined || text < `${filter.below}`)
  );
}

function numericTest(column: NumericColumn, filter: Filter): Result<RowTest> {
  const given = filter.op === 'is' ? [filter.value] : filter.op === 'in' ? filter.values : [];
  const bounds = filter.op === 'range' ? [filter.from, filter.upTo, filter.below] : [];
  for (const value of [...given, ...bounds])
    if (value !== undefined && !decimalOf(value)) return refused(notNumeric(filter.column, value));
  if (filter.op !== 'range') {
    const wanted = new Set<bigint>();
    for (const value of given) {
      const units = unitsAtScale(decimalOf(value)!, column.scale);
      if (units !== null) wanted.add(units);
    }
    return ok(memberTest(column, wanted));
  }
  return ok(rangeTest(column, filter));
}

function memberTest(column: NumericColumn, wanted: ReadonlySet<bigint>): RowTest {
  const { units } = column;
  if (!(units instanceof Float64Array))
    return (row) => units[row] !== null && wanted.has(units[row]!);
  const numbers = new Set([...wanted].map(Number));
  return (row) => numbers.has(units[row]!);
}

function rangeTest(column: NumericColumn, filter: Extract<Filter, { op: 'range' }>): RowTest {
  const around = (value: Value | undefined) =>
    value === undefined ? null : unitsAround(decimalOf(value)!, column.scale);
  const from = around(filter.from)?.ceiling ?? null;
  const upTo = around(filter.upTo)?.floor ?? null;
  const below = around(filter.below)?.ceiling ?? null;
  const { units } = column;
  if (units instanceof Float64Array) {
    const [least, most] = [Number(from ?? -Infinity), Number(upTo ?? Infinity)];
    const limit = Number(below ?? Infinity);
    return (row) => units[row]! >= least && units[row]! <= most && units[row]! < limit;
  }
  return (row) => {
    const value = units[row] ?? null;
    if (value === null) return false;
    return (
      (from === null || value >= from) &&
      (upTo === null || value <= upTo) &&
      (below === null || value < below)
    );
  };
}

const decimalOf = (value: Value): Decimal | null =>
  typeof value === 'boolean' ? null : parseDecimal(`${value}`);

const notLoaded = (name: string) =>
  refusal('invalid', 'data-commons.unknown-column', `There is no column "${name}".`, {
    next: 'Name a column of the data set.',
  });

const notNumeric = (name: string, value: Value) =>
  refusal('invalid', 'data-commons.value-not-numeric', `"${value}" is not a number.`, {
    because: [{ field: '/filters', text: `The column "${name}" holds numbers.` }],
    next: 'Write the value as an integer or as decimal text, for example "12.5".',
  });

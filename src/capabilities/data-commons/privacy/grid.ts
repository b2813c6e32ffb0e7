// The question as it is answered: one spelling for everything that means the same, and thresholds
// on the published grid. Two thresholds that differ by one person are then the same question, which
// takes away the cheapest way of finding out about that person.
import { canonicalJson } from '../../../base/canonical-json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import {
  type Filter,
  isVariantQuestion,
  type Question,
  type TableQuestion,
} from '../disclosure/index.ts';
import type { PublishedColumn } from '../published-schema.ts';
import { compareDecimals, parseDecimal } from '../tables/index.ts';
import { variantKey } from '../variants/index.ts';
import { type Span, snappedEdges, spanOf } from './span.ts';

/** The part of a column's published shape that a grid is. */
export type GridColumn = Pick<PublishedColumn, 'name' | 'type' | 'categories' | 'edges'>;

export interface OnGrid {
  readonly question: Question;
  /** Rows and columns were exchanged: the answer is to be turned back. */
  readonly isTurned: boolean;
}

export function onGrid(question: Question, columns: readonly GridColumn[]): Result<OnGrid> {
  if (isVariantQuestion(question)) return ok({ question, isTurned: false });
  const filters = filtersOnGrid(question.filters, columns);
  if (!filters.ok) return filters;
  const asked: TableQuestion = { ...question, filters: filters.value };
  if (asked.kind === 'cross-tab' && asked.rows > asked.columns)
    return ok({
      question: { ...asked, rows: asked.columns, columns: asked.rows },
      isTurned: true,
    });
  if (asked.kind !== 'quantiles') return ok({ question: asked, isTurned: false });
  const grid = columns.find(({ name }) => name === asked.of)?.edges ?? [];
  const edges = snappedEdges(asked.edges, grid);
  if (edges.length === 0) return refused(offGrid(asked.of, 'no bins of it are published'));
  return ok({ question: { ...asked, edges }, isTurned: false });
}

/** Filters on one column are one filter; columns in the order of their names. */
function filtersOnGrid(
  filters: readonly Filter[],
  columns: readonly GridColumn[],
): Result<Filter[]> {
  const names = [...new Set(filters.map(({ column }) => column))].sort();
  const snapped: Filter[] = [];
  for (const name of names) {
    const column = columns.find((one) => one.name === name);
    const mine = filters.filter((filter) => filter.column === name);
    // Whoever reads the file says what is wrong with it, in better words.
    if (column === undefined || !mine.every((filter) => isReadable(filter, column))) {
      snapped.push(...mine);
      continue;
    }
    const one = column.edges?.length ? spanFilter(column, mine) : setFilter(column, mine);
    if (!one.ok) return one;
    snapped.push(one.value);
  }
  return ok(snapped);
}

function isReadable(filter: Filter, { type }: GridColumn): boolean {
  if (type !== 'integer' && type !== 'decimal') return true;
  const given =
    filter.op === 'is'
      ? [filter.value]
      : filter.op === 'in'
        ? filter.values
        : [filter.from, filter.upTo, filter.below];
  return given.every((value) => value === undefined || parseDecimal(`${value}`) !== null);
}

function spanFilter({ name, edges = [] }: GridColumn, filters: readonly Filter[]): Result<Filter> {
  let whole: Span = { first: 0, last: edges.length };
  for (const filter of filters) {
    const span = spanOf(filter, edges);
    if (span === null) return refused(offGrid(name, 'it is asked by ranges of its bins'));
    whole = { first: Math.max(whole.first, span.first), last: Math.min(whole.last, span.last) };
  }
  if (whole.first > whole.last) return refused(nobody(name));
  const from = whole.first === 0 ? undefined : edges[whole.first - 1];
  const below = whole.last === edges.length ? undefined : edges[whole.last];
  // Everything above the least edge: a filter must bound one side, and lets no missing value by.
  if (from === undefined && below === undefined)
    return ok({ column: name, op: 'range', from: edges[0]! });
  return ok({ column: name, op: 'range', ...(from ? { from } : {}), ...(below ? { below } : {}) });
}

/** Of a column of few values, a range is the values in it. */
function setFilter(column: GridColumn, filters: readonly Filter[]): Result<Filter> {
  const { name, categories } = column;
  const isNumber = column.type === 'integer' || column.type === 'decimal';
  let held: string[] | null = null;
  for (const filter of filters) {
    const values = valuesOf(filter, categories, isNumber);
    if (values === null) return refused(offGrid(name, 'no values of it are published'));
    held = held === null ? values : held.filter((value) => values.includes(value));
  }
  const values = [...new Set(held)].sort();
  if (values.length === 0) return refused(nobody(name));
  return ok(
    values.length === 1
      ? { column: name, op: 'is', value: values[0]! }
      : { column: name, op: 'in', values },
  );
}

function valuesOf(
  filter: Filter,
  categories: readonly string[] | undefined,
  isNumber: boolean,
): string[] | null {
  const plain = (value: unknown) => (isNumber ? plainNumber(`${value}`) : `${value}`);
  if (filter.op === 'is') return [plain(filter.value)];
  if (filter.op === 'in') return filter.values.map(plain);
  if (categories === undefined) return null;
  const { from, upTo, below } = filter;
  const order = (a: string, b: unknown) => (isNumber ? compared(a, `${b}`) : textOrder(a, `${b}`));
  return categories.filter(
    (value) =>
      (from === undefined || order(value, from) >= 0) &&
      (upTo === undefined || order(value, upTo) <= 0) &&
      (below === undefined || order(value, below) < 0),
  );
}

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
function compared(a: string, b: string): number {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  return left && right ? compareDecimals(left, right) : textOrder(a, b);
}

/** `1.50` and `+1.5` are `1.5`. */
const plainNumber = (text: string): string =>
  parseDecimal(text) === null || !text.includes('.') ? text : text.replace(/\.?0+$/, '');

/** Equal for every spelling of what is answered from the same cells. */
export const cellsAsked = (question: Question): string => {
  if (isVariantQuestion(question)) return canonicalJson({ variant: variantKey(question.variant) });
  if (question.kind !== 'quantiles') return canonicalJson(question);
  const { probabilities: _drawnLater, ...cells } = question;
  return canonicalJson(cells);
};

export const offGrid = (column: string, why: string) =>
  refusal('invalid', 'data-commons.off-grid', `"${column}" is not asked like this: ${why}.`, {
    because: [{ field: '/question', text: `the published grid of "${column}"` }],
    next: 'See the categories and bins that the data set publishes, and ask by those.',
  });

const nobody = (column: string) =>
  refusal('invalid', 'data-commons.selects-nobody', `No value of "${column}" fits all filters.`, {
    because: [
      { field: '/question/filters', text: `the filters on "${column}" exclude each other` },
    ],
    next: 'Correct the filters; nothing was charged.',
  });

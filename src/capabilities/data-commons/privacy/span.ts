// Where thresholds fall on a published grid. A grid of n edges has n + 1 bins: bin 0 lies below the
// first edge, bin i from edge i - 1 up to edge i.
import type { Filter } from '../disclosure/index.ts';
import { compareDecimals, parseDecimal } from '../tables/index.ts';

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The bins that hold any of what the filter selects; null where it selects separate bins. */
export function spanOf(filter: Filter, edges: readonly string[]): Span | null {
  if (filter.op === 'is') return one(binOf(`${filter.value}`, edges));
  if (filter.op === 'in') {
    const bins = [...new Set(filter.values.map((value) => binOf(`${value}`, edges)))];
    bins.sort((a, b) => a - b);
    const isUnbroken = bins.every((bin, i) => i === 0 || bin === bins[i - 1]! + 1);
    return isUnbroken ? { first: bins[0]!, last: bins.at(-1)! } : null;
  }
  const { from, upTo, below } = filter;
  const first = from === undefined ? 0 : binOf(`${from}`, edges);
  const ends = [
    upTo === undefined ? edges.length : binOf(`${upTo}`, edges),
    below === undefined ? edges.length : lastBelow(`${below}`, edges),
  ];
  return { first, last: Math.min(...ends) };
}

const one = (bin: number): Span => ({ first: bin, last: bin });

/** How many edges are at or below the value. */
const binOf = (value: string, edges: readonly string[]): number =>
  edges.filter((edge) => order(edge, value) <= 0).length;
const lastBelow = (value: string, edges: readonly string[]): number =>
  edges.filter((edge) => order(edge, value) < 0).length;

/** Numbers by value, days by their text. */
function order(a: string, b: string): number {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  if (left && right) return compareDecimals(left, right);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each edge asked for moved to the nearest published one below it, or to the first. */
export function snappedEdges(asked: readonly string[], grid: readonly string[]): string[] {
  if (grid.length === 0) return [];
  const places = new Set(asked.map((edge) => Math.max(0, binOf(edge, grid) - 1)));
  return [...places].sort((a, b) => a - b).map((at) => grid[at]!);
}

// Edges of bins at round numbers and at the turns of years and months: they say where values lie
// only as finely as their step, so the smallest and largest value are not told by them.
import { decimalFromUnits, parseDecimal } from './decimal.ts';
import type { ColumnType } from './profile.ts';

const BINS_WANTED = 20n;
const DATES_MAX = 40;
const EXTRA_PLACES = 3;

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Ascending; empty where the column has no scale or a single value. */
export function roundEdges(type: ColumnType, range: Ends): string[] {
  if (type === 'date') return dateEdges(range);
  return type === 'integer' || type === 'decimal' ? numberEdges(range) : [];
}

function numberEdges(range: Ends): string[] {
  const [from, to] = [parseDecimal(range.from), parseDecimal(range.to)];
  if (from === null || to === null) return [];
  const scale = Math.max(from.scale, to.scale) + EXTRA_PLACES;
  const unitsOf = (end: typeof from) => end.units * 10n ** BigInt(scale - end.scale);
  const [least, most] = [unitsOf(from), unitsOf(to)];
  if (most <= least) return [];
  const step = roundStep((most - least + BINS_WANTED - 1n) / BINS_WANTED);
  const edges: string[] = [];
  for (let edge = (floorOf(least, step) + 1n) * step; edge <= most; edge += step)
    edges.push(decimalFromUnits(edge, scale));
  return edges;
}

const floorOf = (units: bigint, step: bigint): bigint =>
  units >= 0n ? units / step : -((-units + step - 1n) / step);

/** The first of 1, 2, 5 and 10 times a power of ten that is not below. */
function roundStep(least: bigint): bigint {
  const power = 10n ** BigInt(least.toString().length - 1);
  return [1n, 2n, 5n, 10n].map((times) => times * power).find((step) => step >= least)!;
}

function dateEdges({ from, to }: Ends): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = last - first;
  if (years >= 4) {
    const step = [1, 2, 5, 10, 20, 50, 100].find((each) => years / each <= DATES_MAX) ?? 500;
    const start = (Math.floor(first / step) + 1) * step;
    return Array.from(
      { length: Math.floor((last - start) / step) + 1 },
      (_, i) => `${String(start + i * step).padStart(4, '0')}-01-01`,
    );
  }
  const edges: string[] = [];
  let month = Temporal.PlainDate.from(from).with({ day: 1 }).add({ months: 1 });
  for (; month.toString() <= to; month = month.add({ months: 1 })) edges.push(month.toString());
  return edges;
}

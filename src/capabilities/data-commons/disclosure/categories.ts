// Which categories of an axis may be named. A label that stands for a handful of people already
// tells that they exist, so rare categories and missing values are folded into one; when they are
// too few together, the smallest other category is folded in as well.
import type { DisclosurePolicy } from './policy.ts';

export const OTHER = '(other or missing)';

export interface Axis {
  readonly labels: readonly string[];
  /** For every original category, its place among the labels; -1 holds nobody and is dropped. */
  readonly places: readonly number[];
}

/** Null when no category may be named. */
export function foldedAxis(
  labels: readonly (string | null)[],
  totals: readonly number[],
  policy: DisclosurePolicy,
): Axis | null {
  const k = policy.minimumCell;
  const named = [...labels.keys()].filter((at) => labels[at] !== null && totals[at]! >= k);
  let folded = totals.reduce((sum, total) => sum + total, 0);
  for (const at of named) folded -= totals[at]!;
  if (folded > 0 && folded < k) {
    const smallest = named.reduce((a, b) => (totals[b]! < totals[a]! ? b : a), named[0] ?? -1);
    if (smallest < 0) return null;
    named.splice(named.indexOf(smallest), 1);
    folded += totals[smallest]!;
  }
  if (named.length === 0) return null;
  const places = labels.map((_, at) => {
    const place = named.indexOf(at);
    if (place >= 0) return place;
    return totals[at]! > 0 ? named.length : -1;
  });
  const names = named.map((at) => labels[at]!);
  return { labels: folded > 0 ? [...names, OTHER] : names, places };
}

/** The counts with folded rows and columns added up. */
export function foldedCounts(
  counts: readonly (readonly number[])[],
  rows: Axis,
  columns: Axis,
): number[][] {
  const result = rows.labels.map(() => columns.labels.map(() => 0));
  for (const [i, row] of counts.entries()) {
    if (rows.places[i]! < 0) continue;
    for (const [j, count] of row.entries())
      if (columns.places[j]! >= 0) result[rows.places[i]!]![columns.places[j]!]! += count;
  }
  return result;
}

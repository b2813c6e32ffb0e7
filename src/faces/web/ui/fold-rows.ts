// Folds long runs of equal lines of a comparison, keeping a few around each change to read it by.
import type { DiffRow } from './line-diff.ts';

const AROUND = 3;
/** Folding fewer than these would save nothing. */
const FOLD_MIN = 4;

export type Fold =
  | { readonly kind: 'rows'; readonly at: number; readonly rows: readonly DiffRow[] }
  | { readonly kind: 'fold'; readonly at: number; readonly count: number };

/** `open` holds the places of folds that were opened. */
export function foldRows(rows: readonly DiffRow[], open: ReadonlySet<number>): readonly Fold[] {
  const isNear = rows.map((_, i) =>
    rows.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
  const folds: Fold[] = [];
  let at = 0;
  while (at < rows.length) {
    let end = at;
    while (end < rows.length && isNear[end] === isNear[at]) end++;
    const isFolded = !isNear[at] && end - at >= FOLD_MIN && !open.has(at);
    folds.push(
      isFolded
        ? { kind: 'fold', at, count: end - at }
        : { kind: 'rows', at, rows: rows.slice(at, end) },
    );
    at = end;
  }
  return folds;
}

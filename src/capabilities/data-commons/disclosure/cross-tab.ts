// A two-way table with its totals, made safe: rare labels folded, small cells suppressed, and
// enough other cells or totals with them that no difference narrows a suppressed one below the
// minimum width.
import type { Answer } from './answers.ts';
import { SUPPRESSED } from './answers.ts';
import { foldedAxis, foldedCounts } from './categories.ts';
import { type DisclosurePolicy, isSelectionSafe, isSmall, rounded } from './policy.ts';
import { type Edge, protect } from './protection.ts';
import type { RawCrossTab } from './raw-cells.ts';

export function discloseCrossTab(raw: RawCrossTab, policy: DisclosurePolicy): Answer {
  const total = sum(raw.counts.map(sum));
  if (!isSelectionSafe(total, raw, policy)) return SUPPRESSED;
  const rows = foldedAxis(raw.rows, raw.counts.map(sum), policy);
  const columns = foldedAxis(
    raw.columns,
    raw.columns.map((_, j) => column(raw.counts, j)),
    policy,
  );
  if (!rows || !columns) return SUPPRESSED;
  const counts = foldedCounts(raw.counts, rows, columns);
  const table = suppressTable(counts, policy, raw.isWhole);
  if (!table || table.counts.every((row) => row.every((cell) => cell === null))) return SUPPRESSED;
  return {
    status: 'answered',
    kind: 'cross-tab',
    rows: [...rows.labels],
    columns: [...columns.labels],
    ...table,
  };
}

export interface SafeTable {
  counts: (number | null)[][];
  rowTotals: (number | null)[];
  columnTotals: (number | null)[];
  total: number | null;
}

/** Nodes: rows, columns, then the sum of the rows and the sum of the columns. */
export function suppressTable(
  counts: readonly (readonly number[])[],
  policy: DisclosurePolicy,
  isTotalKnown: boolean,
): SafeTable | null {
  const [r, c] = [counts.length, counts[0]?.length ?? 0];
  const [byColumn, byRow] = [r + c, r + c + 1];
  const rowTotals = counts.map(sum);
  const columnTotals = Array.from({ length: c }, (_, j) => column(counts, j));
  const total = sum(rowTotals);
  const one = { cost: total + 1, floor: 0 };
  const sums = { cost: 4 * (total + 1), floor: policy.minimumCell };
  const edges: Edge[] = [];
  for (let i = 0; i < r; i++)
    for (let j = 0; j < c; j++) edges.push({ from: i, to: r + j, count: counts[i]![j]!, ...one });
  for (let i = 0; i < r; i++) edges.push({ from: byRow, to: i, count: rowTotals[i]!, ...sums });
  for (let j = 0; j < c; j++)
    edges.push({ from: r + j, to: byColumn, count: columnTotals[j]!, ...sums });
  const all = { cost: 16 * (total + 1), floor: policy.minimumCell, isFixed: isTotalKnown };
  edges.push({ from: byColumn, to: byRow, count: total, ...all });
  const small = edges.map((edge) => isSmall(edge.count, policy));
  const suppressed = protect(r + c + 2, edges, small, policy.minimumCell);
  if (!suppressed) return null;
  const cell = (at: number) => (suppressed[at] ? null : rounded(edges[at]!.count, policy));
  return {
    counts: counts.map((row, i) => row.map((_, j) => cell(i * c + j))),
    rowTotals: rowTotals.map((_, i) => cell(r * c + i)),
    columnTotals: columnTotals.map((_, j) => cell(r * c + r + j)),
    total: cell(r * c + r + c),
  };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const column = (counts: readonly (readonly number[])[], j: number): number =>
  sum(counts.map((row) => row[j]!));

// The attacker knows the published cells and totals, the minimum, that counts are whole and not
// negative, that a shown total reaches the minimum, and additivity. What is left open about each
// suppressed value is found exactly, as maximum flows, by code that shares nothing with the
// protection.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SafeTable, suppressTable } from './cross-tab.ts';
import { type SafeList, suppressList } from './histogram.ts';
import type { DisclosurePolicy } from './policy.ts';

interface Unknown {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly floor: number;
}

/** Feasible interval of each unknown, given that the true values are one feasible solution. */
function intervals(nodes: number, unknowns: readonly Unknown[]): { low: number; high: number }[] {
  return unknowns.map((self, at) => {
    const others = unknowns.filter((_, i) => i !== at);
    const up = maximumFlow(nodes, others, self.to, self.from);
    const down = maximumFlow(nodes, others, self.from, self.to);
    return { low: Math.max(self.floor, self.value - down), high: self.value + up };
  });
}

const UNBOUNDED = 1_000_000;

function maximumFlow(nodes: number, edges: readonly Unknown[], from: number, to: number): number {
  const room = Array.from({ length: nodes }, () => new Array<number>(nodes).fill(0));
  for (const edge of edges) {
    room[edge.from]![edge.to]! += UNBOUNDED;
    room[edge.to]![edge.from]! += edge.value - edge.floor;
  }
  let total = 0;
  for (;;) {
    const path = widening(room, from, to);
    if (path === null || total >= UNBOUNDED) return Math.min(total, UNBOUNDED);
    const amount = Math.min(...path.map(([a, b]) => room[a]![b]!));
    for (const [a, b] of path) {
      room[a]![b]! -= amount;
      room[b]![a]! += amount;
    }
    total += amount;
  }
}

function widening(room: readonly number[][], from: number, to: number): [number, number][] | null {
  const cameFrom = new Map<number, number>([[from, from]]);
  const queue = [from];
  for (const node of queue) {
    for (const [next, amount] of room[node]!.entries())
      if (amount > 0 && !cameFrom.has(next)) {
        cameFrom.set(next, node);
        queue.push(next);
      }
    if (cameFrom.has(to)) break;
  }
  if (!cameFrom.has(to)) return null;
  const path: [number, number][] = [];
  for (let node = to; node !== from; node = cameFrom.get(node)!)
    path.push([cameFrom.get(node)!, node]);
  return path;
}

function unknownsOf(
  truth: number[][],
  safe: SafeTable,
  k: number,
  isTotalKnown: boolean,
): Unknown[] {
  const [r, c] = [truth.length, truth[0]!.length];
  const unknowns: Unknown[] = [];
  const add = (seen: number | null, from: number, to: number, value: number, floor: number) => {
    if (seen === null) unknowns.push({ from, to, value, floor });
  };
  const rowTotal = (i: number) => truth[i]!.reduce((a, b) => a + b, 0);
  const columnTotal = (j: number) => truth.reduce((a, row) => a + row[j]!, 0);
  const total = truth.flat().reduce((a, b) => a + b, 0);
  for (let i = 0; i < r; i++)
    for (let j = 0; j < c; j++) add(safe.counts[i]![j]!, i, r + j, truth[i]![j]!, 0);
  for (let i = 0; i < r; i++) add(safe.rowTotals[i]!, r + c + 1, i, rowTotal(i), k);
  for (let j = 0; j < c; j++) add(safe.columnTotals[j]!, r + j, r + c, columnTotal(j), k);
  add(isTotalKnown ? total : safe.total, r + c, r + c + 1, total, k);
  return unknowns;
}

const policyOf = (minimumCell: number, zeros: 'suppress' | 'publish'): DisclosurePolicy => ({
  minimumCell,
  zeros,
  roundingBase: 1,
  dominancePercent: 85,
});

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 14 }) },
  { weight: 2, arbitrary: fc.integer({ min: 10, max: 400 }) },
);
const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([r, c]) =>
    fc.array(fc.array(count, { minLength: c, maxLength: c }), { minLength: r, maxLength: r }),
  );
const zeros = fc.constantFrom('suppress' as const, 'publish' as const);

/** Rows and columns that reach the minimum: what `foldedAxis` hands over. */
function isNamed(table: number[][], k: number): boolean {
  const isRowShown = table.every((row) => row.reduce((a, b) => a + b, 0) >= k);
  return isRowShown && table[0]!.every((_, j) => table.reduce((a, row) => a + row[j]!, 0) >= k);
}

describe('a two-way table with its totals', () => {
  it('leaves every suppressed value an interval at least as wide as the minimum cell', () => {
    fc.assert(
      fc.property(
        tables,
        fc.integer({ min: 2, max: 12 }),
        zeros,
        fc.boolean(),
        (table, k, z, known) => {
          fc.pre(isNamed(table, k));
          const safe = suppressTable(table, policyOf(k, z), known);
          if (safe === null) return;
          const unknowns = unknownsOf(table, safe, k, known);
          const nodes = table.length + table[0]!.length + 2;
          for (const { low, high } of intervals(nodes, unknowns))
            expect(high - low).toBeGreaterThanOrEqual(k);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('publishes no count below the minimum, and every published count is the true one', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 12 }), zeros, (table, k, z) => {
        fc.pre(isNamed(table, k));
        const safe = suppressTable(table, policyOf(k, z), false);
        for (const [i, row] of (safe?.counts ?? []).entries())
          for (const [j, cell] of row.entries()) {
            if (cell === null) continue;
            expect(cell).toBe(table[i]![j]!);
            expect(cell >= k || (cell === 0 && z === 'publish')).toBe(true);
          }
      }),
      { numRuns: 500 },
    );
  });

  it('has teeth: hiding only the small cells is broken by the same attacker', () => {
    const table = [
      [40, 3, 50],
      [30, 60, 20],
    ];
    const naive: SafeTable = {
      counts: [
        [40, null, 50],
        [30, 60, 20],
      ],
      rowTotals: [93, 110],
      columnTotals: [70, 63, 70],
      total: 203,
    };
    expect(intervals(7, unknownsOf(table, naive, 10, false))).toEqual([{ low: 3, high: 3 }]);
    const safe = suppressTable(table, policyOf(10, 'suppress'), false)!;
    const [first] = intervals(7, unknownsOf(table, safe, 10, false));
    expect(first!.high - first!.low).toBeGreaterThanOrEqual(10);
    expect(safe.total).toBe(203);
    expect(safe.rowTotals).toEqual([93, 110]);
  });
});

describe('a list with its total', () => {
  it('leaves every suppressed value an interval at least as wide as the minimum cell', () => {
    const lists = fc.array(count, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        lists,
        fc.integer({ min: 2, max: 12 }),
        zeros,
        fc.boolean(),
        (list, k, z, known) => {
          const total = list.reduce((a, b) => a + b, 0);
          fc.pre(total >= k);
          const safe: SafeList | null = suppressList(list, policyOf(k, z), known);
          if (safe === null) return;
          const unknowns: Unknown[] = [];
          for (const [i, seen] of safe.counts.entries())
            if (seen === null) unknowns.push({ from: 0, to: 1, value: list[i]!, floor: 0 });
          if (safe.total === null && !known)
            unknowns.push({ from: 1, to: 0, value: total, floor: k });
          for (const { low, high } of intervals(2, unknowns))
            expect(high - low).toBeGreaterThanOrEqual(k);
        },
      ),
      { numRuns: 1_500 },
    );
  });
});

// Bins with their total, made safe like a one-way table, and quantiles located from the published
// bins alone: an interval computed from what is public discloses nothing further.
import { type Fraction, parseFraction } from '../../../base/fraction.ts';
import { invariant } from '../../../base/invariant.ts';
import { type Answer, type Bin, SUPPRESSED } from './answers.ts';
import { type DisclosurePolicy, isSelectionSafe, isSmall, rounded } from './policy.ts';
import { type Edge, protect } from './protection.ts';
import type { RawHistogram } from './raw-cells.ts';

export function discloseHistogram(raw: RawHistogram, policy: DisclosurePolicy): Answer {
  const total = raw.counts.reduce((a, b) => a + b, 0);
  if (!isSelectionSafe(total, raw, policy)) return SUPPRESSED;
  const safe = suppressList(raw.counts, policy, raw.isWhole);
  if (!safe || safe.counts.every((count) => count === null)) return SUPPRESSED;
  const bins = safe.counts.map((count, i): Bin => ({ ...boundsOf(raw.edges, i, i), count }));
  const quantiles = raw.probabilities.map((probability) => {
    const at = parseFraction(probability);
    invariant(at, 'the question schema admits fractions only');
    return { probability, ...place(safe, raw.edges, at) };
  });
  return { status: 'answered', kind: 'quantiles', bins, total: safe.total, quantiles };
}

export interface SafeList {
  readonly counts: readonly (number | null)[];
  readonly total: number | null;
}

/** Two nodes: every count flows from one to the other, the total flows back. */
export function suppressList(
  counts: readonly number[],
  policy: DisclosurePolicy,
  isTotalKnown: boolean,
): SafeList | null {
  const total = counts.reduce((a, b) => a + b, 0);
  const cell = { from: 0, to: 1, cost: total + 1, floor: 0 };
  const edges: Edge[] = counts.map((count) => ({ ...cell, count }));
  const sum = { cost: 8 * (total + 1), floor: policy.minimumCell, isFixed: isTotalKnown };
  edges.push({ from: 1, to: 0, count: total, ...sum });
  const small = edges.map((edge) => isSmall(edge.count, policy));
  const suppressed = protect(2, edges, small, policy.minimumCell);
  if (!suppressed) return null;
  const cells = edges.map((edge, at) => (suppressed[at] ? null : rounded(edge.count, policy)));
  return { counts: cells.slice(0, -1), total: cells.at(-1) ?? null };
}

/** The narrowest run of bins that must hold the quantile, given the published counts only. */
function place(safe: SafeList, edges: readonly string[], probability: Fraction) {
  const last = safe.counts.length - 1;
  const known = safe.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const hidden = safe.total === null ? null : Math.max(0, safe.total - known);
  if (hidden === null) return boundsOf(edges, 0, last);
  const wanted = rank(probability, known + hidden);
  let [least, isHiddenBefore] = [0, false];
  let [first, final] = [-1, last];
  for (const [i, count] of safe.counts.entries()) {
    least += count ?? 0;
    isHiddenBefore ||= count === null;
    if (first < 0 && least + (isHiddenBefore ? hidden : 0) >= wanted) first = i;
    if (least >= wanted) {
      final = i;
      break;
    }
  }
  return boundsOf(edges, first < 0 ? last : first, final);
}

/** The smallest rank at or above probability times n, at least 1. */
function rank({ numerator, denominator }: Fraction, n: number): number {
  const product = numerator * BigInt(n);
  return Math.max(1, Number((product + denominator - 1n) / denominator));
}

function boundsOf(edges: readonly string[], first: number, last: number) {
  return {
    ...(first > 0 ? { from: edges[first - 1]! } : {}),
    ...(last < edges.length ? { below: edges[last]! } : {}),
  };
}

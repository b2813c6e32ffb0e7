// Counts that leave moved by a little, once participants withdrew: what was answered before and
// what is answered after then differ by more than one person's part, whoever they were. Cell keys
// (Fraser and Wooton 2005): the movement of a cell follows from the very rows in it and a secret,
// so the same cell moves the same way whatever question it is asked by, and asking again averages
// nothing out. docs/decisions/0007.
import type { DisclosurePolicy } from './policy.ts';
import type { RawCells } from './raw-cells.ts';

/** Within -spread..spread, nought on average; the same for the same cell. */
export type Draw = (cell: string, spread: bigint) => bigint;

/** How far a count may move: one less than the smallest that may be published. */
export const spreadOf = ({ minimumCell }: DisclosurePolicy): number => minimumCell - 1;

/**
 * A moved count is published only when what it was moved from is large enough for certain; whether
 * it is follows from the moved count alone, so that being left out tells nothing either. Nobody is
 * suppressed like a few, for nobody may be one less than one.
 */
export const perturbedPolicy = (policy: DisclosurePolicy): DisclosurePolicy => ({
  ...policy,
  minimumCell: policy.minimumCell + spreadOf(policy),
  zeros: 'suppress',
});

/** Variants are not moved: those answered before are not answered again at all. */
export function perturbed(raw: RawCells, policy: DisclosurePolicy, draw: Draw): RawCells {
  const most = spreadOf(policy);
  const move = (count: number, cell: string): number => {
    // A small cell moves by no more than itself, so that totals stay where they were on average.
    const spread = Math.min(most, count);
    return spread <= 0 ? count : count + Number(draw(cell, BigInt(spread)));
  };
  switch (raw.kind) {
    case 'count':
      return { ...raw, matching: move(raw.matching, `${raw.key}`) };
    case 'cross-tab': {
      const key = (i: number, j: number) => `${raw.keys?.[i]?.[j]}`;
      const counts = raw.counts.map((row, i) => row.map((count, j) => move(count, key(i, j))));
      return { ...raw, counts };
    }
    case 'quantiles':
      return { ...raw, counts: raw.counts.map((count, at) => move(count, `${raw.keys?.[at]}`)) };
    case 'mean': {
      // One person's part of the sum is at most the largest magnitude.
      const part = raw.largest * BigInt(most);
      const rarer = raw.rarerOfTwo;
      const n = move(raw.n, `${raw.key}`);
      const scaled = raw.n === 0 ? raw.sum : (raw.sum * BigInt(n)) / BigInt(raw.n);
      return {
        ...raw,
        n,
        sum: part === 0n ? scaled : scaled + draw(`${raw.key} sum`, part),
        nonZero: move(raw.nonZero, `${raw.key} non-zero`),
        rarerOfTwo: rarer === null ? null : move(rarer, `${raw.key} rarer`),
      };
    }
    default:
      return raw;
  }
}

// What leaves a data set from which participants withdrew: counts moved by a secret that follows
// from the cell and from who is cleared, never from who asks or when.
import { createHmac } from 'node:crypto';
import {
  type Answer,
  type DisclosurePolicy,
  type Draw,
  disclose,
  perturbed,
  perturbedPolicy,
  type RawCells,
  spreadOf,
} from '../disclosure/index.ts';
import type { Dataset } from '../model.ts';

const DRAWN_HEX = 32;

/**
 * The difference of two even draws of 0..spread, each even to within 2^-64 for every spread that a
 * column can have. Ends are rare, as they must be: only there does an answer exclude one person.
 */
export const drawFrom =
  (seed: string): Draw =>
  (cell, spread) => {
    const hex = createHmac('sha256', seed).update(cell).digest('hex');
    const even = (part: string) => BigInt(`0x${part}`) % (spread + 1n);
    return even(hex.slice(0, DRAWN_HEX)) - even(hex.slice(DRAWN_HEX));
  };

export interface Disclosed {
  readonly answer: Answer;
  /** Under which it was disclosed. */
  readonly policy: DisclosurePolicy;
  /** How far each count may be off; absent where counts are exact. */
  readonly perturbation?: number;
}

export function disclosedFrom(
  { withdrawals }: Pick<Dataset, 'withdrawals'>,
  raw: RawCells,
  policy: DisclosurePolicy,
): Disclosed {
  const isVariant = raw.kind === 'variant-presence' || raw.kind === 'allele-count';
  if (!withdrawals?.isPerturbed || isVariant) return { answer: disclose(raw, policy), policy };
  const moved = perturbed(raw, policy, drawFrom(withdrawals.seed));
  const stricter = perturbedPolicy(policy);
  const answer = disclose(moved, stricter);
  return { answer, policy: stricter, perturbation: spreadOf(policy) };
}

/** How counts of a data set's own profile are shown to partners, and under which policy. */
export interface Shown {
  readonly policy: DisclosurePolicy;
  move(cell: string, count: number): number;
  readonly isExact: boolean;
}

export function shownBy({ withdrawals }: Pick<Dataset, 'withdrawals'>, policy: DisclosurePolicy) {
  const exact: Shown = { policy, move: (_cell, count) => count, isExact: true };
  if (!withdrawals?.isPerturbed) return exact;
  const draw = drawFrom(withdrawals.seed);
  const most = spreadOf(policy);
  const moving: Shown = {
    policy: perturbedPolicy(policy),
    move(cell, count) {
      const spread = Math.min(most, count);
      return spread <= 0 ? count : count + Number(draw(`shown ${cell}`, BigInt(spread)));
    },
    isExact: false,
  };
  return moving;
}

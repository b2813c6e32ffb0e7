// How an answer is protected: exactly, where an agreement's accredited tier answers for the person
// who asks; with noise from a bounded budget everywhere else.
import type { Dataset } from '../model.ts';

/** `open`: nobody is in the data. `none`: too few are, for noise to hide one and tell the rest. */
export const MECHANISMS = ['open', 'exact', 'noisy', 'none'] as const;
export type Mechanism = (typeof MECHANISMS)[number];

/** Fewer people than this are not asked outside the accredited tier. */
export const NOISY_MINIMUM = 1_000;

export function mechanismOf(
  { description, personCount, recordsTotal }: Dataset,
  asked: { readonly records: number; readonly samples?: number } | null,
): Mechanism {
  if (!description.isHuman) return 'open';
  if (description.tier === 'accredited') return 'exact';
  if (asked?.samples !== undefined) return asked.samples < NOISY_MINIMUM ? 'none' : 'noisy';
  const rows = asked?.records ?? recordsTotal;
  // A person in several rows would need more noise than is drawn for one.
  const isOneRowEach = personCount === undefined || personCount >= rows;
  return rows >= NOISY_MINIMUM && isOneRowEach ? 'noisy' : 'none';
}

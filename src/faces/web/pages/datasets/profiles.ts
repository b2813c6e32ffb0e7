// From what was measured of a column to what a figure draws: the holder's exact counts, or what
// disclosure control let out.
import type { Profile } from '../../../../base/figures/column-profile.ts';
import type { HeldFile, Published } from './types.ts';

export interface EdgeWords {
  readonly below: (edge: string) => string;
  readonly from: (edge: string) => string;
  readonly between: (from: string, to: string) => string;
}

/** A column's figure, or why there is none. */
export type Drawn = { readonly profile: Profile } | { readonly why: string };

interface Edges {
  readonly from?: string | undefined;
  readonly below?: string | undefined;
}

function binLabel({ from, below }: Edges, words: EdgeWords): string {
  if (from !== undefined && below !== undefined) return words.between(from, below);
  return from === undefined ? words.below(below ?? '') : words.from(from);
}

type PublishedDistribution = NonNullable<Published['profile']>[number];

export function ofPublished(
  distribution: PublishedDistribution,
  words: EdgeWords,
  hiddenBelow?: number,
): Drawn {
  const { categories, bins, missing = 0, why } = distribution;
  const hidden = hiddenBelow === undefined ? {} : { hiddenBelow };
  if (bins) {
    const bars = bins.map((bin) => ({ label: binLabel(bin, words), count: bin.count }));
    return { profile: { kind: 'histogram', bars, missing, ...hidden } };
  }
  if (categories) {
    const bars = categories.map(({ value, count }) => ({ label: value, count }));
    return { profile: { kind: 'categories', bars, missing, ...hidden } };
  }
  return { why: why ?? 'too-few' };
}

type ExactDistribution = NonNullable<HeldFile['distributions']>[number]['distribution'];

export function ofExact(distribution: ExactDistribution, words: EdgeWords): Drawn {
  if (distribution.kind === 'none') return { why: `${distribution.why}` };
  const { missing } = distribution;
  if (distribution.kind === 'bins') {
    const bars = binsOf(distribution, words);
    return { profile: { kind: 'histogram', bars, missing } };
  }
  const { cells: given } = distribution;
  // Age bands and scores have an order of their own; names have none, so the largest comes first.
  const isOrdered = given.every(({ value }) => /^[<>≤≥]?\s?\d/.test(value));
  const cells = isOrdered ? given : [...given].sort((a, b) => b.count - a.count);
  const bars = cells.map(({ value, count }) => ({ label: value, count }));
  return { profile: { kind: 'categories', bars, missing } };
}

/** One bin more than edges. */
export const binsOf = (
  { edges, counts }: { readonly edges: readonly string[]; readonly counts: readonly number[] },
  words: EdgeWords,
): { label: string; count: number }[] =>
  counts.map((count, at) => ({
    label: binLabel({ from: edges[at - 1], below: edges[at] }, words),
    count,
  }));

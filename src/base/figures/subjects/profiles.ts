// From what was measured of a column to what a figure draws: the holder's exact counts, or what
// disclosure control let out.
import { columnProfile, type Profile } from '../column-profile.ts';
import type { FigureTexts } from '../words/texts.ts';
import type { Subject } from './subject.ts';
import type { EdgeWords } from './words.ts';

/** A column's profile, or why there is none. */
export type Drawn = { readonly profile: Profile } | { readonly why: string };

interface Edges {
  readonly from?: string | undefined;
  readonly below?: string | undefined;
}
export interface PublishedDistribution {
  readonly categories?: readonly { readonly value: string; readonly count: number | null }[];
  readonly bins?: readonly (Edges & { readonly count: number | null })[];
  readonly missing?: number | null;
  readonly why?: string;
}
export type ExactDistribution =
  | { readonly kind: 'none'; readonly why: string }
  | {
      readonly kind: 'bins';
      readonly edges: readonly string[];
      readonly counts: readonly number[];
      readonly missing: number;
    }
  | {
      readonly kind: 'categories';
      readonly cells: readonly { readonly value: string; readonly count: number }[];
      readonly missing: number;
    };

export function binLabel({ from, below }: Edges, words: EdgeWords): string {
  if (from !== undefined && below !== undefined) return words.between(from, below);
  return from === undefined ? words.below(below ?? '') : words.from(from);
}

export function ofPublished(
  { categories, bins, missing = 0, why }: PublishedDistribution,
  words: EdgeWords,
  hiddenBelow?: number,
): Drawn {
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

export function ofExact(distribution: ExactDistribution, words: EdgeWords): Drawn {
  if (distribution.kind === 'none') return { why: distribution.why };
  const { missing } = distribution;
  if (distribution.kind === 'bins')
    return { profile: { kind: 'histogram', bars: binsOf(distribution, words), missing } };
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

export interface ProfileSeen {
  readonly id: string;
  /** When the files were measured, or when the holder answered. */
  readonly asOf?: string | undefined;
  title(words: FigureTexts): string;
  unit?(words: FigureTexts): string;
  profile(words: EdgeWords): Profile;
}

/** One profile as a figure of its own, whatever it was measured of. */
export const profileSubject = ({ id, asOf, title, unit, profile }: ProfileSeen): Subject => ({
  id,
  draw: ({ words, ...look }) =>
    columnProfile(
      {
        id,
        title: title(words),
        ...(unit === undefined ? {} : { unit: unit(words) }),
        ...(asOf === undefined ? {} : { asOf: asOf.slice(0, 10) }),
      },
      profile(words.subjects.columns),
      { ...look, words: words.profile },
    ),
});

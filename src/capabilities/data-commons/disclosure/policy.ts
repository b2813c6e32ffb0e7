// The settings of disclosure control. They come from a data set and from an agreement; where both
// speak, the strictest of each applies (data-commons design: the strictest node wins).
import { type Static, Type } from '../../../base/schema.ts';

export const DisclosurePolicySchema = Type.Object(
  {
    minimumCell: Type.Integer({
      minimum: 1,
      maximum: 10_000,
      description:
        'Counts below this are suppressed, and nothing published may narrow one further.',
    }),
    zeros: Type.Union([Type.Literal('suppress'), Type.Literal('publish')], {
      description: 'Whether a cell of nobody is suppressed like any small cell.',
    }),
    roundingBase: Type.Integer({
      minimum: 1,
      maximum: 1_000,
      description: 'Published counts are rounded to a multiple of this; 1 publishes them exactly.',
    }),
    dominancePercent: Type.Integer({
      minimum: 1,
      maximum: 100,
      description: 'A mean is suppressed when one contribution exceeds this share of the total.',
    }),
  },
  { additionalProperties: false },
);
export type DisclosurePolicy = Static<typeof DisclosurePolicySchema>;

/** Where neither the data set nor the agreement sets one (the strictest common preset, CMS). */
export const standardPolicy: DisclosurePolicy = {
  minimumCell: 11,
  zeros: 'suppress',
  roundingBase: 1,
  dominancePercent: 85,
};

export function strictest(
  first: DisclosurePolicy,
  ...others: readonly DisclosurePolicy[]
): DisclosurePolicy {
  return others.reduce(
    (a, b) => ({
      minimumCell: Math.max(a.minimumCell, b.minimumCell),
      zeros: a.zeros === 'suppress' ? a.zeros : b.zeros,
      roundingBase: Math.max(a.roundingBase, b.roundingBase),
      dominancePercent: Math.min(a.dominancePercent, b.dominancePercent),
    }),
    first,
  );
}

/** Too small to publish: below the minimum, and not a zero that the policy lets out. */
export const isSmall = (count: number, policy: DisclosurePolicy): boolean =>
  count < policy.minimumCell && !(count === 0 && policy.zeros === 'publish');

/** To the nearest multiple of the base, halves up. */
export const rounded = (count: number, policy: DisclosurePolicy): number =>
  Math.floor((2 * count + policy.roundingBase) / (2 * policy.roundingBase)) * policy.roundingBase;

/**
 * A selection may be counted when it is large enough and when what it leaves out of the published
 * whole is too: otherwise the whole minus the answer is a small cell.
 */
export function isSelectionSafe(
  selected: number,
  whole: { readonly outOf: number; readonly isWhole?: boolean },
  policy: DisclosurePolicy,
): boolean {
  if (selected < policy.minimumCell) return false;
  return whole.isWhole === true || !isSmall(whole.outOf - selected, policy);
}

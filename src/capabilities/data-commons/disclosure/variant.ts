// Carriers of a variant. Few carriers, nobody, and a variant the file does not hold are one answer.
// Allele counts split carriers into one copy and two: they are given only when neither part is
// small.
import { type Answer, SUPPRESSED } from './answers.ts';
import { type DisclosurePolicy, isSelectionSafe, isSmall, rounded } from './policy.ts';
import type { RawVariant } from './raw-cells.ts';

export function discloseVariant(raw: RawVariant, policy: DisclosurePolicy): Answer {
  // A declared allele count bounds its carriers from below: two copies each at most.
  const carriers = raw.carriers ?? Math.ceil(raw.alleleCount / 2);
  if (raw.kind === 'variant-presence')
    return carriers >= policy.minimumCell
      ? { status: 'answered', kind: 'variant-presence', isPresent: true }
      : SUPPRESSED;
  if (!areCarriersSafe(raw, carriers, policy)) return SUPPRESSED;
  const isSplitSafe =
    raw.carriers === null || isCopySplitSafe(raw.carriers, raw.alleleCount, policy);
  return {
    status: 'answered',
    kind: 'allele-count',
    basis: raw.basis,
    carriers: raw.carriers === null ? null : rounded(raw.carriers, policy),
    alleleCount: isSplitSafe ? rounded(raw.alleleCount, policy) : null,
    alleleNumber:
      isSplitSafe && raw.alleleNumber !== null ? rounded(raw.alleleNumber, policy) : null,
  };
}

/** Enough carriers, and not nearly everybody: those without the variant are a cell as well. */
function areCarriersSafe(raw: RawVariant, carriers: number, policy: DisclosurePolicy): boolean {
  if (raw.samples !== null) return isSelectionSafe(carriers, { outOf: raw.samples }, policy);
  const others =
    raw.alleleNumber === null ? 0 : Math.floor((raw.alleleNumber - raw.alleleCount) / 2);
  return carriers >= policy.minimumCell && !isSmall(others, policy);
}

function isCopySplitSafe(carriers: number, alleles: number, policy: DisclosurePolicy): boolean {
  const twice = alleles - carriers;
  return !isSmall(twice, policy) && !isSmall(carriers - twice, policy);
}

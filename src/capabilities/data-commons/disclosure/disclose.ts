// The one way from exact cells to an answer. Minimum and maximum are never given, and a mean only
// when enough people contribute and nobody dominates (the frequency and dominance rules of the
// statistical offices; Hundepool and others, Statistical Disclosure Control, 2012, chapter 4).
import { decimalText, fraction } from '../../../base/fraction.ts';
import { type Answer, SUPPRESSED } from './answers.ts';
import { discloseCrossTab } from './cross-tab.ts';
import { discloseHistogram } from './histogram.ts';
import { type DisclosurePolicy, isSelectionSafe, isSmall, rounded } from './policy.ts';
import type { RawCells, RawCount, RawMean } from './raw-cells.ts';
import { discloseVariant } from './variant.ts';

export function disclose(raw: RawCells, policy: DisclosurePolicy): Answer {
  switch (raw.kind) {
    case 'count':
      return discloseCount(raw, policy);
    case 'cross-tab':
      return discloseCrossTab(raw, policy);
    case 'mean':
      return discloseMean(raw, policy);
    case 'quantiles':
      return discloseHistogram(raw, policy);
    default:
      return discloseVariant(raw, policy);
  }
}

function discloseCount(raw: RawCount, policy: DisclosurePolicy): Answer {
  if (!isSelectionSafe(raw.matching, raw, policy)) return SUPPRESSED;
  return { status: 'answered', kind: 'count', count: rounded(raw.matching, policy) };
}

/** Places beyond the data's own, so that a mean is no coarser than its values. */
const EXTRA_PLACES = 4;

function discloseMean(raw: RawMean, policy: DisclosurePolicy): Answer {
  if (!isSelectionSafe(raw.n, raw, policy)) return SUPPRESSED;
  if (isDominated(raw, policy) || isCountInDisguise(raw, policy)) return SUPPRESSED;
  const unit = 10n ** BigInt(raw.scale);
  const mean = decimalText(fraction(raw.sum, unit * BigInt(raw.n)), raw.scale + EXTRA_PLACES);
  const n = rounded(raw.n, policy);
  if (policy.roundingBase > 1) return { status: 'answered', kind: 'mean', n, mean };
  const sum = decimalText(fraction(raw.sum, unit), raw.scale);
  return { status: 'answered', kind: 'mean', n, sum, mean };
}

const isDominated = (raw: RawMean, policy: DisclosurePolicy): boolean =>
  raw.largest * 100n > raw.magnitude * BigInt(policy.dominancePercent);

/** The sum of a yes/no column is the number of yeses: it obeys the rule for counts. */
const isCountInDisguise = (raw: RawMean, policy: DisclosurePolicy): boolean =>
  isSmall(raw.nonZero, policy) || (raw.rarerOfTwo !== null && isSmall(raw.rarerOfTwo, policy));

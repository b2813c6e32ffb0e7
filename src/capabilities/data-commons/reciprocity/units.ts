// What one answer is worth under an agreement's own formula: records, times the weight of
// readiness, times the weight of the class. Exact, since two nations must come to the same figure.
import {
  compareFractions,
  type Fraction,
  fraction,
  fractionText,
  parseFraction,
  timesFractions,
} from '../../../base/fraction.ts';
import { invariant } from '../../../base/invariant.ts';
import type { DataAgreementTerms, Formula } from '../agreement/terms.ts';

export interface Served {
  /** Records that the answer was computed over. */
  readonly records: number;
  readonly classes: readonly string[];
  /** 0 to 4; unknown weighs as 0 where levels weigh at all. */
  readonly readinessLevel?: number;
}

const exact = (text: string): Fraction => {
  const value = parseFraction(text);
  invariant(value !== null, `a weight of the agreement reads exactly: ${text}`);
  return value;
};

export function unitsOf(formula: Formula, { records, classes, readinessLevel }: Served): Fraction {
  const weights = formula.classWeights
    .filter((each) => classes.includes(each.class))
    .map((each) => exact(each.weight));
  const heaviest = weights.reduce<Fraction | null>(
    (most, each) => (most === null || compareFractions(each, most) > 0 ? each : most),
    null,
  );
  const readiness = formula.readinessWeights
    ? exact(formula.readinessWeights[readinessLevel ?? 0] ?? '0')
    : fraction(1);
  const weight = timesFractions(heaviest ?? exact(formula.otherClasses), readiness);
  return timesFractions(fraction(records), weight);
}

/** Units of one answer as text (`120000`, `3/2`); `0` where no reciprocity is agreed. */
export const unitsServed = (
  terms: DataAgreementTerms,
  dataset: {
    readonly description: { readonly classes: readonly string[] };
    readonly readinessLevel?: number;
  },
  records: number,
): string =>
  terms.reciprocity
    ? fractionText(
        unitsOf(terms.reciprocity.formula, {
          records,
          classes: dataset.description.classes,
          ...(dataset.readinessLevel === undefined
            ? {}
            : { readinessLevel: dataset.readinessLevel }),
        }),
      )
    : '0';

// A share of a whole as an exact interval: 51 % is [51/100, 51/100], "between a quarter and a half"
// is [1/4, 1/2], and an unknown share is [0, 1]. Unknown never reads as nothing.
import {
  compareFractions,
  type Fraction,
  fraction,
  fractionText,
  parseFraction,
} from '../../base/fraction.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Share } from './portable.ts';

export interface Interval {
  readonly low: Fraction;
  readonly high: Fraction;
}

export const NOTHING = fraction(0);
export const WHOLE = fraction(1);
export const UNKNOWN: Interval = { low: NOTHING, high: WHOLE };

export const lesser = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) <= 0 ? a : b);
export const isZero = (a: Fraction): boolean => a.numerator === 0n;
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(
    a.numerator * b.denominator - b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
export const over = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

export const shareOf = ({ low, high }: Interval): Share => ({
  low: fractionText(low),
  high: fractionText(high),
});

/** Reads what `shareOf` wrote. */
export function intervalOf({ low, high }: Share): Interval {
  return { low: parseFraction(low)!, high: parseFraction(high)! };
}

export type MalformedShare = Refusal<'registry.malformed-share'>;

/** `51%`, `0.51`, `51/100`, `{ low: '25%', high: '50%' }` or `unknown`. */
export function readShare(
  text: string | { readonly low: string; readonly high: string },
): Result<Interval, MalformedShare> {
  if (text === 'unknown') return ok(UNKNOWN);
  const [lowText, highText] = typeof text === 'string' ? [text, text] : [text.low, text.high];
  const low = parseFraction(lowText);
  const high = parseFraction(highText);
  if (!low || !high) return malformed(`${lowText} to ${highText}`, 'it is not a number');
  if (compareFractions(low, NOTHING) < 0 || compareFractions(high, WHOLE) > 0)
    return malformed(`${lowText} to ${highText}`, 'a share lies between 0 and 100 %');
  if (compareFractions(low, high) > 0)
    return malformed(`${lowText} to ${highText}`, 'the low end is above the high end');
  return ok({ low, high });
}

const malformed = (text: string, why: string) =>
  refused(
    refusal('invalid', 'registry.malformed-share', `The share ${text} does not hold: ${why}.`, {
      because: [{ field: '/share', text: why }],
      next: 'Write 51%, 0.51 or 51/100; an interval as low and high; or "unknown".',
    }),
  );

// Exact rationals on bigint, for votes, shares and reciprocity ratios. The denominator is positive
// and the fraction is in lowest terms, so equal values are equal texts.
import { invariant } from './invariant.ts';

export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  let n = BigInt(numerator);
  let d = BigInt(denominator);
  invariant(d !== 0n, 'a fraction over zero');
  if (d < 0n) [n, d] = [-n, -d];
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
  return { numerator: n / divisor, denominator: d / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );

export const timesFractions = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Reads `65%`, `64.9%`, `0.80`, `2/3` or `5` exactly; null when it is none of these. */
export function parseFraction(text: string): Fraction | null {
  const ratio = /^(-?\d+)\/(\d+)$/.exec(text);
  if (ratio)
    return BigInt(ratio[2]!) === 0n ? null : fraction(BigInt(ratio[1]!), BigInt(ratio[2]!));
  const decimal = /^(-?)(\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (!decimal) return null;
  const [, sign, whole, part = '', percent] = decimal;
  const scale = 10n ** BigInt(part.length) * (percent ? 100n : 1n);
  const value = BigInt(`${whole}${part}`);
  return fraction(sign ? -value : value, scale);
}

/** `3/4`, or `5` when the denominator is one. */
export const fractionText = ({ numerator, denominator }: Fraction): string =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;

/** A decimal rounded half up to `places`, for people; never parsed back. */
export function decimalText({ numerator, denominator }: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const negative = numerator < 0n;
  const doubled = 2n * (negative ? -numerator : numerator) * scale + denominator;
  const rounded = doubled / (2n * denominator);
  const digits = rounded.toString().padStart(places + 1, '0');
  const sign = negative && rounded !== 0n ? '-' : '';
  if (places === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

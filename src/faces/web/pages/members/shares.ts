// A share as a place along a bar, in percent. For drawing alone: figures are written from the exact
// fraction.
import { parseFraction } from '../../../../base/fraction.ts';

const SCALE = 100_00n;

export function percentOf(text: string): number | null {
  const value = parseFraction(text);
  if (value === null) return null;
  return Number((value.numerator * SCALE) / value.denominator) / 100;
}

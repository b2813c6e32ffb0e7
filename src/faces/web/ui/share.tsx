// A share of a whole, from an exact value: the percentage is cut, never rounded up over a line that
// was not crossed; where it does not say all, the exact value stands beside it.
import { type Fraction, fraction, fractionText, parseFraction } from '../../../base/fraction.ts';
import { useLocale } from './locale.ts';
import classes from './share.module.css';

interface Props {
  /** Exact: a fraction, or its text (`2/3`, `65%`). */
  readonly of?: Fraction | string;
  /** Or whole basis points: 6500 is 65 %. */
  readonly basisPoints?: number | bigint;
  /** Decimals of the percentage. */
  readonly places?: number;
}

export function Share({ of, basisPoints, places = 1 }: Props) {
  const locale = useLocale();
  const value = exactShare(of, basisPoints);
  if (value === null) return <span>{`${of}`}</span>;
  const scale = 10n ** BigInt(places + 2);
  const isWhole = (value.numerator * scale) % value.denominator === 0n;
  const exact = fractionText(value);
  return (
    <data value={exact} dir="auto" className={classes.share}>
      {locale.share(value, isWhole ? shortest(value, places) : places)}
      {isWhole ? null : <span className={classes.exact}> ({exact})</span>}
    </data>
  );
}

function exactShare(
  of: Fraction | string | undefined,
  basisPoints: number | bigint | undefined,
): Fraction | null {
  if (basisPoints !== undefined) return fraction(basisPoints, 10_000n);
  return typeof of === 'string' ? parseFraction(of) : (of ?? null);
}

/** 65 % needs no decimal, 64.5 % one. */
function shortest({ numerator, denominator }: Fraction, places: number): number {
  for (let count = 0; count < places; count++)
    if ((numerator * 10n ** BigInt(count + 2)) % denominator === 0n) return count;
  return places;
}

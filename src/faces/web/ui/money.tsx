// An amount, exactly, from the currency's minor units.

import { useLocale } from './locale.ts';
import { minorDigitsOf } from './minor-digits.ts';

interface Props {
  /** Whole minor units: 1250 EUR cents are 12.50 EUR. */
  readonly minor: bigint | number | string;
  /** ISO 4217. */
  readonly currency: string;
}

export function Money({ minor, currency }: Props) {
  const locale = useLocale();
  const text = locale.money(BigInt(minor), currency, minorDigitsOf(currency));
  return (
    <data value={`${minor} ${currency}`} dir="auto" style={{ whiteSpace: 'nowrap' }}>
      {text}
    </data>
  );
}

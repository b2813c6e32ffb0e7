// Numbers, shares and dates as a reader writes them. Shares come as exact fractions and are never
// floats; dates come as ISO text and are read in UTC, so that a drawing is the same everywhere.
import { decimalText, type Fraction, fraction, timesFractions } from '../fraction.ts';

export interface Locale {
  readonly language: string;
  /** Whole numbers of any size, or measured values with at most `places` decimals. */
  number(value: bigint | number, places?: number): string;
  /** `64.9 %`: cut, not rounded, since 64.96 % must not read as a line of 65 % crossed. */
  share(share: Fraction, places?: number): string;
  /** An exact ratio with `places` decimals, cut as well. */
  ratio(ratio: Fraction, places?: number): string;
  /** Minor units of a currency, exactly. */
  money(minor: bigint, currency: string, minorDigits: number): string;
  date(iso: string): string;
  month(iso: string): string;
  day(iso: string): string;
  instant(iso: string): string;
}

const DAY_MS = 86_400_000;
export const dayNumber = (iso: string): number => Math.floor(Date.parse(iso.slice(0, 10)) / DAY_MS);
export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Cut towards zero at `places` decimals, as digits. */
function cutDecimal(value: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  return decimalText(fraction((value.numerator * scale) / value.denominator, scale), places);
}

export function localeOf(language: string): Locale {
  const formats = new Map<string, Intl.NumberFormat>();
  const numbers = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const format = formats.get(key) ?? new Intl.NumberFormat(language, options);
    formats.set(key, format);
    return format;
  };
  const dates = (options: Intl.DateTimeFormatOptions): ((iso: string) => string) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    return (iso) => format.format(Date.parse(iso));
  };
  // Intl reads digits as text exactly (ECMA-402, string decimals).
  const exact = (digits: string): Intl.StringNumericLiteral => digits as Intl.StringNumericLiteral;
  const fixed = (places: number) => ({
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return {
    language,
    number: (value, places = 0) => numbers({ maximumFractionDigits: places }).format(value),
    share: (share, places = 1) =>
      numbers({ style: 'percent', ...fixed(places) }).format(exact(cutDecimal(share, places + 2))),
    ratio: (ratio, places = 2) => numbers(fixed(places)).format(exact(cutDecimal(ratio, places))),
    money: (minor, currency, minorDigits) =>
      numbers({ style: 'currency', currency, ...fixed(minorDigits) }).format(
        exact(
          cutDecimal(
            timesFractions(fraction(minor), fraction(1n, 10n ** BigInt(minorDigits))),
            minorDigits,
          ),
        ),
      ),
    date: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
    month: dates({ month: 'short', year: 'numeric' }),
    day: dates({ day: 'numeric', month: 'short' }),
    instant: dates({ dateStyle: 'medium', timeStyle: 'short' }),
  };
}

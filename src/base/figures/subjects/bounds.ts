// Bounds of bins and decimals as a language writes them, exactly from their digits.
import type { Locale } from '../locale.ts';

export interface BoundsSeen {
  readonly from?: string;
  readonly below?: string;
}

/** For below a bar, where there is little room: signs that read in every language. */
export function shortBounds({ from, below }: BoundsSeen, locale: Locale): string {
  const least = from === undefined ? null : decimalWords(from, locale);
  const most = below === undefined ? null : decimalWords(below, locale);
  if (least !== null && most !== null) return `${least}–${most}`;
  return least === null ? `< ${most ?? ''}` : `≥ ${least}`;
}

/** Digits after the point, as they came; the language only writes them its way. */
export function decimalWords(decimal: string, locale: Locale): string {
  const places = decimal.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(locale.language, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(decimal as Intl.StringNumericLiteral);
}

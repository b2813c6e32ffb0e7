// Counts, and epsilon from millionths, as the reader's language writes them.
import { useLocale } from '../../ui/locale.ts';
import { epsilonOf } from './types.ts';

export function usePrivacyNumbers() {
  const { number, language } = useLocale();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  return { number, decimal: (millionths: number) => format.format(epsilonOf(millionths)) };
}

// How the reader's language writes numbers, money and dates: day before month in English too, since
// readers of many nations share a page.
import { type Locale, localeOf } from '../../../base/figures/locale.ts';
import { type Language, useLanguage } from '../texts/texts.ts';

const TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };
const made = new Map<Language, Locale>();

export function localeFor(language: Language): Locale {
  const locale = made.get(language) ?? localeOf(TAGS[language]);
  made.set(language, locale);
  return locale;
}

export const useLocale = (): Locale => localeFor(useLanguage());

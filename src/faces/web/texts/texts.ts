// Words on pages. English is in the first load; another language comes when it is chosen, a module
// at a time. The type of the English text is the type of all: a missing text fails the types.
import { createContext, use } from 'react';

export const LANGUAGES = { en: 'English', fr: 'Français' } as const;
export type Language = keyof typeof LANGUAGES;

export const LanguageContext = createContext<Language>('en');
export const useLanguage = (): Language => use(LanguageContext);

export interface Texts<T> {
  readonly en: T;
  in(language: Language): T | Promise<T>;
}

export function texts<T>(en: T, fr: () => Promise<T>): Texts<T> {
  const loads: Partial<Record<Language, Promise<T>>> = {};
  return {
    en,
    in(language) {
      if (language === 'en') return en;
      loads[language] ??= fr();
      return loads[language];
    },
  };
}

/** The words of a module in the reader's language. */
export function useTexts<T>(of: Texts<T>): T {
  const found = of.in(useLanguage());
  return found instanceof Promise ? use(found) : found;
}

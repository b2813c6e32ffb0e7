// The reader's own display choices: language and theme. Nothing else is ever kept in the browser.
import { LANGUAGES, type Language } from '../texts/texts.ts';

export type Theme = 'system' | 'light' | 'dark';
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

const keep = (name: string, value: string): void => window.localStorage.setItem(name, value);
const kept = (name: string): string | null => window.localStorage.getItem(name);

export function keptTheme(): Theme {
  const value = kept('entente-theme') as Theme;
  return THEMES.includes(value) ? value : 'system';
}

export function showTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

export function chooseTheme(theme: Theme): void {
  keep('entente-theme', theme);
  showTheme(theme);
}

/** The reader's own choice, else the first language of the browser that we have. */
export function keptLanguage(): Language {
  const wanted = [kept('entente-language'), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  const found = wanted.find((tag): tag is Language => tag !== null && tag in LANGUAGES);
  return found ?? 'en';
}

export function chooseLanguage(language: Language): void {
  keep('entente-language', language);
}

export const isFirstVisitHidden = (): boolean => kept('entente-first-visit') === 'hidden';
export const hideFirstVisit = (): void => keep('entente-first-visit', 'hidden');

/** Which steps of a first visit were opened here; ticked, not counted. */
export const keptFirstVisitSteps = (): readonly string[] =>
  (kept('entente-first-visit-steps') ?? '').split(' ').filter((key) => key !== '');
export const keepFirstVisitStep = (key: string): void =>
  keep('entente-first-visit-steps', [...new Set([...keptFirstVisitSteps(), key])].join(' '));

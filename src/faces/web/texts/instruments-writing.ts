// The words of drafting and signing: many, and needed by whoever writes or signs alone, so that
// they come with those pages, in whatever language.
import { use } from 'react';
import type { signing } from './en/instruments-signing.ts';
import type { termChoices, termParts, terms } from './en/instruments-terms.ts';
import { type Language, useLanguage } from './texts.ts';

export interface WritingTexts {
  readonly signing: typeof signing;
  readonly terms: typeof terms;
  readonly termParts: typeof termParts;
  readonly termChoices: typeof termChoices;
}

const LOADS: Readonly<Record<Language, () => Promise<WritingTexts>>> = {
  en: () => import('./en/instruments-writing.ts'),
  fr: () => import('./fr/instruments-writing.ts'),
};
const loading: Partial<Record<Language, Promise<WritingTexts>>> = {};

export function useWritingTexts(): WritingTexts {
  const language = useLanguage();
  loading[language] ??= LOADS[language]();
  return use(loading[language]);
}

// How a menu anywhere in the frame changes the language of all of it.
import { createContext, use } from 'react';
import type { Language } from '../texts/texts.ts';

interface Display {
  chooseLanguage(language: Language): void;
}

export const DisplayContext = createContext<Display>({ chooseLanguage: () => undefined });
export const useDisplay = (): Display => use(DisplayContext);

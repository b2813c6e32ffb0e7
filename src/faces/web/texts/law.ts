// The words of the law's pages.
import { en } from './en/law.ts';
import { texts } from './texts.ts';

export const lawTexts = texts(en, () => import('./fr/law.ts').then(({ fr }) => fr));

// The words of the first page.
import { en } from './en/home.ts';
import { texts } from './texts.ts';

export const homeTexts = texts(en, () => import('./fr/home.ts').then(({ fr }) => fr));

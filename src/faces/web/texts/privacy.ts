// The words of the page on a data set's privacy.
import { en } from './en/privacy.ts';
import { texts } from './texts.ts';

export const privacyTexts = texts(en, () => import('./fr/privacy.ts').then(({ fr }) => fr));

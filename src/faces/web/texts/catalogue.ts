// The words of the catalogue's page.
import { en } from './en/catalogue.ts';
import { texts } from './texts.ts';

export const catalogueTexts = texts(en, () => import('./fr/catalogue.ts').then(({ fr }) => fr));

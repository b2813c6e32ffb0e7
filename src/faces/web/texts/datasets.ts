// The words of the data sets' pages.
import { en } from './en/datasets.ts';
import { texts } from './texts.ts';

export const datasetsTexts = texts(en, () => import('./fr/datasets.ts').then(({ fr }) => fr));

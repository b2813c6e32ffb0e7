// The words of the pages of copies and their duties.
import { en } from './en/transfers.ts';
import { texts } from './texts.ts';

export const transfersTexts = texts(en, () => import('./fr/transfers.ts').then(({ fr }) => fr));

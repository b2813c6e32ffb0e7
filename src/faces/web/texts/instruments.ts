// The words of the pages of agreements, ballots, signing and reciprocity.
import { en } from './en/instruments.ts';
import { texts } from './texts.ts';

export const instrumentTexts = texts(en, () => import('./fr/instruments.ts').then(({ fr }) => fr));

// The words of the pages on versions and withdrawals.
import { en } from './en/versions.ts';
import { texts } from './texts.ts';

export const versionsTexts = texts(en, () => import('./fr/versions.ts').then(({ fr }) => fr));

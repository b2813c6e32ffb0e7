// The words of signing in and of one's own account.
import { en } from './en/enter.ts';
import { texts } from './texts.ts';

export const enterTexts = texts(en, () => import('./fr/enter.ts').then(({ fr }) => fr));

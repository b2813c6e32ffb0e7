// The words of the frame: bars, rail, palette, states every page shares.
import { en } from './en/shell.ts';
import { texts } from './texts.ts';

export const shellTexts = texts(en, () => import('./fr/shell.ts').then(({ fr }) => fr));

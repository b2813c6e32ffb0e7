// The words our components say themselves.
import { en } from './en/ui.ts';
import { texts } from './texts.ts';

export const uiTexts = texts(en, () => import('./fr/ui.ts').then(({ fr }) => fr));

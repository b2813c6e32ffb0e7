// The words of the pages on AI-readiness.
import { en } from './en/readiness.ts';
import { texts } from './texts.ts';

export const readinessTexts = texts(en, () => import('./fr/readiness.ts').then(({ fr }) => fr));

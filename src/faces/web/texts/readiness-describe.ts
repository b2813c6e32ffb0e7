// The words of the form that describes a data set anew.
import { en } from './en/readiness-describe.ts';
import { texts } from './texts.ts';

export const describeTexts = texts(en, () =>
  import('./fr/readiness-describe.ts').then(({ fr }) => fr),
);

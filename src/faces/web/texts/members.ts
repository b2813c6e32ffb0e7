// The words of the members' pages.
import { en } from './en/members.ts';
import { texts } from './texts.ts';

export const membersTexts = texts(en, () => import('./fr/members.ts').then(({ fr }) => fr));

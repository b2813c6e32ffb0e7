// The words of the pages that build, send and read questions.
import { en } from './en/questions.ts';
import { texts } from './texts.ts';

export type QuestionsWords = typeof en;
export const questionsTexts = texts(en, () => import('./fr/questions.ts').then(({ fr }) => fr));

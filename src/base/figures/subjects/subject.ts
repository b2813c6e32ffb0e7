// A subject is what an operation says, ready to be drawn: the pages, the command line and reports
// give the same output to the same function and so show the same figure.
import type { Figure } from '../figure.ts';
import type { Locale } from '../locale.ts';
import type { FigureTexts } from '../words/texts.ts';

/** How the reader wants it; the data are the subject's own. */
export interface SubjectLook {
  readonly width: number;
  readonly locale: Locale;
  readonly words: FigureTexts;
}
export interface Subject {
  /** Unique on a page, and the same for the same data. */
  readonly id: string;
  draw(look: SubjectLook): Figure;
}

/** A nation's name from its code, where the reader knows it. */
export type NameOf = (code: string) => string;

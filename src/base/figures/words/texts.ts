// The words of every figure as one type, so that a language lacks none.
import type { BallotWords } from '../ballot-bar.ts';
import type { ShareWords } from '../share-bars.ts';

export interface FigureTexts {
  readonly ballot: BallotWords;
  readonly shares: ShareWords;
}

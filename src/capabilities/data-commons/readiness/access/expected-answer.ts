// A question whose answer the files themselves have given already.
import type { Question, RawCells } from '../../disclosure/index.ts';

export interface ExpectedAnswer {
  readonly question: Question;
  isAnswer(raw: RawCells): boolean;
}

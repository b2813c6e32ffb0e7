// The figure of the answers under the report of `entente ask`: as a table on the terminal, and as a
// drawing or data in a file where one is named.
import { type AskedSeen, answerSubjects } from '../../../base/figures/index.ts';
import { plainFigures, writeFigures } from '../figures/figure-output.ts';
import { out, type Terminal } from '../terminal.ts';
import type { AskOutput } from './answers-text.ts';

interface Question {
  readonly kind: string;
  readonly of?: string;
}

export async function figureOfAnswers(
  terminal: Terminal,
  question: Question,
  { question: id, answers }: AskOutput,
  file: string | undefined,
): Promise<void> {
  const heard = answers.map((one) => ({ ...one, state: one.outcome }));
  const isAnswered = heard.some(({ state }) => state === 'answered' || state === 'suppressed');
  const subjects = answerSubjects({
    question: id,
    asked: question,
    answers: heard as AskedSeen['answers'],
  });
  if (!isAnswered || subjects.length === 0) return;
  out(terminal, '');
  await writeFigures(terminal, subjects, plainFigures);
  if (file !== undefined) await writeFigures(terminal, subjects, { ...plainFigures, out: file });
}

// The result as figures: one bar a holder for single numbers, a histogram a holder for spreads,
// bars of every pair for tables. What is hidden, refused or silent is drawn as that, never as
// nothing.
import { useMemo } from 'react';
import { answerSubjects } from '../../../../base/figures/subjects/answers.ts';
import type { Subject } from '../../../../base/figures/subjects/subject.ts';
import { figureTexts } from '../../texts/figures.ts';
import { useTexts } from '../../texts/texts.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLocale } from '../../ui/locale.ts';
import { stateOf } from './answer-state.ts';
import type { Asked, Question } from './kinds.ts';
import classes from './question-page.module.css';

export function ResultFigure({ asked }: { readonly asked: Asked }) {
  const subjects = useMemo(() => {
    const answers = asked.answers.map((part) => ({ ...part, state: stateOf(part) }));
    return answerSubjects({ ...asked, asked: asked.asked as Question, answers });
  }, [asked]);
  const [only] = subjects;
  if (only === undefined) return null;
  if (subjects.length === 1) return <Drawn subject={only} />;
  return (
    <div className={classes.figures}>
      {subjects.map((subject) => (
        <Drawn key={subject.id} subject={subject} />
      ))}
    </div>
  );
}

function Drawn({ subject }: { readonly subject: Subject }) {
  const { frame, drawn } = useTexts(figureTexts);
  const locale = useLocale();
  const draw = (width: number) => subject.draw({ width, locale, words: drawn });
  return <Figure draw={draw} words={frame} />;
}

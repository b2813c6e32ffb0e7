// The ballot bar with its lines to cross and its quorum, from the exact counts of the node.
import { use } from 'react';
import { figureTexts } from '../../texts/figures.ts';
import { useTexts } from '../../texts/texts.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { Ballot } from './acts.ts';
import { useNations } from './nations.tsx';

/** Asked for with the page and not waited for: words and tables come first. */
const drawing = import('../../../../base/figures/subjects/ballot.ts');

export function BallotFigure({ ballot }: { readonly ballot: Ballot }) {
  const { ballotSubject } = use(drawing);
  const { frame, drawn } = useTexts(figureTexts);
  const locale = useLocale();
  const { nameOf } = useNations();
  const subject = ballotSubject(ballot, nameOf);
  if (subject === null) return null;
  const draw = (width: number) => subject.draw({ width, locale, words: drawn });
  return <Figure draw={draw} words={frame} />;
}

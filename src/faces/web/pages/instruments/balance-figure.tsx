// The reciprocity figure: given, received and the ratio by quarter against the floor, and the rung
// of the ladder that stands.
import { use } from 'react';
import { figureTexts } from '../../texts/figures.ts';
import { useTexts } from '../../texts/texts.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { Balance } from './balance.ts';
import { useNations } from './nations.tsx';

/** Asked for with the page and not waited for: words and tables come first. */
const drawing = import('../../../../base/figures/subjects/balance.ts');

export function BalanceFigure({ balance }: { readonly balance: Balance }) {
  const { balanceSubject } = use(drawing);
  const { frame, drawn } = useTexts(figureTexts);
  const locale = useLocale();
  const { nameOf } = useNations();
  const subject = balanceSubject(balance, nameOf);
  if (subject === null) return null;
  const draw = (width: number) => subject.draw({ width, locale, words: drawn });
  return <Figure draw={draw} words={frame} headingLevel={2} />;
}

// Ladders of notice and cure over their dates, a lane each, with today: of the matters of an
// agreement, or of a shortfall in reciprocity.
import { use } from 'react';
import type { Subject } from '../../../../base/figures/subjects/subject.ts';
import { figureTexts } from '../../texts/figures.ts';
import { useTexts } from '../../texts/texts.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { Agreement } from './acts.ts';
import type { Balance } from './balance.ts';
import { useNations } from './nations.tsx';

/** Asked for with the page and not waited for: words and tables come first. */
const drawing = import('../../../../base/figures/subjects/balance.ts');
const ladders = import('../../../../base/figures/subjects/ladder.ts');

export function MattersFigure({ state }: { readonly state: Agreement['state'] }) {
  const { mattersSubject } = use(ladders);
  return <Drawn subject={mattersSubject(state)} />;
}

export function CureFigure({ balance }: { readonly balance: Balance }) {
  const { cureSubject } = use(drawing);
  const { nameOf } = useNations();
  return <Drawn subject={cureSubject(balance, nameOf)} />;
}

function Drawn({ subject }: { readonly subject: Subject | null }) {
  const { frame, drawn } = useTexts(figureTexts);
  const locale = useLocale();
  if (subject === null) return null;
  const draw = (width: number) => subject.draw({ width, locale, words: drawn });
  return <Figure draw={draw} words={frame} />;
}

// Ladders of notice and cure over their dates, a lane each, with today.
import { use } from 'react';
import type { Timeline } from '../../../../base/figures/review-timeline.ts';
import { figureTexts } from '../../texts/figures.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLocale } from '../../ui/locale.ts';
import { type LadderDates, ladderLane } from './ladder-lane.ts';

/** Asked for with the page and not waited for: words and tables come first. */
const drawing = import('../../../../base/figures/review-timeline.ts');

export interface DatedLadder {
  readonly label: string;
  readonly dates: LadderDates;
  /** When it was lifted or cured. */
  readonly endedOn?: string;
}

interface LadderProps {
  readonly title: string;
  readonly at: string;
  readonly ladders: readonly DatedLadder[];
}

export function LadderFigure({ title, at, ladders }: LadderProps) {
  const { reviewTimeline } = use(drawing);
  const { frame, drawn } = useTexts(figureTexts);
  const words = useTexts(instrumentTexts).ladder;
  const locale = useLocale();
  const todayOn = at.slice(0, 10);
  const data: Timeline = {
    todayOn,
    lanes: ladders.map((ladder) => ladderLane(ladder, todayOn, words)),
  };
  const draw = (width: number) =>
    reviewTimeline({ id: 'ladder', title, asOf: at }, data, {
      width,
      locale,
      words: drawn.timeline,
    });
  return <Figure draw={draw} words={frame} />;
}

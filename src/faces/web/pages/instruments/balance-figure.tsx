// The reciprocity figure: given, received and the ratio by quarter against the floor, and the rung
// of the ladder that stands.
import { use } from 'react';
import type { Reciprocity } from '../../../../base/figures/reciprocity.ts';
import { fraction, parseFraction } from '../../../../base/fraction.ts';
import { figureTexts } from '../../texts/figures.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLocale } from '../../ui/locale.ts';
import { type Balance, ladderOf, unitsIn, unitsText } from './balance.ts';
import { useNations } from './nations.tsx';

/** Asked for with the page and not waited for: words and tables come first. */
const drawing = import('../../../../base/figures/reciprocity.ts');

const RUNGS = ['notice', 'consultation', 'cure', 'suspended'] as const;

/** For drawing alone: heights may be floats, the ratios stay exact. */
function height(units: string): number {
  const { numerator, denominator } = unitsIn(units);
  return Number(numerator) / Number(denominator);
}

export function drawnBalance(
  balance: Balance,
  words: Readonly<Record<string, string>>,
): Reciprocity {
  const worst = Math.max(-1, ...ladderOf(balance).map(({ stage }) => RUNGS.indexOf(stage)));
  return {
    floor: parseFraction(balance.floor ?? '0') ?? fraction(0),
    quarters: balance.quarters.map(({ quarter, given, received, ratio, isRunning }) => ({
      label: quarter,
      given: height(given.units),
      received: height(received.units),
      ratio: ratio === null ? null : parseFraction(ratio),
      isRunning,
    })),
    ladder: { rungs: RUNGS.map((rung) => words[rung] ?? rung), at: worst < 0 ? null : worst },
  };
}

export function BalanceFigure({ balance }: { readonly balance: Balance }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.reciprocity.one;
  const { reciprocity } = use(drawing);
  const { frame, drawn } = useTexts(figureTexts);
  const locale = useLocale();
  const { nameOf } = useNations();
  const title = t.figure(nameOf(balance.partner));
  const data = drawnBalance(balance, texts.ladder);
  const last = balance.quarters.at(-1);
  const isJudged = balance.quarters.some((quarter) => quarter.isJudged);
  // Nobody is below a floor that is not judged yet.
  const early = last
    ? t.notJudgedTakeaway(
        last.quarter,
        unitsText(last.given.units, locale),
        unitsText(last.received.units, locale),
      )
    : undefined;
  const shown = isJudged || !early ? {} : { takeaway: early };
  const draw = (width: number) =>
    reciprocity({ id: 'reciprocity', title, unit: t.unit, ...shown }, data, {
      width,
      locale,
      words: drawn.reciprocity,
    });
  return <Figure draw={draw} words={frame} headingLevel={2} />;
}

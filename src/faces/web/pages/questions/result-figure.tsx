// The result as a figure: one bar a holder for single numbers, a histogram a holder for spreads,
// bars of every pair for tables. What is hidden, refused or silent is drawn as that, never as
// nothing.
import { useCallback } from 'react';
import { type AnswerOutcome, answerBars } from '../../../../base/figures/answer-bars.ts';
import { columnProfile, type Profile } from '../../../../base/figures/column-profile.ts';
import { figureTexts } from '../../texts/figures.ts';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLocale } from '../../ui/locale.ts';
import { refusalOf, stateOf } from './answer-state.ts';
import type { Answered, Asked, HeardAnswer, Question } from './kinds.ts';
import classes from './question-page.module.css';
import { shortBounds } from './spread-table.tsx';

const PAIRS_MAX = 40;

export function ResultFigure({ asked }: { readonly asked: Asked }) {
  const { kind } = asked.asked as Question;
  if (kind === 'cross-tab' || kind === 'quantiles')
    return (
      <div className={classes.figures}>
        {asked.answers.map((part) => (
          <ProfileFigure key={part.dataset} part={part} asked={asked} />
        ))}
      </div>
    );
  return kind === 'variant-presence' ? null : <BarsFigure asked={asked} />;
}

function BarsFigure({ asked }: { readonly asked: Asked }) {
  const { frame, drawn } = useTexts(figureTexts);
  const t = useTexts(questionsTexts).answer.figureTitle;
  const locale = useLocale();
  const question = asked.asked as Question;
  const title =
    question.kind === 'mean'
      ? t.mean(question.of)
      : question.kind === 'allele-count'
        ? t['allele-count']
        : t.count;
  const answers = asked.answers.map((part) => ({
    holder: part.holder,
    name: `${part.holder} · ${part.title}`,
    outcome: outcomeOf(part),
  }));
  const places = Math.max(0, ...asked.answers.map(placesOf));
  const draw = (width: number) =>
    answerBars(
      { id: `${asked.question}-answers`, title, asOf: asked.askedAt },
      { answers, places },
      { width, locale, words: drawn.answers },
    );
  return <Figure draw={draw} words={frame} />;
}

function placesOf({ answer }: HeardAnswer): number {
  if (answer?.status !== 'answered' || answer.kind !== 'mean') return 0;
  return answer.mean.split('.')[1]?.length ?? 1;
}

function numberOf({ answer }: HeardAnswer): number | null {
  if (answer?.status !== 'answered') return null;
  if (answer.kind === 'count') return answer.count;
  if (answer.kind === 'allele-count') return answer.carriers;
  // Only the length of a bar is drawn from it; the number itself is written from its digits.
  return answer.kind === 'mean' ? Number(answer.mean) : null;
}

function outcomeOf(part: HeardAnswer): AnswerOutcome {
  const state = stateOf(part);
  if (state === 'waiting') return { kind: 'waiting' };
  if (state === 'answered' || state === 'suppressed') {
    const value = numberOf(part);
    return value === null ? { kind: 'suppressed' } : { kind: 'value', value };
  }
  if (state !== 'refused' && state !== 'review') return { kind: 'down' };
  const refusal = refusalOf(part);
  const reason = refusal?.because[0]?.citation ?? refusal?.message;
  return { kind: 'refused', ...(reason ? { reason } : {}) };
}

interface ProfileProps {
  readonly part: HeardAnswer;
  readonly asked: Asked;
}

function ProfileFigure({ part, asked }: ProfileProps) {
  const { frame, drawn } = useTexts(figureTexts);
  const texts = useTexts(questionsTexts).answer;
  const locale = useLocale();
  const question = asked.asked as Question;
  const { answer, title, dataset, holder, at } = part;
  const profile =
    answer?.status !== 'answered'
      ? null
      : answer.kind === 'quantiles'
        ? histogramOf(answer, (bin) => shortBounds(bin, locale))
        : answer.kind === 'cross-tab'
          ? pairsOf(answer)
          : null;
  const name = `${holder} · ${title}`;
  const heading =
    question.kind === 'quantiles'
      ? texts.figureTitle.quantiles(question.of, name)
      : texts.figureTitle['cross-tab'](name);
  const draw = useCallback(
    (width: number) =>
      columnProfile(
        { id: `${dataset}-result`, title: heading, ...(at ? { asOf: at } : {}) },
        profile!,
        { width, locale, words: drawn.profile },
      ),
    [dataset, heading, at, profile, locale, drawn],
  );
  return profile ? <Figure draw={draw} words={frame} /> : null;
}

const histogramOf = (
  { bins }: Answered<'quantiles'>,
  label: (bin: { from?: string; below?: string }) => string,
): Profile => ({
  kind: 'histogram',
  bars: bins.map((bin) => ({ label: label(bin), count: bin.count })),
  missing: 0,
});

/** Too many pairs make no picture; the table has them all. */
function pairsOf({ rows, columns, counts }: Answered<'cross-tab'>): Profile | null {
  if (rows.length * columns.length > PAIRS_MAX) return null;
  const bars = rows.flatMap((row, at) =>
    columns.map((column, i) => ({ label: `${row} · ${column}`, count: counts[at]![i] ?? null })),
  );
  return { kind: 'categories', bars, missing: 0 };
}

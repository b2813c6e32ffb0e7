// One answer in words: its number as its language writes it, and what is hidden said as hidden.
import type { Locale } from '../../../../base/figures/locale.ts';
import { decimalWords } from '../../../../base/figures/subjects/bounds.ts';
import type { QuestionsWords } from '../../texts/questions.ts';
import { refusalOf, stateOf } from './answer-state.ts';
import type { Answer, HeardAnswer } from './kinds.ts';

export function answerWords(
  answer: Answer,
  { values: t }: QuestionsWords['answer'],
  locale: Locale,
): string {
  const orNull = (count: number | null) => (count === null ? null : locale.number(count));
  if (answer.status === 'suppressed') return t.suppressed;
  switch (answer.kind) {
    case 'count':
      return t.count(locale.number(answer.count));
    case 'allele-count':
      return answer.carriers === null
        ? t.carriersHidden
        : t.carriers(locale.number(answer.carriers));
    case 'mean':
      return t.mean(decimalWords(answer.mean, locale), locale.number(answer.n));
    case 'variant-presence':
      return t.seen;
    case 'cross-tab':
      return t.table(orNull(answer.total));
    case 'quantiles':
      return t.spread(orNull(answer.total));
  }
}

/** One sentence on one data set, for the result in words. */
export function sentenceOf(part: HeardAnswer, texts: QuestionsWords, locale: Locale): string {
  const { title, holder, answer } = part;
  const state = stateOf(part);
  const t = texts.answer.text;
  if (state === 'answered' && answer)
    return t.answered(title, holder, answerWords(answer, texts.answer, locale));
  if (state === 'suppressed') return t.suppressed(title, holder);
  const why = refusalOf(part)?.message;
  if ((state === 'refused' || state === 'review') && why) return t.refused(title, holder, why);
  return t.silent(title, holder, texts.states[state].toLowerCase());
}

/** Units are exact: a decimal is written as one, a fraction stays as it came. */
export const unitsWords = (units: string, locale: Locale): string =>
  /^-?\d+(\.\d+)?$/.test(units) ? decimalWords(units, locale) : units;

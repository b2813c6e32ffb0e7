// A question as one sentence of the reader's language.
import type { QuestionsWords } from '../../texts/questions.ts';
import type { Question } from './kinds.ts';
import { variantText } from './variant-text.ts';

type Filter = Extract<Question, { filters: unknown }>['filters'][number];
/** How people call a column: its label where the holder gave one. */
export type NameOf = (column: string) => string;

const asIs: NameOf = (column) => column;

function filterWords(filter: Filter, t: QuestionsWords['sentence'], nameOf: NameOf): string {
  const name = nameOf(filter.column);
  if (filter.op === 'is') return t.is(name, `${filter.value}`);
  if (filter.op === 'in') return t.is(name, t.or(filter.values.map((value) => `${value}`)));
  const { from } = filter;
  const upTo = filter.upTo ?? filter.below;
  if (from !== undefined && upTo !== undefined) return t.between(name, `${from}`, `${upTo}`);
  return from !== undefined ? t.from(name, `${from}`) : t.upTo(name, `${upTo}`);
}

export function questionWords(
  question: Question,
  { sentence: t, list }: QuestionsWords,
  nameOf: NameOf = asIs,
): string {
  if ('variant' in question) return `${t[question.kind](variantText(question.variant))}${t.end}`;
  const begin =
    question.kind === 'count'
      ? t.count
      : question.kind === 'cross-tab'
        ? t['cross-tab'](nameOf(question.rows), nameOf(question.columns))
        : t[question.kind](nameOf(question.of));
  const { filters } = question;
  const where =
    filters.length === 0
      ? ''
      : t.where(list(filters.map((filter) => filterWords(filter, t, nameOf))));
  return `${begin}${where}${t.end}`;
}

/** A list carries questions as they were sent; one of another protocol is shown by its kind. */
export function askedWords(asked: unknown, t: QuestionsWords): string {
  const question = asked as Partial<Question>;
  const isKnown = question.kind !== undefined && Object.hasOwn(t.kinds, question.kind);
  return isKnown ? questionWords(asked as Question, t) : JSON.stringify(asked);
}

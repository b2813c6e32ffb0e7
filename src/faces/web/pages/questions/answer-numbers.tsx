// The numbers of one answer. A suppressed one reads as suppressed; nothing here is ever zero for
// want of a number.
import { decimalWords } from '../../../../base/figures/subjects/bounds.ts';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLocale } from '../../ui/locale.ts';
import classes from './answer-card.module.css';
import { CrossTabTable } from './cross-tab-table.tsx';
import type { Answer, Question } from './kinds.ts';
import { SpreadTable } from './spread-table.tsx';

interface Props {
  readonly answer: Answer;
  readonly question: Question;
  /** Of the data set: names the tables. */
  readonly name: string;
}

export function AnswerNumbers({ answer, question, name }: Props) {
  const t = useTexts(questionsTexts).answer;
  if (answer.status === 'suppressed') return <p className={classes.hidden}>{t.suppressed}</p>;
  switch (answer.kind) {
    case 'cross-tab':
      return <CrossTabTable answer={answer} question={question} name={name} />;
    case 'quantiles':
      return <SpreadTable answer={answer} name={name} />;
    default:
      return <PlainNumbers answer={answer} />;
  }
}

type Plain = Extract<Answer, { kind: 'count' | 'mean' | 'allele-count' | 'variant-presence' }>;

function PlainNumbers({ answer }: { readonly answer: Plain }) {
  const texts = useTexts(questionsTexts).answer;
  const t = texts.terms;
  const locale = useLocale();
  const count = (value: number | null) => <Count value={value} />;
  switch (answer.kind) {
    case 'count':
      return <List items={[{ term: t.count, value: count(answer.count) }]} />;
    case 'variant-presence':
      return <List items={[{ term: t.presence, value: <Big text={texts.values.seen} /> }]} />;
    case 'mean':
      return (
        <List
          items={[
            { term: t.mean, value: <Big text={decimalWords(answer.mean, locale)} /> },
            { term: t.n, value: count(answer.n) },
            ...(answer.sum === undefined
              ? []
              : [{ term: t.sum, value: <Big text={decimalWords(answer.sum, locale)} /> }]),
          ]}
        />
      );
    case 'allele-count':
      return (
        <List
          items={[
            { term: t.carriers, value: count(answer.carriers) },
            { term: t.alleleCount, value: count(answer.alleleCount) },
            { term: t.alleleNumber, value: count(answer.alleleNumber) },
            { term: t.basis, value: t.bases[answer.basis] },
          ]}
        />
      );
  }
}

const List = ({ items }: Pick<Parameters<typeof DescriptionList>[0], 'items'>) => (
  <DescriptionList layout="columns" items={items} />
);

const Big = ({ text }: { readonly text: string }) => <span className={classes.number}>{text}</span>;

export function Count({ value }: { readonly value: number | null }) {
  const t = useTexts(questionsTexts).answer;
  const { number } = useLocale();
  return value === null ? (
    <span className={classes.hidden}>{t.suppressedShort}</span>
  ) : (
    <Big text={number(value)} />
  );
}

// Counts by two columns, with totals; hidden cells read as hidden.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useLocale } from '../../ui/locale.ts';
import classes from './answer-card.module.css';
import type { Answered, Question } from './kinds.ts';

interface Row {
  readonly name: string;
  readonly counts: readonly (number | null)[];
}

interface Props {
  readonly answer: Answered<'cross-tab'>;
  readonly question: Question;
  readonly name: string;
}

export function CrossTabTable({ answer, question, name: dataset }: Props) {
  const t = useTexts(questionsTexts).answer;
  const total = t.terms.total;
  const corner = question.kind === 'cross-tab' ? `${question.rows} \\ ${question.columns}` : '–';
  const { rows, columns, counts, rowTotals, columnTotals } = answer;
  const lines: readonly Row[] = [
    ...rows.map((name, at) => ({ name, counts: [...counts[at]!, rowTotals[at] ?? null] })),
    { name: total, counts: [...columnTotals, answer.total] },
  ];
  return (
    <DataTable
      caption={`${t.result}: ${dataset}`}
      isCaptionHidden
      isDense
      isWide={columns.length > 5}
      rows={lines}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', title: corner, isRowHeader: true, cell: ({ name }) => name },
        ...[...columns, total].map((title, at) => ({
          key: `${at}`,
          title,
          isNumber: true,
          cell: (row: Row) => <Hidden value={row.counts[at] ?? null} />,
        })),
      ]}
    />
  );
}

export function Hidden({ value }: { readonly value: number | null }) {
  const t = useTexts(questionsTexts).answer;
  const { number } = useLocale();
  return value === null ? (
    <span className={classes.hidden}>{t.suppressedShort}</span>
  ) : (
    number(value)
  );
}

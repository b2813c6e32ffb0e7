// Counts by two columns, with totals; hidden cells read as hidden.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useLocale } from '../../ui/locale.ts';
import classes from './answer-card.module.css';
import type { Answered } from './kinds.ts';

interface Row {
  readonly name: string;
  readonly counts: readonly (number | null)[];
}

export function CrossTabTable({ answer }: { readonly answer: Answered<'cross-tab'> }) {
  const t = useTexts(questionsTexts).answer;
  const total = t.terms.total;
  const { rows, columns, counts, rowTotals, columnTotals } = answer;
  const lines: readonly Row[] = [
    ...rows.map((name, at) => ({ name, counts: [...counts[at]!, rowTotals[at] ?? null] })),
    { name: total, counts: [...columnTotals, answer.total] },
  ];
  return (
    <DataTable
      caption={t.result}
      isCaptionHidden
      isDense
      isWide={columns.length > 5}
      rows={lines}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'name',
          title: '',
          isRowHeader: true,
          cell: ({ name }) => name,
          isTitleHidden: true,
        },
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

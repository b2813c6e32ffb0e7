// The data dictionary: every column of the registered tables, some at a time.
import { useState } from 'react';
import type { Draft } from '../../parts/description/draft.ts';
import type { ToDo } from '../../parts/readiness/types.ts';
import { describeTexts } from '../../texts/readiness-describe.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Section } from '../../ui/section.tsx';
import { ColumnFields } from './column-fields.tsx';
import { type ColumnSeen, saidOf, saying, withMeasuredTypes } from './dictionary.ts';
import { ToDoLines } from './field-hint.tsx';

/** A form of more columns is slow to type in. */
const PAGE = 20;

interface Props {
  readonly draft: Draft;
  readonly onDraft: (change: (was: Draft) => Draft) => void;
  readonly columns: readonly ColumnSeen[];
  readonly toDo: readonly ToDo[];
  /** The column that the reader was sent to. */
  readonly wanted: string;
}

export function DictionaryFields({ draft, onDraft, columns, toDo, wanted }: Props) {
  const t = useTexts(describeTexts).columns;
  const first = Math.max(
    columns.findIndex(({ name }) => name === wanted),
    0,
  );
  const [from, setFrom] = useState(first - (first % PAGE));
  const names = [...new Set(columns.map(({ name }) => name))];
  const general = toDo.filter(({ column }) => column === undefined);
  const shown = columns.slice(from, from + PAGE);
  if (columns.length === 0) return <EmptyState title={t.none} />;
  return (
    <Section
      title={t.title}
      lead={t.lead}
      actions={
        <Button
          kind="secondary"
          size="small"
          onPress={() => onDraft((was) => withMeasuredTypes(was, columns))}
        >
          {t.fillTypes}
        </Button>
      }
    >
      {general.length > 0 ? <ToDoLines toDo={general} /> : null}
      {shown.map((column) => (
        <ColumnFields
          key={`${column.file} ${column.name}`}
          column={column}
          said={saidOf(draft, column)}
          onSay={(said) => onDraft((was) => saying(was, columns, column, said))}
          toDo={toDo.filter((one) => one.column === column.name && isOfFile(one, column))}
          columnNames={names}
        />
      ))}
      {columns.length > PAGE ? (
        <Pager
          from={from + 1}
          to={from + shown.length}
          total={columns.length}
          {...(from > 0 ? { onPrevious: () => setFrom(from - PAGE) } : {})}
          {...(from + PAGE < columns.length ? { onNext: () => setFrom(from + PAGE) } : {})}
        />
      ) : null}
    </Section>
  );
}

const isOfFile = ({ file }: ToDo, column: ColumnSeen): boolean =>
  file === undefined || file === column.file;

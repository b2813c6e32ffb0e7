// What is wrong with a pack, place by place; each leads to its line.
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';

export interface PackProblem {
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly message: string;
  readonly next: string;
}

/** The node's own list, where the refusal is about a pack that does not read. */
export function problemsIn(detail: unknown): readonly PackProblem[] {
  if (typeof detail !== 'object' || detail === null || !('problems' in detail)) return [];
  return Array.isArray(detail.problems) ? (detail.problems as readonly PackProblem[]) : [];
}

interface Props {
  readonly problems: readonly PackProblem[];
  readonly onGo: (line: number, column: number) => void;
}

export function PackProblems({ problems, onGo }: Props) {
  const t = useTexts(lawTexts).import;
  return (
    <DataTable<PackProblem>
      caption={t.problems(problems.length)}
      rows={problems}
      rowKey={({ line, column, field, message }) => `${line}:${column} ${field} ${message}`}
      isDense
      columns={[
        {
          key: 'line',
          title: t.line,
          isRowHeader: true,
          isOneLine: true,
          cell: ({ line, column }) => (
            <Button
              kind="quiet"
              size="small"
              onPress={() => onGo(line, column)}
              label={t.goTo(line, column)}
            >
              {`${line}:${column}`}
            </Button>
          ),
        },
        {
          key: 'field',
          title: t.field,
          cell: ({ field }) => <code>{field}</code>,
        },
        {
          key: 'what',
          title: t.what,
          cell: ({ message, next }) => `${message} ${next}`,
        },
      ]}
    />
  );
}

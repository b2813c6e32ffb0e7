// One part of the form that describes anew.
import type { OutputOf } from '../../api/client.ts';
import { AboutFields } from '../../parts/description/about-fields.tsx';
import { sheetOf, withSheet } from '../../parts/description/described-anew.ts';
import type { Draft } from '../../parts/description/draft.ts';
import { HumanFields } from '../../parts/description/human-fields.tsx';
import { OtherFields } from '../../parts/description/other-fields.tsx';
import type { ToDo } from '../../parts/readiness/types.ts';
import { describeTexts } from '../../texts/readiness-describe.ts';
import { useTexts } from '../../texts/texts.ts';
import type { FieldErrors } from '../../ui/field-errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { groupsOf } from './datasheet-fields.ts';
import type { ColumnSeen } from './dictionary.ts';
import { DictionaryFields } from './dictionary-fields.tsx';
import { ToDoLines } from './field-hint.tsx';
import { SheetGroupFields } from './sheet-fields.tsx';
import type { Part } from './to-do-places.ts';

export type HeldDataset = OutputOf<'/data-commons/datasets/{dataset}', 'get'>['dataset'];

interface Props {
  readonly part: Part;
  readonly wanted: string;
  readonly draft: Draft;
  readonly onDraft: (change: (was: Draft) => Draft) => void;
  readonly held: HeldDataset;
  readonly errors: FieldErrors;
  readonly toDo: readonly ToDo[];
}

export function DescribePart(props: Props) {
  const { part, draft, onDraft, held, errors, toDo } = props;
  const columns = held.files.flatMap(({ path, columns: of = [] }) =>
    of.map(({ name, type }): ColumnSeen => ({ file: path, name, type })),
  );
  const columnNames = [...new Set(columns.map(({ name }) => name))];
  if (part === 'columns') {
    const [, wanted = ''] = props.wanted.split('column.');
    return <DictionaryFields {...{ draft, onDraft, columns, toDo, wanted }} />;
  }
  if (part === 'about' || part === 'conditions') {
    const change = (changes: Partial<Draft>) => onDraft((was) => ({ ...was, ...changes }));
    const fields = { draft, change, errors, columns: columnNames };
    return (
      <>
        <ToDoHere toDo={toDo} />
        {part === 'about' ? (
          <AboutFields {...fields} />
        ) : draft.about === 'persons' ? (
          <HumanFields {...fields} />
        ) : (
          <OtherFields {...fields} />
        )}
      </>
    );
  }
  return groupsOf(part, held.description.isHuman).map((group) => (
    <SheetGroupFields
      key={group.key}
      group={group}
      sheet={sheetOf(draft)}
      onChange={(sheet) => onDraft((was) => ({ ...was, ...withSheet(was, sheet) }))}
      {...{ toDo, errors, columnNames }}
      fileNames={held.files.map(({ path }) => path)}
    />
  ));
}

function ToDoHere({ toDo }: { readonly toDo: readonly ToDo[] }) {
  const t = useTexts(describeTexts);
  if (toDo.length === 0) return null;
  return (
    <Notice kind="warn" isStanding title={t.toDoHere}>
      <ToDoLines toDo={toDo} />
    </Notice>
  );
}

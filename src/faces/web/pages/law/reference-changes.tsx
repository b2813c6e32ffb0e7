// Lists and tables that took somebody on or off between two moments.
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { LawDifferences } from './compare-page.tsx';

type Reference = LawDifferences['packs'][number]['references'][number];

export function ReferenceChanges({ references }: { readonly references: readonly Reference[] }) {
  const t = useTexts(lawTexts).compare;
  const words = (those: readonly string[]) => (those.length === 0 ? t.none : those.join(', '));
  return (
    <DataTable<Reference>
      caption={t.lists}
      rows={references}
      rowKey={({ kind, name }) => `${kind} ${name}`}
      isDense
      columns={[
        {
          key: 'name',
          title: t.list,
          isRowHeader: true,
          cell: ({ name, kind }) => (
            <>
              <code>{name}</code> ({kind === 'list' ? t.listKind : t.tableKind})
            </>
          ),
        },
        { key: 'joined', title: t.joined, cell: ({ added }) => words(added) },
        { key: 'left', title: t.left, cell: ({ removed }) => words(removed) },
      ]}
    />
  );
}

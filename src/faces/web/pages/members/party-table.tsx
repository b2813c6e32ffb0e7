// Parties in a table, a page at a time; its files hold all that the filters leave.

import type { QueryOf } from '../../api/client.ts';
import { allRows, byLastRow, rowFiles } from '../../parts/rows-as-files.ts';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import type { Paging } from '../../ui/pager.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { SourceText } from './source-text.tsx';
import type { Party } from './types.ts';

export const KINDS = ['nation', 'body', 'firm', 'laboratory', 'person'] as const;
const FILE_COLUMNS = (['id', 'kind', 'name', 'country', 'registeredAt'] as const).map((title) => ({
  title,
  value: (row: Party) => row[title],
}));

const allParties = (filter: Props['filter']) =>
  allRows(
    '/registry/parties',
    { query: filter },
    ({ parties }) => parties,
    byLastRow(({ id }: Party) => id),
  );

interface Props {
  readonly parties: readonly Party[];
  readonly filter: NonNullable<QueryOf<'/registry/parties', 'get'>>;
  readonly isBusy: boolean;
  readonly paging: Paging;
}

export function PartyTable({ parties, filter, isBusy, paging }: Props) {
  const t = useTexts(membersTexts).parties;
  const columns: readonly Column<Party>[] = [
    {
      key: 'name',
      title: t.name,
      isRowHeader: true,
      cell: ({ id, name }) => <Link href={`/members/parties/${id}`}>{name}</Link>,
    },
    { key: 'kind', title: t.kind, cell: ({ kind }) => t.kinds[kind] },
    { key: 'country', title: t.country, cell: ({ country }) => country ?? '–' },
    { key: 'source', title: t.source, cell: ({ source }) => <SourceText source={source} /> },
    {
      key: 'registered',
      title: t.registered,
      cell: ({ registeredAt }) => <InstantText at={registeredAt} layout="stack" />,
    },
  ];
  return (
    <DataTable
      caption={t.title}
      isCaptionHidden
      columns={columns}
      rows={parties}
      rowKey={({ id }) => id}
      isBusy={isBusy}
      empty={<EmptyState title={t.none}>{t.noneNext}</EmptyState>}
      exports={rowFiles('parties', FILE_COLUMNS, () => allParties(filter))}
      paging={paging}
    />
  );
}

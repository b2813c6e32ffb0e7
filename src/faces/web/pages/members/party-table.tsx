// Parties in a table, 200 a page as the node gives them.
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { useAddress, wordIn } from './address.ts';
import { rowFiles } from './row-files.ts';
import { SourceText } from './source-text.tsx';
import type { Party } from './types.ts';

export const KINDS = ['nation', 'body', 'firm', 'laboratory', 'person'] as const;
/** What the node gives at most at once. */
const PAGE = 200;

interface Props {
  readonly parties: readonly Party[];
  readonly isBusy: boolean;
}

export function PartyTable({ parties, isBusy }: Props) {
  const t = useTexts(membersTexts).parties;
  const [address, change] = useAddress();
  const last = parties.at(-1)?.id;
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
  const files = rowFiles<Party>(
    'parties',
    (['id', 'kind', 'name', 'country', 'registeredAt'] as const).map((title) => ({
      title,
      value: (row) => row[title],
    })),
    parties,
  );
  return (
    <DataTable
      caption={t.title}
      isCaptionHidden
      columns={columns}
      rows={parties}
      rowKey={({ id }) => id}
      isBusy={isBusy}
      empty={<EmptyState title={t.none}>{t.noneNext}</EmptyState>}
      exports={files}
      paging={{
        ...(wordIn(address, 'after') ? { onPrevious: () => change({ after: '' }) } : {}),
        ...(parties.length === PAGE ? { onNext: () => change({ after: last }) } : {}),
      }}
    />
  );
}

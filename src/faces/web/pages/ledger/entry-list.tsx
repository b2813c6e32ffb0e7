// Entries a page at a time, newest first: numbers are dense, so a page is asked for by its numbers.
// Of one type alone the node gives them in order, oldest first.
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { allRows, byLastRow, rowFiles } from '../../parts/rows-as-files.ts';
import { Remote } from '../../shell/remote.tsx';
import { ledgerTexts } from '../../texts/ledger.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { TextField } from '../../ui/text-field.tsx';

const PAGE = 50;
const route = getRouteApi('/log');

type Entry = OutputOf<'/ledger/entries', 'get'>['entries'][number];

export function EntryList({ size }: { readonly size: number }) {
  const t = useTexts(ledgerTexts).log;
  const { upTo, type } = route.useSearch();
  const navigate = route.useNavigate();
  const newest = Math.min(upTo ?? size - 1, size - 1);
  const query = type
    ? { limit: 200, type }
    : { after: Math.max(newest - PAGE, -1), limit: Math.min(PAGE, newest + 1) };
  const page = useRead('/ledger/entries', { query }, { isOff: size === 0 });
  const step = (to: number) =>
    void navigate({ search: (old) => ({ ...old, upTo: to >= size - 1 ? undefined : to }) });
  return (
    <Remote of={page}>
      {({ entries }) => (
        <EntryTable
          entries={[...entries].reverse()}
          isBusy={page.isPlaceholderData}
          load={() => allEntries(type)}
          paging={
            type
              ? undefined
              : {
                  ...(newest < size - 1 ? { onPrevious: () => step(newest + PAGE) } : {}),
                  ...(newest >= PAGE ? { onNext: () => step(newest - PAGE) } : {}),
                }
          }
          toolbar={
            <TextField
              name="type"
              label={t.type}
              value={type ?? ''}
              onChange={(value) =>
                void navigate({ search: value === '' ? {} : { type: value }, replace: true })
              }
            />
          }
        />
      )}
    </Remote>
  );
}

const FILE_COLUMNS = (['index', 'entry', 'type', 'at', 'leafHash'] as const).map((key) => ({
  title: key,
  value: (row: { [name in typeof key]: string | number | null }) => row[key],
}));

const rowOf = ({ entry, index, leaf, leafHash }: Entry) => ({
  ...{ entry, index, leafHash },
  ...{ type: leaf.type, at: leaf.at },
});

/** Numbered entries alone are listed, so each has its number. */
const allEntries = async (type: string | undefined) => {
  const query = type ? { type } : {};
  const numberOf = ({ index }: Entry) => index ?? -1;
  const all = await allRows(
    '/ledger/entries',
    { query },
    (page) => page.entries,
    byLastRow(numberOf),
  );
  return all.map(rowOf);
};

interface TableProps {
  readonly entries: readonly Entry[];
  readonly isBusy: boolean;
  readonly paging: { readonly onPrevious?: () => void; readonly onNext?: () => void } | undefined;
  readonly toolbar: ReactNode;
  readonly load: () => Promise<ReturnType<typeof rowOf>[]>;
}

function EntryTable({ entries, isBusy, paging, toolbar, load }: TableProps) {
  const t = useTexts(ledgerTexts).log;
  const locale = useLocale();
  const rows = entries.map(rowOf);
  return (
    <DataTable
      caption={t.entries}
      isCaptionHidden
      isDense
      rows={rows}
      rowKey={({ entry }) => entry}
      isBusy={isBusy}
      toolbar={toolbar}
      empty={<EmptyState title={t.none} />}
      {...(paging ? { paging } : {})}
      exports={rowFiles('log-entries', FILE_COLUMNS, load)}
      columns={[
        {
          key: 'index',
          title: t.number,
          isNumber: true,
          cell: ({ index }) => (index === null ? '–' : locale.number(index)),
        },
        {
          key: 'type',
          title: t.what,
          isRowHeader: true,
          cell: ({ entry, type }) => <Link href={`/log/${entry}`}>{type}</Link>,
        },
        {
          key: 'at',
          title: t.when,
          cell: ({ at }) => <InstantText at={at} layout="stack" hasSeconds />,
        },
        { key: 'leafHash', title: t.digest, cell: ({ leafHash }) => <Digest value={leafHash} /> },
      ]}
    />
  );
}

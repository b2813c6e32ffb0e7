// Tables: sorted and paged, loading, empty, dense, wide.
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { csvOf } from '../../ui/csv.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Section } from '../../ui/section.tsx';
import { Status, type StatusKind } from '../../ui/status.tsx';
import type { Column, Sort } from '../../ui/table-columns.ts';
import { ROWS, type Row } from './kit-records.ts';

const KINDS: Readonly<Record<Row['standing'], StatusKind>> = {
  open: 'ok',
  asked: 'progress',
  closed: 'neutral',
};

export function KitTables() {
  const [sort, setSort] = useState<Sort>({ key: 'name', direction: 'ascending' });
  const [page, setPage] = useState(0);
  const columns = useColumns();
  const rows = sorted(sort).slice(page * 3, page * 3 + 3);
  const asCsv = () => saveFile('sample.csv', 'text/csv', csvOf(CSV, ROWS));
  const asJson = () => saveFile('sample.json', 'application/json', JSON.stringify(ROWS));
  return (
    <Section title="Tables" id="tables">
      <DataTable
        caption="Data sets that may be asked"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        sort={sort}
        onSort={setSort}
        isCurrent={({ id }) => id === ROWS[1]!.id}
        exports={{ onCsv: asCsv, onJson: asJson }}
        paging={{
          from: page * 3 + 1,
          to: page * 3 + rows.length,
          total: ROWS.length,
          onPrevious: page > 0 ? () => setPage(page - 1) : undefined,
          onNext: page === 0 ? () => setPage(1) : undefined,
        }}
      />
      <DataTable
        caption="Dense, with newer rows on their way"
        columns={columns}
        rows={ROWS}
        rowKey={({ id }) => id}
        isDense
        isBusy
      />
      <DataTable caption="Loading" columns={columns} rows={undefined} rowKey={() => ''} />
      <DataTable
        caption="Empty"
        columns={columns}
        rows={[]}
        rowKey={() => ''}
        empty={
          <EmptyState title="No data set fits" actions={<Button size="small">Show all</Button>}>
            Take a filter away, or look for another word.
          </EmptyState>
        }
      />
      <DataTable
        caption="Wide: scrolls within its place"
        isWide
        columns={[...columns, ...columns.slice(1).map((one) => ({ ...one, key: `${one.key}2` }))]}
        rows={ROWS.slice(0, 2)}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function useColumns(): readonly Column<Row>[] {
  const locale = useLocale();
  return [
    {
      key: 'name',
      title: 'Data set',
      isRowHeader: true,
      isSortable: true,
      cell: ({ name }) => <Link href="#tables">{name}</Link>,
    },
    { key: 'holder', title: 'Holder', cell: ({ holder }) => <MemberChip {...holder} /> },
    {
      key: 'persons',
      title: 'Persons',
      isNumber: true,
      isSortable: true,
      cell: ({ persons }) => locale.number(persons),
    },
    {
      key: 'registeredOn',
      title: 'Registered',
      isOneLine: true,
      isSortable: true,
      cell: ({ registeredOn }) => <DateText on={registeredOn} />,
    },
    {
      key: 'standing',
      title: 'Standing',
      isOneLine: true,
      cell: ({ standing }) => <Status kind={KINDS[standing]}>{standing}</Status>,
    },
  ];
}

const CSV = [
  { title: 'name', value: ({ name }: Row) => name },
  { title: 'holder', value: ({ holder }: Row) => holder.code },
  { title: 'persons', value: ({ persons }: Row) => persons },
];

function sorted({ key, direction }: Sort): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const field = key as 'name' | 'persons' | 'registeredOn';
  return ROWS.toSorted((a, b) => (a[field] < b[field] ? -sign : a[field] > b[field] ? sign : 0));
}

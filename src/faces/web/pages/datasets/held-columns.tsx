// The columns of a data set's tables as its holder measured them.

import { rowFiles } from '../../parts/rows-as-files.ts';
import { wordFor } from '../../parts/word-for.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Section } from '../../ui/section.tsx';
import classes from './datasets.module.css';
import type { Held, HeldFile } from './types.ts';

type Measured = NonNullable<HeldFile['profile']>['columns'][number];
interface Row extends Measured {
  readonly file: string;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly about?: string | undefined;
}

const FILE_COLUMNS = [
  ...(['file', 'name', 'label', 'unit', 'type', 'missing', 'about'] as const).map((key) => ({
    title: key,
    value: (row: Row) => row[key],
  })),
  { title: 'distinct', value: (row: Row) => row.distinct.count },
  { title: 'from', value: (row: Row) => row.range?.from },
  { title: 'to', value: (row: Row) => row.range?.to },
];

export function HeldColumns({ held: { files, description } }: { readonly held: Held }) {
  const texts = useTexts(datasetsTexts);
  const t = texts.read;
  const { number } = useLocale();
  const rows = files.flatMap(({ path, profile }) =>
    (profile?.columns ?? []).map((column): Row => {
      const { label, unit, about } =
        description.columnNotes?.find(({ name }) => name === column.name) ?? {};
      return { ...column, file: path, label, unit, about };
    }),
  );
  if (rows.length === 0) return null;
  return (
    <Section title={t.columns}>
      <DataTable
        caption={t.columns}
        isCaptionHidden
        isDense
        rows={rows}
        rowKey={({ file, name }) => `${file} ${name}`}
        exports={rowFiles('columns', FILE_COLUMNS, rows)}
        columns={[
          { key: 'name', title: t.column, isRowHeader: true, cell: (row) => <Name row={row} /> },
          {
            key: 'type',
            title: t.type,
            cell: ({ type, unit }) =>
              [wordFor(texts.columnTypes, type), unit].filter(Boolean).join(', '),
          },
          {
            key: 'missing',
            title: t.missing,
            isNumber: true,
            cell: ({ missing }) => number(missing),
          },
          {
            key: 'distinct',
            title: t.distinct,
            isNumber: true,
            cell: ({ distinct }) =>
              distinct.isCapped ? t.atLeast(number(distinct.count)) : number(distinct.count),
          },
          {
            key: 'range',
            title: t.range,
            cell: ({ range }) => (range ? `${range.from} – ${range.to}` : '–'),
          },
        ]}
      />
    </Section>
  );
}

function Name({ row: { name, label, about } }: { readonly row: Row }) {
  return (
    <div className={classes.name}>
      <span>
        {label ? `${label} ` : null}
        <code>{name}</code>
      </span>
      {about ? <span className={classes.about}>{about}</span> : null}
    </div>
  );
}

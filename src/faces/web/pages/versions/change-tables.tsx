// What changed, in the order in which it is asked: files, counts, columns, words.
import parts from '../../parts/parts.module.css';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { wordFor } from '../../parts/word-for.ts';
import { useTexts } from '../../texts/texts.ts';
import { versionsTexts } from '../../texts/versions.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLocale } from '../../ui/locale.ts';
import { SplitCompare } from '../../ui/split-compare.tsx';
import type { Comparison } from './types.ts';

export function ChangeTables({ comparison }: { readonly comparison: Comparison }) {
  const { compare: t } = useTexts(versionsTexts);
  if (comparison.isSame) return <EmptyState title={t.same} />;
  return (
    <div className={parts.stack}>
      <Files of={comparison} />
      <Counts of={comparison} />
      <Columns of={comparison} />
      <Words of={comparison} />
    </div>
  );
}

interface Props {
  readonly of: Comparison;
}

function Files({ of: { files } }: Props) {
  const { compare: t } = useTexts(versionsTexts);
  const { number } = useLocale();
  const FILE_COLUMNS = [
    { title: 'name', value: (row: (typeof files)[number]) => row.name },
    { title: 'change', value: (row: (typeof files)[number]) => row.change },
    { title: 'before', value: (row: (typeof files)[number]) => row.before?.sha256 },
    { title: 'after', value: (row: (typeof files)[number]) => row.after?.sha256 },
  ];
  const side = (one: (typeof files)[number]['before']) =>
    one ? (
      <span>
        {t.held(number(one.records), one.name)} <Digest value={one.sha256} />
      </span>
    ) : (
      '–'
    );
  return (
    <DataTable
      caption={t.files}
      rows={files}
      rowKey={({ name, change }) => `${name} ${change}`}
      exports={rowFiles('changed-files', FILE_COLUMNS, files)}
      columns={[
        {
          key: 'name',
          title: t.file,
          isRowHeader: true,
          cell: ({ name }) => <span className={parts.path}>{name}</span>,
        },
        { key: 'change', title: t.change, cell: (row) => wordFor(t.changes, row.change) },
        { key: 'before', title: t.before, cell: ({ before }) => side(before) },
        { key: 'after', title: t.after, cell: ({ after }) => side(after) },
      ]}
    />
  );
}

function Counts({ of: { counts } }: Props) {
  const { compare: t } = useTexts(versionsTexts);
  const { number } = useLocale();
  const rows = Object.entries(counts).filter(([, { before, after }]) => before !== after);
  if (rows.length === 0) return null;
  const shown = (count: number | undefined) => (count === undefined ? '–' : number(count));
  return (
    <DataTable
      caption={t.counts}
      rows={rows}
      rowKey={([name]) => name}
      columns={[
        {
          key: 'what',
          title: t.what,
          isRowHeader: true,
          cell: ([name]) => wordFor(t.counted, name),
        },
        { key: 'before', title: t.before, isNumber: true, cell: ([, c]) => shown(c.before) },
        { key: 'after', title: t.after, isNumber: true, cell: ([, c]) => shown(c.after) },
      ]}
    />
  );
}

function Columns({ of: { columns } }: Props) {
  const { compare: t } = useTexts(versionsTexts);
  if (columns.length === 0) return null;
  return (
    <DataTable
      caption={t.columns}
      rows={columns}
      rowKey={({ file, column }) => `${file} ${column}`}
      columns={[
        {
          key: 'column',
          title: t.column,
          isRowHeader: true,
          cell: ({ column }) => <code>{column}</code>,
        },
        {
          key: 'file',
          title: t.file,
          cell: ({ file }) => <span className={parts.path}>{file}</span>,
        },
        { key: 'change', title: t.change, cell: (row) => wordFor(t.changes, row.change) },
        { key: 'before', title: t.before, cell: ({ before }) => before ?? '–' },
        { key: 'after', title: t.after, cell: ({ after }) => after ?? '–' },
      ]}
    />
  );
}

const lines = (value: unknown): string => {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
};

function Words({ of: { description, from, to } }: Props) {
  const { compare: t } = useTexts(versionsTexts);
  return description.map(({ field, before, after }) => (
    <div key={field} className={parts.close}>
      <h3>
        {t.field} <code>{field}</code>
      </h3>
      <SplitCompare
        caption={`${t.field} ${field}`}
        before={lines(before)}
        after={lines(after)}
        beforeTitle={t.option(`${from.version}`)}
        afterTitle={t.option(`${to.version}`)}
        isCode={typeof (after ?? before) !== 'string'}
      />
    </div>
  ));
}

// Every version with what made it, what it holds, and the act that stands in the log for it.
import parts from '../../parts/parts.module.css';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { wordFor } from '../../parts/word-for.ts';
import { useTexts } from '../../texts/texts.ts';
import { versionsTexts } from '../../texts/versions.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Digest } from '../../ui/digest.tsx';
import { sizeText } from '../../ui/file-kinds.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Tag } from '../../ui/tag.tsx';
import type { Snapshot, Snapshots } from './types.ts';

const KEYS = [
  ...(['version', 'snapshot', 'previous', 'because', 'madeAt', 'isCurrent', 'title'] as const),
  ...(['files', 'bytes', 'records', 'samples', 'persons', 'entry'] as const),
];
const FILE_COLUMNS = KEYS.map((key) => ({ title: key, value: (row: Snapshot) => row[key] }));

export function VersionTable({ versions }: { readonly versions: Snapshots }) {
  const { list: t } = useTexts(versionsTexts);
  const { number, language } = useLocale();
  const { snapshots } = versions;
  const hasPersons = snapshots.some(({ persons }) => persons !== undefined);
  const persons = {
    key: 'persons',
    title: t.persons,
    isNumber: true,
    cell: ({ persons: count }: Snapshot) => (count === undefined ? '–' : number(count)),
  };
  return (
    <DataTable
      caption={t.caption}
      isCaptionHidden
      rows={snapshots}
      rowKey={({ snapshot }) => snapshot}
      exports={rowFiles('versions', FILE_COLUMNS, snapshots)}
      columns={[
        {
          key: 'version',
          title: t.version,
          isRowHeader: true,
          cell: ({ version, isCurrent }) => (
            <span>
              {number(version)} {isCurrent ? <Tag>{t.current}</Tag> : null}
            </span>
          ),
        },
        { key: 'because', title: t.because, cell: (row) => wordFor(t.made, row.because) },
        { key: 'madeAt', title: t.madeAt, cell: ({ madeAt }) => <InstantText at={madeAt} /> },
        {
          key: 'files',
          title: t.files,
          isNumber: true,
          cell: ({ files, bytes }) => `${number(files)} (${sizeText(bytes, language)})`,
        },
        {
          key: 'records',
          title: t.records,
          isNumber: true,
          cell: ({ records }) => number(records),
        },
        ...(hasPersons ? [persons] : []),
        {
          key: 'snapshot',
          title: t.snapshot,
          cell: ({ snapshot, entry }) => (
            <span className={parts.row}>
              <Digest value={snapshot} />{' '}
              {entry ? <Link href={`/log/${entry}`}>{t.act}</Link> : null}
            </span>
          ),
        },
      ]}
    />
  );
}

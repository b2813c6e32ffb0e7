// The files of a data set, as measured when it was registered.

import { rowFiles } from '../../parts/rows-as-files.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Digest } from '../../ui/digest.tsx';
import { sizeText } from '../../ui/file-kinds.ts';
import { useLocale } from '../../ui/locale.ts';
import { Section } from '../../ui/section.tsx';
import classes from './datasets.module.css';
import type { HeldFile } from './types.ts';

const FILE_COLUMNS = (['path', 'mediaType', 'bytes', 'records', 'samples', 'sha256'] as const).map(
  (key) => ({ title: key, value: (row: HeldFile) => row[key] }),
);

export function FileTable({ files }: { readonly files: readonly HeldFile[] }) {
  const t = useTexts(datasetsTexts).read;
  const { number, language } = useLocale();
  return (
    <Section title={t.files} lead={t.filesLead}>
      <DataTable
        caption={t.files}
        isCaptionHidden
        rows={files}
        rowKey={({ path }) => path}
        exports={rowFiles('files', FILE_COLUMNS, files)}
        columns={[
          {
            key: 'path',
            title: t.file,
            isRowHeader: true,
            cell: ({ path, mediaType }) => (
              <div className={classes.name}>
                <span className={classes.path}>{path}</span>
                <span className={classes.about}>{mediaType}</span>
              </div>
            ),
          },
          {
            key: 'bytes',
            title: t.size,
            isNumber: true,
            cell: ({ bytes }) => <span title={number(bytes)}>{sizeText(bytes, language)}</span>,
          },
          {
            key: 'records',
            title: t.rows,
            isNumber: true,
            cell: ({ records }) => number(records),
          },
          { key: 'sha256', title: t.hash, cell: ({ sha256 }) => <Digest value={sha256} /> },
        ]}
      />
    </Section>
  );
}

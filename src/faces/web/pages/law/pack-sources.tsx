// What a pack was read from: each text with its address, the day it was read, and whether it was.

import { rowFiles } from '../../parts/rows-as-files.ts';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Section } from '../../ui/section.tsx';
import { VerificationStatus } from './law-words.tsx';
import type { Pack } from './pack-page.tsx';

type Source = Pack['sources'][number];

export function PackSources({ pack: { pack, sources } }: { readonly pack: Pack }) {
  const t = useTexts(lawTexts).pack;
  const words = useTexts(lawTexts);
  const { date } = useLocale();
  const files = rowFiles<Source>(
    `${pack.replace('/', '-')}-sources`,
    [
      { title: t.source, value: ({ title }) => title },
      { title: 'URL', value: ({ url }) => url },
      { title: t.retrieved, value: ({ retrievedOn }) => retrievedOn },
      { title: words.browse.status, value: ({ status }) => status },
    ],
    sources,
  );
  return (
    <Section title={t.sources}>
      <DataTable<Source>
        caption={t.sources}
        isCaptionHidden
        rows={sources}
        rowKey={({ name }) => name}
        isDense
        exports={files}
        empty={<EmptyState title={t.noSources} />}
        columns={[
          {
            key: 'source',
            title: t.source,
            isRowHeader: true,
            cell: ({ title, url }) => (url ? <Link href={url}>{title}</Link> : title),
          },
          {
            key: 'retrieved',
            title: t.retrieved,
            isOneLine: true,
            cell: ({ retrievedOn }) => (retrievedOn ? date(retrievedOn) : t.never),
          },
          {
            key: 'status',
            title: words.browse.status,
            isOneLine: true,
            cell: ({ status }) => <VerificationStatus status={status} />,
          },
        ]}
      />
    </Section>
  );
}

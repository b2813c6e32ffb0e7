// Every import of a pack, newest first, each with a way to see what it changed.

import { hrefOf } from '../../parts/address.ts';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Digest } from '../../ui/digest.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { dayOf } from './clocks.ts';
import type { Pack } from './pack-page.tsx';

type Version = Pack['versions'][number];

export function PackVersions({ pack: { pack, versions } }: { readonly pack: Pack }) {
  const t = useTexts(lawTexts).pack;
  /** On the day of the import: as known when the one before it came, and when itself came. */
  const compare = (version: Version): string | null => {
    const before = versions[versions.indexOf(version) + 1];
    if (!before) return null;
    const day = dayOf(version.knownFrom);
    return hrefOf('/law/compare', {
      pack,
      fromValidOn: day,
      fromKnownAt: before.knownFrom,
      toValidOn: day,
      toKnownAt: version.knownFrom,
    });
  };
  return (
    <Section title={t.versions} lead={t.versionsLead}>
      <DataTable<Version>
        caption={t.versions}
        isCaptionHidden
        rows={versions}
        rowKey={({ digest, knownFrom }) => `${digest} ${knownFrom}`}
        isDense
        columns={[
          {
            key: 'version',
            title: t.version,
            isRowHeader: true,
            cell: ({ version }) => version,
          },
          {
            key: 'known',
            title: t.known,
            cell: ({ knownFrom }) => <InstantText at={knownFrom} layout="stack" hasSeconds />,
          },
          { key: 'digest', title: t.digest, cell: ({ digest }) => <Digest value={digest} /> },
          ...(versions.length > 1
            ? [
                {
                  key: 'compare',
                  title: t.compare,
                  isTitleHidden: true,
                  cell: (version: Version) => {
                    const href = compare(version);
                    return href === null ? null : <Link href={href}>{t.compare}</Link>;
                  },
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

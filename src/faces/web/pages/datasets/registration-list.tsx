// Registrations that were started here, newest first.
import { useRead } from '../../api/queries.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { wordFor } from '../../parts/word-for.ts';
import { Remote } from '../../shell/remote.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { Status, type StatusKind } from '../../ui/status.tsx';
import type { Registration } from './types.ts';

const KINDS: Readonly<Record<Registration['state'], StatusKind>> = {
  waiting: 'neutral',
  running: 'progress',
  done: 'ok',
  failed: 'bad',
  cancelled: 'neutral',
};
const FILE_COLUMNS = (['registration', 'title', 'state', 'begunAt', 'dataset'] as const).map(
  (key) => ({ title: key, value: (row: Registration) => row[key] }),
);

export function RegistrationList() {
  const t = useTexts(datasetsTexts).registering.watch;
  const started = useRead('/data-commons/registrations', { query: { limit: 20 } });
  return (
    <Section title={t.earlier}>
      <Remote of={started}>
        {({ registrations }) => (
          <DataTable
            caption={t.earlier}
            isCaptionHidden
            isDense
            rows={registrations}
            rowKey={({ registration }) => registration}
            empty={<EmptyState title={t.noneYet} />}
            {...(registrations.length > 0
              ? { exports: rowFiles('registrations', FILE_COLUMNS, registrations) }
              : {})}
            columns={[
              {
                key: 'title',
                title: t.name,
                isRowHeader: true,
                cell: ({ registration, title }) => (
                  <Link href={`/datasets/register?registration=${registration}`}>{title}</Link>
                ),
              },
              {
                key: 'at',
                title: t.started,
                cell: ({ begunAt }) => <InstantText at={begunAt} layout="stack" />,
              },
              {
                key: 'state',
                title: t.state,
                isOneLine: true,
                cell: ({ state }) => (
                  <Status kind={KINDS[state]}>{wordFor(t.states, state)}</Status>
                ),
              },
            ]}
          />
        )}
      </Remote>
    </Section>
  );
}

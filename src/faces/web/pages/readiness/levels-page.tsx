// The data sets held here by level, with what keeps each from the next, and every cure of this node
// and of its partners.

import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import parts from '../../parts/parts.module.css';
import { usePlace } from '../../parts/place.ts';
import { allRows, byLastRow, rowFiles } from '../../parts/rows-as-files.ts';
import { wordFor } from '../../parts/word-for.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Status } from '../../ui/status.tsx';
import { CureTable } from './cure-table.tsx';

const PAGE = 25;
type Row = OutputOf<'/data-commons/readiness', 'get'>['datasets'][number];
const KEYS = ['dataset', 'title', 'level', 'isInForce', 'assessedAt', 'expiresAt'] as const;
const FILE_COLUMNS = [
  ...KEYS.map((key) => ({ title: key, value: (row: Row) => row[key] })),
  { title: 'open', value: (row: Row) => row.open.join('; ') },
];

const everyRow = () =>
  allRows(
    '/data-commons/readiness',
    {},
    (page) => page.datasets,
    byLastRow((row: Row) => row.dataset),
  );

export function LevelsPage() {
  const { list: t, page } = useTexts(readinessTexts);
  const mayRead = useHolds('steward', 'auditor', 'treaty-officer');
  const cures = useRead('/data-commons/readiness-cures');
  return (
    <Page title={t.title} lead={t.lead} crumbs={[{ href: '/datasets', text: page.lists }]}>
      <div className={parts.parts}>
        {mayRead ? <Levels /> : <Notice isStanding>{t.needs}</Notice>}
        <Remote of={cures}>
          {(found) => (
            <CureTable cures={found.cures} hasTitles title={t.cures} lead={t.curesLead} />
          )}
        </Remote>
      </div>
    </Page>
  );
}

/** A check as the node names it, number before title, with the title in the reader’s words. */
const checkIn = (words: Readonly<Record<string, string>>, check: string): string =>
  check.replace(/(?<=^\S+ ).+/, (title) => wordFor(words, title));

function Levels() {
  const { list: t, ladder, ofProfile } = useTexts(readinessTexts);
  const { trail, change } = usePlace();
  const after = trail.at(-1);
  const query = { limit: PAGE, ...(after ? { after } : {}) };
  const read = useRead('/data-commons/readiness', { query });
  const rows = read.data?.datasets;
  const last = rows?.length === PAGE ? rows.at(-1)?.dataset : undefined;
  return (
    <Remote of={read}>
      {({ datasets, total }) => (
        <DataTable
          caption={t.title}
          isCaptionHidden
          rows={datasets}
          rowKey={({ dataset }) => dataset}
          isBusy={read.isFetching}
          paging={{
            from: trail.length * PAGE + 1,
            to: trail.length * PAGE + datasets.length,
            total,
            ...(trail.length > 0
              ? { onPrevious: () => change({ after: trail.slice(0, -1) }, true) }
              : {}),
            ...(last ? { onNext: () => change({ after: [...trail, last] }, true) } : {}),
          }}
          exports={rowFiles('readiness', FILE_COLUMNS, everyRow)}
          empty={<EmptyState title={t.none} />}
          columns={[
            {
              key: 'dataset',
              title: t.dataset,
              isRowHeader: true,
              cell: ({ dataset, title }) => (
                <Link href={`/datasets/${dataset}/readiness`}>{title}</Link>
              ),
            },
            {
              key: 'level',
              title: t.level,
              cell: ({ level, isInForce }) => (
                <Status kind={isInForce ? 'sealed' : 'warn'}>
                  {isInForce ? ladder.level(level) : t.noReport}
                </Status>
              ),
            },
            {
              key: 'until',
              title: t.until,
              isOneLine: true,
              cell: ({ isInForce, expiresAt }) =>
                isInForce && expiresAt ? <DateText on={expiresAt.slice(0, 10)} /> : '–',
            },
            {
              key: 'open',
              title: t.open,
              cell: ({ open }) => open.map((check) => checkIn(ofProfile, check)).join(' · ') || '–',
            },
          ]}
        />
      )}
    </Remote>
  );
}

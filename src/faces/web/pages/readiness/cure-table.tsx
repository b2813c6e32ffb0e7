// Cures: which data set stands below which floor since when, and the day by which its holder is to
// raise it. Both parties keep the same notice.

import type { Cure } from '../../parts/readiness/types.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { useAgreementTitles } from './agreement-titles.ts';

const KEYS = ['dataset', 'title', 'agreement', 'holder', 'partner', 'floor', 'level'] as const;
const FILE_COLUMNS = [
  ...[...KEYS, ...(['noticeOn', 'cureByOn', 'curedOn'] as const)].map((key) => ({
    title: key,
    value: (row: Cure) => row[key],
  })),
  { title: 'checks', value: (row: Cure) => row.checks.join(' ') },
];

interface Props {
  readonly cures: readonly Cure[];
  /** In a list of several data sets each row names its own. */
  readonly hasTitles?: boolean;
  readonly title?: string;
  readonly lead?: string;
}

export function CureTable({ cures, hasTitles = false, ...said }: Props) {
  const { cures: t } = useTexts(readinessTexts);
  const titles = useAgreementTitles();
  return (
    <Section title={said.title ?? t.title} lead={said.lead ?? t.lead} id="cures">
      <DataTable
        caption={t.title}
        isCaptionHidden
        rows={cures}
        rowKey={(row) =>
          [row.dataset, row.agreement, row.partner, row.floor, row.noticeOn].join(' ')
        }
        {...(cures.length > 0 ? { exports: rowFiles('readiness-cures', FILE_COLUMNS, cures) } : {})}
        empty={<EmptyState title={t.none} />}
        columns={[
          {
            key: 'of',
            title: hasTitles ? t.dataset : t.agreement,
            isRowHeader: true,
            cell: ({ dataset, title, agreement }) => (
              <Link
                href={hasTitles ? `/datasets/${dataset}/readiness` : `/agreements/${agreement}`}
              >
                {hasTitles ? title : (titles.get(agreement) ?? agreement)}
              </Link>
            ),
          },
          { key: 'holder', title: t.holder, cell: ({ holder }) => <MemberChip code={holder} /> },
          {
            key: 'partner',
            title: t.partner,
            cell: ({ partner }) => <MemberChip code={partner} />,
          },
          { key: 'floor', title: t.floor, isNumber: true, cell: ({ floor }) => floor },
          { key: 'level', title: t.levelThen, isNumber: true, cell: ({ level }) => level },
          {
            key: 'notice',
            title: t.notice,
            isOneLine: true,
            cell: ({ noticeOn }) => <DateText on={noticeOn} />,
          },
          {
            key: 'by',
            title: t.by,
            isOneLine: true,
            cell: ({ cureByOn }) => <DateText on={cureByOn} />,
          },
          { key: 'checks', title: t.checks, cell: ({ checks }) => checks.join(', ') },
          { key: 'state', title: t.state, cell: (row) => <State of={row} /> },
        ]}
      />
    </Section>
  );
}

function State({ of: { curedOn } }: { readonly of: Cure }) {
  const { cures: t } = useTexts(readinessTexts);
  const { date } = useLocale();
  return curedOn === undefined ? (
    <Status kind="warn">{t.open}</Status>
  ) : (
    <Status kind="ok">{t.cured(date(curedOn))}</Status>
  );
}

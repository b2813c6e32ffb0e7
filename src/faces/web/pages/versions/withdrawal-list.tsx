// The withdrawals so far: when, on what basis, how many. Who they are is kept nowhere.
import { rowFiles } from '../../parts/rows-as-files.ts';
import { useTexts } from '../../texts/texts.ts';
import { versionsTexts } from '../../texts/versions.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Section } from '../../ui/section.tsx';
import type { Withdrawal } from './types.ts';

const KEYS = [...(['withdrawal', 'at', 'basis', 'participants', 'unnamed', 'removeByOn'] as const)];
const USED = ['answers', 'copies', 'reports', 'snapshots'] as const;
const FILE_COLUMNS = [
  ...KEYS.map((key) => ({ title: key, value: (row: Withdrawal) => row[key] })),
  ...USED.map((key) => ({ title: key, value: (row: Withdrawal) => row.used[key] })),
];

interface Props {
  readonly dataset: string;
  readonly withdrawals: readonly Withdrawal[];
}

export function WithdrawalList({ dataset, withdrawals }: Props) {
  const { people: t } = useTexts(versionsTexts);
  const { number } = useLocale();
  return (
    <Section title={t.list}>
      <DataTable
        caption={t.list}
        isCaptionHidden
        rows={withdrawals}
        rowKey={({ withdrawal }) => withdrawal}
        {...(withdrawals.length > 0
          ? { exports: rowFiles('withdrawals', FILE_COLUMNS, withdrawals) }
          : {})}
        empty={<EmptyState title={t.none} />}
        columns={[
          {
            key: 'at',
            title: t.at,
            isRowHeader: true,
            cell: ({ at, withdrawal }) => (
              <Link href={`/datasets/${dataset}/participants?withdrawal=${withdrawal}`}>
                <InstantText at={at} />
              </Link>
            ),
          },
          { key: 'basis', title: t.basis, cell: ({ basis }) => basis },
          {
            key: 'participants',
            title: t.count,
            isNumber: true,
            cell: ({ participants }) => number(participants),
          },
          {
            key: 'used',
            title: t.used,
            cell: ({ used }) => t.usedText(used),
          },
          {
            key: 'by',
            title: t.removeBy,
            isOneLine: true,
            cell: ({ removeByOn }) => <DateText on={removeByOn} />,
          },
        ]}
      />
    </Section>
  );
}

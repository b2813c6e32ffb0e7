// Messages of partners that could not be handled: why, how often they were tried, and trying again.
import { useAct, useRead } from '../../api/queries.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import type { Column } from '../../ui/table-columns.ts';
import type { Parked } from './types.ts';

interface Props {
  /** Only those of this member. */
  readonly from?: string;
}

export function ParkedMessages({ from }: Props) {
  const t = useTexts(membersTexts).parked;
  const mayRead = useHolds('operator');
  const found = useRead('/federation/parked', {}, { isOff: !mayRead });
  if (!mayRead) return <Notice isStanding>{t.operatorsOnly}</Notice>;
  return (
    <Remote of={found}>
      {({ messages }) => <List rows={messages.filter((one) => !from || one.member === from)} />}
    </Remote>
  );
}

function List({ rows }: { readonly rows: readonly Parked[] }) {
  const t = useTexts(membersTexts).parked;
  const retry = useAct('post', '/federation/parked/{message}/retry');
  const locale = useLocale();
  const columns: readonly Column<Parked>[] = [
    { key: 'member', title: t.from, cell: ({ member }) => <MemberChip code={member} /> },
    { key: 'type', title: t.message, isRowHeader: true, cell: ({ type }) => <code>{type}</code> },
    { key: 'reason', title: t.why, cell: ({ reason }) => reason },
    {
      key: 'received',
      title: t.received,
      cell: ({ receivedAt }) => <InstantText at={receivedAt} layout="stack" />,
    },
    {
      key: 'attempts',
      title: t.attempts,
      isNumber: true,
      cell: ({ attempts }) => locale.number(attempts),
    },
    {
      key: 'retry',
      title: t.retry,
      isTitleHidden: true,
      cell: ({ id, member }) => (
        <Button
          kind="secondary"
          size="small"
          label={t.retryOf(member)}
          isBusy={retry.isPending && retry.variables?.path?.['message'] === id}
          onPress={() => retry.mutate({ path: { message: id }, body: { from: member } })}
        >
          {t.retry}
        </Button>
      ),
    },
  ];
  const names = [
    'member',
    'id',
    'type',
    'sentAt',
    'receivedAt',
    'attempts',
    'code',
    'reason',
  ] as const;
  return (
    <>
      {retry.error ? <RefusalView problem={retry.error.problem} /> : null}
      {retry.isSuccess ? <Notice kind="ok">{t.retried}</Notice> : null}
      <DataTable
        caption={t.title}
        isCaptionHidden
        columns={columns}
        rows={rows}
        rowKey={({ member, id }) => `${member} ${id}`}
        empty={<EmptyState title={t.none}>{t.noneNext}</EmptyState>}
        {...(rows.length > 0
          ? {
              exports: rowFiles<Parked>(
                'parked-messages',
                names.map((title) => ({ title, value: (row) => row[title] })),
                rows,
              ),
            }
          : {})}
      />
    </>
  );
}

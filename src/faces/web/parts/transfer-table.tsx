// Copies that left, as a table.
import type { ReactNode } from 'react';
import type { OutputOf } from '../api/client.ts';
import { useTexts } from '../texts/texts.ts';
import { transfersTexts } from '../texts/transfers.ts';
import { DataTable } from '../ui/data-table.tsx';
import { InstantText } from '../ui/instant-text.tsx';
import { Link } from '../ui/link.tsx';
import { useLocale } from '../ui/locale.ts';
import { MemberChip } from '../ui/member-chip.tsx';
import type { Paging } from '../ui/pager.tsx';
import { Status, type StatusKind } from '../ui/status.tsx';
import classes from './parts.module.css';
import { rowFiles } from './rows-as-files.ts';
import { wordFor } from './word-for.ts';

export type Transfer = OutputOf<'/data-commons/transfers', 'get'>['transfers'][number];

const KINDS: Readonly<Record<string, StatusKind>> = {
  running: 'progress',
  expired: 'neutral',
  revoked: 'bad',
};

const KEYS = [
  ...['id', 'dataset', 'agreement', 'counterparty', 'member', 'state', 'releasedAt'],
  ...['expiresAt', 'kind', 'destination', 'records', 'personCount', 'bytes', 'verdict'],
] as readonly (keyof Transfer)[];
const FILE_COLUMNS = KEYS.map((key) => ({
  title: key,
  value: (row: Transfer) => row[key] as string | number | undefined,
}));

interface Props {
  readonly transfers: readonly Transfer[];
  readonly empty: ReactNode;
  readonly paging?: Paging;
  readonly toolbar?: ReactNode;
  readonly isBusy?: boolean;
  /** All that the filters leave; the rows shown when left out. */
  readonly load?: () => Promise<readonly Transfer[]>;
}

export function TransferTable({ transfers, empty, paging, load, ...rest }: Props) {
  const t = useTexts(transfersTexts);
  const { number } = useLocale();
  return (
    <DataTable
      {...rest}
      caption={t.copies}
      isCaptionHidden
      rows={transfers}
      rowKey={({ id }) => id}
      empty={empty}
      {...(paging ? { paging } : {})}
      {...(transfers.length > 0
        ? { exports: rowFiles('copies', FILE_COLUMNS, load ?? transfers) }
        : {})}
      columns={[
        {
          key: 'id',
          title: t.transfer,
          isRowHeader: true,
          cell: ({ id }) => (
            <Link href={`/transfers/${id}`}>
              <code className={classes.path}>{id}</code>
            </Link>
          ),
        },
        { key: 'to', title: t.to, cell: (row) => <MemberChip code={row.member} /> },
        {
          key: 'kind',
          title: t.purpose,
          cell: ({ kind }) => wordFor(t.kinds, kind),
        },
        {
          key: 'released',
          title: t.released,
          cell: ({ releasedAt }) => <InstantText at={releasedAt} layout="stack" />,
        },
        {
          key: 'records',
          title: t.records,
          isNumber: true,
          cell: ({ records }) => number(records),
        },
        {
          key: 'persons',
          title: t.persons,
          isNumber: true,
          cell: ({ personCount }) => (personCount === undefined ? '–' : number(personCount)),
        },
        {
          key: 'state',
          title: t.state,
          isOneLine: true,
          cell: ({ state }) => <TransferState state={`${state}`} />,
        },
      ]}
    />
  );
}

export function TransferState({ state }: { readonly state: string }) {
  const t = useTexts(transfersTexts);
  return <Status kind={KINDS[state] ?? 'neutral'}>{wordFor(t.states, state)}</Status>;
}

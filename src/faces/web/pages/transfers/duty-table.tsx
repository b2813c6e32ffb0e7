// Duties with their last days and states; what is owed can be shown to be done.
import { type ReactNode, useState } from 'react';
import classes from '../../parts/parts.module.css';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { wordFor } from '../../parts/word-for.ts';
import { useHolds } from '../../shell/session.tsx';
import { useTexts } from '../../texts/texts.ts';
import { transfersTexts } from '../../texts/transfers.ts';
import { useAddresses } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Digest } from '../../ui/digest.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import type { Paging } from '../../ui/pager.tsx';
import { Status, type StatusKind } from '../../ui/status.tsx';
import { FulfilDuty } from './fulfil-duty.tsx';
import type { Duty } from './types.ts';

const KINDS: Readonly<Record<string, StatusKind>> = {
  due: 'warn',
  running: 'progress',
  done: 'ok',
  overdue: 'bad',
};

const KEYS = [
  ...['id', 'state', 'code', 'text', 'on', 'bearer', 'dueOn', 'subject', 'rule', 'citation'],
  ...['arisenAt', 'fulfilledAt', 'verdict'],
] as readonly (keyof Duty)[];
const FILE_COLUMNS = KEYS.map((key) => ({
  title: key,
  value: (row: Duty) => row[key] as string | undefined,
}));

interface Props {
  readonly duties: readonly Duty[];
  readonly empty: ReactNode;
  readonly paging?: Paging;
  readonly toolbar?: ReactNode;
  readonly isBusy?: boolean;
  readonly current?: string;
  readonly load?: () => Promise<readonly Duty[]>;
  /** The rows are all of one copy. */
  readonly isOfOne?: boolean;
}

export function DutyTable({ duties, empty, paging, current, load, isOfOne, ...rest }: Props) {
  const t = useTexts(transfersTexts);
  const [chosen, setChosen] = useState<Duty | null>(null);
  const isSteward = useHolds('steward');
  return (
    <>
      <DataTable
        {...rest}
        caption={t.duties}
        isCaptionHidden
        rows={duties}
        rowKey={({ id }) => id}
        isCurrent={({ id }) => id === current}
        empty={empty}
        {...(paging ? { paging } : {})}
        {...(duties.length > 0
          ? { exports: rowFiles('duties', FILE_COLUMNS, load ?? duties) }
          : {})}
        columns={[
          {
            key: 'duty',
            title: t.duty,
            isRowHeader: true,
            cell: (row) => <What duty={row} isOfOne={isOfOne ?? false} />,
          },
          { key: 'on', title: t.bearer, cell: ({ on }) => wordFor(t.dutySides, `${on}`) },
          { key: 'due', title: t.due, isOneLine: true, cell: (row) => <LastDay duty={row} /> },
          {
            key: 'state',
            title: t.state,
            isOneLine: true,
            cell: ({ state }) => (
              <Status kind={KINDS[`${state}`] ?? 'neutral'}>
                {wordFor(t.dutyStates, `${state}`)}
              </Status>
            ),
          },
          {
            key: 'act',
            title: t.fulfil,
            isTitleHidden: true,
            cell: (row) =>
              isSteward && row.fulfilledAt === undefined && row.state !== 'done' ? (
                <Button
                  kind="secondary"
                  size="small"
                  label={`${t.fulfil}: ${row.text}`}
                  onPress={() => setChosen(row)}
                >
                  {t.fulfil}
                </Button>
              ) : null,
          },
        ]}
      />
      <FulfilDuty duty={chosen} onClose={() => setChosen(null)} />
    </>
  );
}

interface WhatProps {
  readonly duty: Duty;
  readonly isOfOne: boolean;
}

function What({ duty, isOfOne }: WhatProps) {
  const t = useTexts(transfersTexts);
  const address = useAddresses().rule(duty.rule);
  const { text, citation, subject, evidence, fulfilledAt } = duty;
  const about = subject.startsWith('trf_') ? `/transfers/${subject}` : `/datasets/${subject}`;
  return (
    <div className={classes.name}>
      <span>{text}</span>
      <span className={classes.quiet}>
        {address === null ? citation : <Link href={address}>{citation}</Link>}
      </span>
      {isOfOne ? null : (
        <span>
          {t.about}{' '}
          <Link href={about}>
            <code className={classes.path}>{subject}</code>
          </Link>
        </span>
      )}
      {fulfilledAt ? (
        <span className={classes.quiet}>
          {t.doneAt} <InstantText at={fulfilledAt} />: {evidence?.text}{' '}
          {evidence?.digest ? <Digest value={evidence.digest} /> : null}
        </span>
      ) : null}
    </div>
  );
}

function LastDay({ duty: { dueOn } }: { readonly duty: Duty }) {
  const t = useTexts(transfersTexts);
  return dueOn ? <DateText on={dueOn} /> : <span className={classes.quiet}>{t.waits}</span>;
}

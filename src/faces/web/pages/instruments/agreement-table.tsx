// The register as a table: a text a row, its state in words, who has signed, what waits.
import type { ReactNode } from 'react';
import type { OutputOf, QueryOf } from '../../api/client.ts';
import { allRows, bySaidCursor, rowFiles } from '../../parts/rows-as-files.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import type { Paging } from '../../ui/pager.tsx';
import { Status } from '../../ui/status.tsx';
import type { Column } from '../../ui/table-columns.ts';
import classes from './instruments.module.css';
import { Nations } from './nations.tsx';
import { StageStatus } from './stage-status.tsx';

type List = OutputOf<'/instruments', 'get'>;
export type Line = List['instruments'][number];
export type ListQuery = Omit<NonNullable<QueryOf<'/instruments', 'get'>>, 'after' | 'limit'>;

interface Props {
  readonly rows: readonly Line[];
  readonly query: ListQuery;
  readonly isBusy: boolean;
  readonly toolbar: ReactNode;
  readonly empty: ReactNode;
  readonly paging: Paging;
}

export function AgreementTable({ query, ...props }: Props) {
  const texts = useTexts(instrumentTexts);
  const t = texts.agreements;
  const files = rowFiles<Line>(
    'agreements',
    [
      { title: t.instrument, value: ({ title }) => title },
      { title: t.type, value: ({ type }) => texts.types[type] ?? type },
      { title: t.state, value: ({ stage }) => texts.stages[stage] },
      { title: t.files.parties, value: ({ parties }) => parties.join(' ') },
      { title: t.signed, value: ({ signedBy }) => signedBy.join(' ') },
      { title: t.waits, value: ({ missing }) => missing.join(' ') },
      { title: t.files.proposedBy, value: ({ proposedBy }) => proposedBy },
      { title: t.drafted, value: ({ draftedAt }) => draftedAt },
      { title: t.decided, value: ({ decidedAt }) => decidedAt },
      { title: t.closes, value: ({ closesAt }) => closesAt },
      { title: t.files.id, value: ({ id }) => id },
      { title: t.files.digest, value: ({ digest }) => digest },
    ],
    () => allRows('/instruments', { query }, (page) => page.instruments, bySaidCursor('after')),
  );
  return (
    <DataTable<Line>
      caption={t.caption}
      isCaptionHidden
      rowKey={({ id }) => id}
      exports={files}
      columns={useColumns()}
      {...props}
    />
  );
}

function useColumns(): Column<Line>[] {
  const texts = useTexts(instrumentTexts);
  const t = texts.agreements;
  return [
    {
      key: 'title',
      title: t.instrument,
      isRowHeader: true,
      cell: ({ id, title, type, parties }) => (
        <>
          <Link href={`/agreements/${id}`}>{title}</Link>
          <div className={classes.small}>
            {texts.types[type] ?? type} · {parties.join(', ')}
          </div>
        </>
      ),
    },
    { key: 'stage', title: t.state, cell: ({ stage }) => <StageStatus stage={stage} isShort /> },
    {
      key: 'signed',
      title: t.signed,
      cell: ({ signedBy }) => <Nations codes={signedBy} isShort none={t.noOne} />,
    },
    { key: 'waits', title: t.waits, cell: (line) => <Waits line={line} /> },
    { key: 'date', title: t.date, cell: (line) => <LastDate line={line} /> },
  ];
}

function Waits({ line: { us, missing, mattersOpen } }: { readonly line: Line }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.agreements;
  const isOurs = us !== undefined && us.waitsFor !== 'nothing';
  if (!isOurs && missing.length === 0 && mattersOpen === 0)
    return <span className={classes.quiet}>{t.nothingWaits}</span>;
  return (
    <>
      {isOurs ? (
        <Status kind={us.isOurTurn ? 'warn' : 'neutral'}>{texts.waits[us.waitsFor]}</Status>
      ) : null}
      {mattersOpen > 0 ? <Status kind="warn">{t.matters(mattersOpen)}</Status> : null}
      {missing.length > 0 ? (
        <div className={classes.small}>{t.lacking(missing.join(', '))}</div>
      ) : null}
    </>
  );
}

/** The date that matters most at its stage, with what it is of. */
function LastDate({ line }: { readonly line: Line }) {
  const t = useTexts(instrumentTexts).agreements;
  const { stage, draftedAt, decidedAt, inForceFrom, closesAt } = line;
  const isOpen = stage === 'proposed' || stage === 'signed';
  const [words, at] =
    isOpen && closesAt
      ? [t.closes, closesAt]
      : decidedAt
        ? [t.since, inForceFrom ?? decidedAt]
        : [t.drafted, draftedAt];
  return (
    <>
      <div className={classes.small}>{words}</div>
      <DateText on={at.slice(0, 10)} />
    </>
  );
}

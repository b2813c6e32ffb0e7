// Quarter by quarter, our computation beside the partner's as last compared, with the receipts at
// fault named, and the comparison as an act.
import { Scale } from 'lucide-react';
import { useAct } from '../../api/queries.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { useHolds } from '../../shell/session.tsx';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Seal } from '../../ui/seal.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { type Balance, differencesOf, type Quarter, unitsText } from './balance.ts';
import { BalanceDifferences } from './balance-differences.tsx';
import classes from './instruments.module.css';

export function BalanceQuarters({ balance }: { readonly balance: Balance }) {
  const t = useTexts(instrumentTexts).reciprocity.one;
  const { partner, agreement } = balance;
  const quarters = balance.quarters.toReversed();
  const compare = useAct('post', '/data-commons/reconciliations');
  const isAllowed = useHolds('treaty-officer', 'auditor');
  const start = (quarter: string) => {
    if (!compare.isPending) compare.mutate({ body: { partner, agreement, quarter } });
  };
  const done = compare.data;
  const columns = useColumns({
    onCompare: start,
    busyWith: compare.isPending ? (compare.variables.body?.quarter ?? null) : null,
    off: isAllowed ? null : t.needs,
  });
  return (
    <Section title={t.quartersTitle} lead={t.quartersLead}>
      {compare.error ? <RefusalView problem={compare.error.problem} /> : null}
      {done ? (
        <Notice
          kind={done.output.isEqual ? 'ok' : 'warn'}
          title={t.compared(compare.variables?.body?.quarter ?? '')}
        >
          <div className={classes.tight}>
            <span lang="en">{done.output.text}</span>
            {done.evidence ? <Seal entry={done.evidence.entry} text={t.receipt} /> : null}
          </div>
        </Notice>
      ) : null}
      <DataTable<Quarter>
        caption={t.quartersTitle}
        isCaptionHidden
        rows={quarters}
        rowKey={({ quarter }) => quarter}
        exports={filesOf(balance)}
        columns={columns}
      />
      {quarters
        .filter((quarter) => differencesOf(quarter).length > 0)
        .map((quarter) => (
          <BalanceDifferences key={quarter.quarter} quarter={quarter} />
        ))}
    </Section>
  );
}

const filesOf = ({ quarters, partner }: Balance) =>
  rowFiles<Quarter>(
    `reciprocity-${partner}`,
    [
      { title: 'quarter', value: ({ quarter }) => quarter },
      { title: 'given units', value: ({ given }) => given.units },
      { title: 'given exchanges', value: ({ given }) => given.exchanges },
      { title: 'received units', value: ({ received }) => received.units },
      { title: 'received exchanges', value: ({ received }) => received.exchanges },
      { title: 'ratio', value: ({ ratio }) => ratio },
      { title: 'given units, theirs', value: ({ theirs }) => theirs?.given.units },
      { title: 'received units, theirs', value: ({ theirs }) => theirs?.received.units },
      { title: 'equal', value: ({ theirs }) => theirs?.isEqual },
    ],
    quarters,
  );

interface Acting {
  readonly onCompare: (quarter: string) => void;
  readonly busyWith: string | null;
  readonly off: string | null;
}

function useColumns(acting: Acting): Column<Quarter>[] {
  const texts = useTexts(instrumentTexts);
  const t = texts.reciprocity;
  const locale = useLocale();
  const both = (side: 'given' | 'received') => (quarter: Quarter) => (
    <>
      <div>{amount(quarter[side])}</div>
      <div className={classes.small}>
        {t.one.theirs}: {quarter.theirs ? amount(quarter.theirs[side]) : '–'}
      </div>
    </>
  );
  const amount = ({ units, exchanges }: Quarter['given']) =>
    t.one.exchanges(unitsText(units, locale), locale.number(exchanges));
  return [
    {
      key: 'quarter',
      title: t.one.quarter,
      isRowHeader: true,
      cell: ({ quarter, isRunning, isJudged }) => (
        <>
          {quarter}
          {isRunning || !isJudged ? (
            <div className={classes.small}>{isRunning ? t.one.running : t.one.notJudged}</div>
          ) : null}
        </>
      ),
    },
    { key: 'given', title: t.given, cell: both('given') },
    { key: 'received', title: t.received, cell: both('received') },
    {
      key: 'books',
      title: t.books,
      cell: (quarter) => <Books quarter={quarter} />,
    },
    {
      key: 'compare',
      title: t.one.compare,
      isTitleHidden: true,
      cell: ({ quarter }) => (
        <span data-screen-only>
          <Button
            kind="secondary"
            size="small"
            icon={Scale}
            label={t.one.compareOne(quarter)}
            isBusy={acting.busyWith === quarter}
            disabledBecause={acting.off}
            onPress={() => acting.onCompare(quarter)}
          >
            {t.one.compare}
          </Button>
        </span>
      ),
    },
  ];
}

function Books({ quarter: { theirs } }: { readonly quarter: Quarter }) {
  const t = useTexts(instrumentTexts).reciprocity.one;
  if (!theirs) return <Status kind="neutral">{t.notCompared}</Status>;
  return (
    <>
      <Status kind={theirs.isEqual ? 'ok' : 'bad'}>{theirs.isEqual ? t.equal : t.differ}</Status>
      <div className={classes.small}>
        <InstantText at={theirs.checkedAt} layout="stack" />
      </div>
    </>
  );
}

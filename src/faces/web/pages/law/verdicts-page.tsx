// What was decided at this node, newest first: one's own, or all for whoever looks after it.
import type { OutputOf, QueryOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { type Address, choiceIn, useAddress, wordIn } from '../../parts/address.ts';
import { usePlace } from '../../parts/place.ts';
import { allRows, bySaidCursor, rowFiles } from '../../parts/rows-as-files.ts';
import { stepsOf } from '../../parts/trail.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { isDay } from './clocks.ts';
import { OUTCOMES, Outcome } from './law-words.tsx';
import { VerdictFilters } from './verdict-filters.tsx';

type VerdictPage = OutputOf<'/law/verdicts', 'get'>;
type VerdictRow = VerdictPage['verdicts'][number];
type VerdictsQuery = NonNullable<QueryOf<'/law/verdicts', 'get'>>;

const FILTERS = ['act', 'effect', 'member', 'from'];

function queryIn(address: Address): VerdictsQuery {
  const [act, member, from] = ['act', 'member', 'from'].map((name) => wordIn(address, name));
  const effect = choiceIn(address, 'effect', OUTCOMES);
  return {
    ...(act ? { act } : {}),
    ...(effect ? { effect } : {}),
    ...(member ? { member } : {}),
    ...(from && isDay(from) ? { from: `${from}T00:00:00Z` } : {}),
  };
}

export function VerdictsPage() {
  const t = useTexts(lawTexts).verdicts;
  const isOverseer = useHolds('auditor', 'operator');
  const [address] = useAddress();
  const query = queryIn(address);
  const before = usePlace().trail.at(-1);
  const verdicts = useRead('/law/verdicts', {
    query: { ...query, ...(before ? { before } : {}), limit: 25 },
  });
  return (
    <Page title={t.title} lead={`${t.lead} ${isOverseer ? t.all : t.own}`}>
      <VerdictFilters />
      <Remote of={verdicts}>
        {(data) => (
          <List data={data} query={query} hasWho={isOverseer} isBusy={verdicts.isFetching} />
        )}
      </Remote>
    </Page>
  );
}

interface ListProps {
  readonly data: VerdictPage;
  readonly query: VerdictsQuery;
  readonly hasWho: boolean;
  readonly isBusy: boolean;
}

function List({ data, query, hasWho, isBusy }: ListProps) {
  const t = useTexts(lawTexts).verdicts;
  const paging = stepsOf(usePlace(), data.next);
  const files = rowFiles<VerdictRow>(
    'verdicts',
    [
      { title: t.decided, value: ({ decidedAt }) => decidedAt },
      { title: t.act, value: ({ act }) => act },
      { title: t.effect, value: ({ effect }) => effect },
      { title: t.rule, value: ({ rule }) => rule },
      { title: t.who, value: ({ person }) => person },
      { title: t.member, value: ({ member }) => member },
      { title: t.open, value: ({ verdict }) => verdict },
    ],
    () => allRows('/law/verdicts', { query }, ({ verdicts }) => verdicts, bySaidCursor('before')),
  );
  return (
    <DataTable<VerdictRow>
      caption={t.title}
      isCaptionHidden
      rows={data.verdicts}
      rowKey={({ verdict }) => verdict}
      columns={useColumns(hasWho)}
      exports={files}
      isBusy={isBusy}
      paging={paging}
      empty={<NoVerdicts isFiltered={Object.keys(query).length > 0} />}
    />
  );
}

function useColumns(hasWho: boolean): readonly Column<VerdictRow>[] {
  const t = useTexts(lawTexts).verdicts;
  return [
    {
      key: 'decided',
      title: t.decided,
      isRowHeader: true,
      cell: ({ verdict, decidedAt }) => (
        <Link href={`/verdicts/${verdict}`}>
          <InstantText at={decidedAt} layout="stack" hasSeconds />
        </Link>
      ),
    },
    { key: 'act', title: t.act, cell: ({ act }) => <code>{act}</code> },
    { key: 'effect', title: t.effect, cell: ({ effect }) => <Outcome effect={effect} /> },
    { key: 'rule', title: t.rule, cell: ({ rule }) => <code>{rule}</code> },
    ...(hasWho
      ? [
          {
            key: 'who',
            title: t.who,
            cell: ({ person, member }: VerdictRow) => [member, person].filter(Boolean).join(' · '),
          },
        ]
      : []),
  ];
}

function NoVerdicts({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useTexts(lawTexts);
  const [, change] = useAddress();
  if (!isFiltered) return <EmptyState title={t.verdicts.none}>{t.verdicts.noneText}</EmptyState>;
  const cleared = Object.fromEntries(FILTERS.map((name) => [name, '']));
  return (
    <EmptyState
      title={t.verdicts.noneFound}
      actions={
        <Button kind="secondary" size="small" onPress={() => change({ ...cleared, after: '' })}>
          {t.browse.clear}
        </Button>
      }
    >
      {t.browse.noRulesText}
    </EmptyState>
  );
}

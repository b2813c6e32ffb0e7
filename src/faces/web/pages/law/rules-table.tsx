// Rules as they stood and were known, a page at a time from the node.
import type { OutputOf, QueryOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { type Address, choiceIn, offsetIn, useAddress, wordIn } from '../../parts/address.ts';
import { allRows, byOffset, rowFiles } from '../../parts/rows-as-files.ts';
import { Remote } from '../../shell/remote.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLocale } from '../../ui/locale.ts';
import type { Column } from '../../ui/table-columns.ts';
import { useClockBounds } from './clock-bounds.ts';
import { addDays, clocksIn, dayOf } from './clocks.ts';
import { RuleLink } from './law-links.tsx';
import {
  RULE_EFFECTS,
  type RuleRow,
  STANDINGS,
  STATUSES,
  StandingStatus,
  VerificationStatus,
} from './law-words.tsx';
import { usePlaceWords } from './place-words.ts';
import { RuleFilters } from './rule-filters.tsx';
import classes from './rules-table.module.css';

type Rules = OutputOf<'/law/rules', 'get'>;
type RulesQuery = NonNullable<QueryOf<'/law/rules', 'get'>>;

const PAGE = 25;
const FILTERS = ['place', 'act', 'text', 'effect', 'standing', 'status'];

function queryIn(address: Address, pack: string | undefined): RulesQuery {
  const [place, act, text] = ['place', 'act', 'text'].map((name) => wordIn(address, name));
  const effect = choiceIn(address, 'effect', RULE_EFFECTS);
  const standing = choiceIn(address, 'standing', STANDINGS);
  const status = choiceIn(address, 'status', STATUSES);
  return {
    ...clocksIn(address),
    ...(pack ? { pack } : place ? { place } : {}),
    ...(act ? { act } : {}),
    ...(text ? { text: text.slice(0, 100) } : {}),
    ...(effect ? { effect } : {}),
    ...(standing ? { standing } : {}),
    ...(status ? { status } : {}),
  };
}

export function RulesTable({ pack }: { readonly pack?: string }) {
  const [address] = useAddress();
  const query = queryIn(address, pack);
  const rules = useRead('/law/rules', {
    query: { ...query, offset: offsetIn(address), limit: PAGE },
  });
  return (
    <div className={classes.place}>
      <RuleFilters isOfPack={pack !== undefined} />
      <Remote of={rules}>
        {(data) => (
          <Table
            data={data}
            query={query}
            isOfPack={pack !== undefined}
            isBusy={rules.isFetching}
          />
        )}
      </Remote>
    </div>
  );
}

interface TableProps {
  readonly data: Rules;
  readonly query: RulesQuery;
  readonly isOfPack: boolean;
  readonly isBusy: boolean;
}

function Table({ data, query, isOfPack, isBusy }: TableProps) {
  const t = useTexts(lawTexts).browse;
  const [address, change] = useAddress();
  const offset = offsetIn(address);
  const to = offset + data.rules.length;
  const { nextOffset } = data;
  return (
    <DataTable<RuleRow>
      caption={t.rules}
      isCaptionHidden
      rows={data.rules}
      rowKey={({ rule }) => rule}
      isBusy={isBusy}
      columns={useColumns(isOfPack)}
      exports={useFiles(query)}
      empty={<NoRules />}
      paging={{
        from: offset + 1,
        to,
        total: data.total,
        ...(offset > 0
          ? {
              onPrevious: () => change({ offset: Math.max(0, offset - PAGE) }, { isStep: true }),
            }
          : {}),
        ...(nextOffset === undefined
          ? {}
          : { onNext: () => change({ offset: nextOffset }, { isStep: true }) }),
      }}
    />
  );
}

function useColumns(isOfPack: boolean): readonly Column<RuleRow>[] {
  const t = useTexts(lawTexts);
  const placeWords = usePlaceWords();
  const all: readonly Column<RuleRow>[] = [
    {
      key: 'rule',
      title: t.browse.rule,
      isRowHeader: true,
      cell: ({ rule, title, citation }) => (
        <>
          <RuleLink rule={rule}>{title}</RuleLink>
          <span className={classes.citation}>{citation}</span>
        </>
      ),
    },
    { key: 'place', title: t.browse.ofPlace, cell: ({ place }) => placeWords(place) },
    { key: 'effect', title: t.browse.effect, cell: ({ effect }) => t.effects[effect] },
    {
      key: 'standing',
      title: t.browse.standing,
      isOneLine: true,
      cell: ({ standing }) => <StandingStatus standing={standing} />,
    },
    {
      key: 'status',
      title: t.browse.status,
      isOneLine: true,
      cell: ({ status }) => <VerificationStatus status={status} />,
    },
  ];
  return isOfPack ? all.filter(({ key }) => key !== 'place') : all;
}

function useFiles(query: RulesQuery) {
  const t = useTexts(lawTexts).browse;
  return rowFiles<RuleRow>(
    'rules',
    [
      { title: t.rule, value: ({ rule }) => rule },
      { title: t.pack, value: ({ pack }) => pack },
      { title: t.ofPlace, value: ({ place }) => place },
      { title: t.citation, value: ({ citation }) => citation },
      { title: t.act, value: ({ acts }) => acts.join(' ') },
      { title: t.effect, value: ({ effect }) => effect },
      { title: t.standing, value: ({ standing }) => standing },
      { title: t.status, value: ({ status }) => status },
    ],
    () => allRows('/law/rules', { query }, ({ rules }) => rules, byOffset),
  );
}

function NoRules() {
  const t = useTexts(lawTexts).browse;
  const { date } = useLocale();
  const [address, change] = useAddress();
  const bounds = useClockBounds();
  const known = wordIn(address, 'knownAt');
  if (bounds && known !== '' && dayOf(known) <= bounds.knownFrom)
    return (
      <EmptyState title={t.noPacks}>{t.noPacksText(date(addDays(bounds.knownFrom, 1)))}</EmptyState>
    );
  const cleared = Object.fromEntries(FILTERS.map((name) => [name, '']));
  return (
    <EmptyState
      title={t.noRules}
      actions={
        <Button kind="secondary" size="small" onPress={() => change({ ...cleared, offset: 0 })}>
          {t.clear}
        </Button>
      }
    >
      {t.noRulesText}
    </EmptyState>
  );
}

// Every answer and copy that went to partners or came from them, with the entry of the holder's
// log.
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { usePlace } from '../../parts/place.ts';
import { allRows, byLastRow, rowFiles } from '../../parts/rows-as-files.ts';
import { pagingOf } from '../../parts/trail.ts';
import { Remote } from '../../shell/remote.tsx';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import type { Paging } from '../../ui/pager.tsx';
import { Seal } from '../../ui/seal.tsx';
import { unitsWords } from './answer-words.ts';
import { DIRECTIONS, ExchangeFilters, KINDS, QUARTER } from './exchange-filters.tsx';
import { Proof } from './heard-list.tsx';
import { useAllTitles } from './use-titles.ts';

const PAGE = 25;

type Row = OutputOf<'/data-commons/exchanges', 'get'>['exchanges'][number];
const idOf = ({ id }: Row) => id;

export function ExchangeList() {
  const place = usePlace();
  const counterpart = place.word('member');
  const quarter = place.word('quarter');
  const direction = place.choice('direction', DIRECTIONS);
  const kind = place.choice('kind', KINDS);
  const after = place.trail.at(-1);
  const filter = {
    ...(counterpart ? { counterpart } : {}),
    ...(QUARTER.test(quarter) ? { quarter } : {}),
    ...(direction ? { direction } : {}),
    ...(kind ? { kind } : {}),
  };
  const query = { ...filter, limit: PAGE, ...(after ? { after } : {}) };
  const page = useRead('/data-commons/exchanges', { query });
  return (
    <Remote of={page}>
      {({ exchanges }) => (
        <ExchangeTable
          rows={exchanges}
          isBusy={page.isPlaceholderData}
          paging={pagingOf(place, { pageSize: PAGE, ids: exchanges.map(idOf) })}
          load={() =>
            allRows(
              '/data-commons/exchanges',
              { query: filter },
              (all) => all.exchanges,
              byLastRow(idOf),
            )
          }
        />
      )}
    </Remote>
  );
}

const FILE_COLUMNS = (
  [
    ...(['id', 'kind', 'direction', 'counterpart', 'agreement', 'dataset', 'question'] as const),
    ...(['at', 'records', 'units', 'entry'] as const),
  ] as const
).map((key) => ({ title: key, value: (row: Row) => row[key] }));

interface TableProps {
  readonly rows: readonly Row[];
  readonly isBusy: boolean;
  readonly paging: Paging;
  readonly load: () => Promise<readonly Row[]>;
}

function ExchangeTable({ rows, isBusy, paging, load }: TableProps) {
  const t = useTexts(questionsTexts).questions;
  const locale = useLocale();
  const { number } = locale;
  const titles = useAllTitles();
  return (
    <DataTable
      caption={t.exchanges}
      isCaptionHidden
      isDense
      rows={rows}
      rowKey={({ id, direction }) => `${direction} ${id}`}
      isBusy={isBusy}
      paging={paging}
      toolbar={<ExchangeFilters />}
      empty={<EmptyState title={t.noneExchanged} />}
      exports={rowFiles('exchanges', FILE_COLUMNS, load)}
      columns={[
        {
          key: 'direction',
          title: t.direction,
          isRowHeader: true,
          cell: ({ direction, kind }) => `${t.directions[direction]}: ${t.exchangeKinds[kind]}`,
        },
        {
          key: 'partner',
          title: t.partner,
          cell: ({ counterpart }) => <MemberChip code={counterpart} />,
        },
        {
          key: 'dataset',
          title: t.dataset,
          cell: (row) => <DatasetLink row={row} titles={titles} />,
        },
        {
          key: 'records',
          title: t.records,
          isNumber: true,
          cell: ({ records }) => number(records),
        },
        {
          key: 'units',
          title: t.units,
          isNumber: true,
          cell: ({ units }) => unitsWords(units, locale),
        },
        { key: 'at', title: t.when, cell: ({ at }) => <InstantText at={at} layout="stack" /> },
        {
          key: 'entry',
          title: t.receipt,
          cell: (row) => <ReceiptLink row={row} />,
        },
      ]}
    />
  );
}

interface LinkProps {
  readonly row: Row;
  readonly titles: ReadonlyMap<string, string>;
}

function DatasetLink({ row: { dataset, direction }, titles }: LinkProps) {
  const at = direction === 'received' ? '?at=partner' : '';
  return <Link href={`/datasets/${dataset}${at}`}>{titles.get(dataset) ?? dataset}</Link>;
}

/** What was given stands in this node's log; what was received, with its proof, on its own page. */
function ReceiptLink({ row: { entry, direction, kind, question } }: { readonly row: Row }) {
  if (direction === 'served' || !entry) return <Proof entry={entry} />;
  const page = kind === 'answer' ? `/questions/${question}` : `/transfers/${question}`;
  return <Seal entry={entry} href={page} />;
}

// Give and take with every partner, a line an agreement and partner: given, received, ratio, floor,
// where the ladder stands and whether the books were found equal.
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { Remote } from '../../shell/remote.tsx';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Page } from '../../ui/page.tsx';
import { Status } from '../../ui/status.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { type Balance, booksOf, ladderOf, runningOf, unitsText } from './balance.ts';
import classes from './instruments.module.css';
import { Nation, useSelf } from './nations.tsx';

type Agreements = OutputOf<'/instruments', 'get'>['instruments'];

interface Line {
  readonly key: string;
  readonly agreement: string;
  readonly title: string;
  readonly partner: string;
}

/** Every other party of every data agreement that was adopted. */
const linesOf = (agreements: Agreements, self: string): Line[] =>
  agreements
    .filter(({ inForceFrom, parties }) => inForceFrom !== undefined && parties.includes(self))
    .flatMap(({ id, title, parties }) =>
      parties
        .filter((party) => party !== self)
        .map((partner) => ({ key: `${id} ${partner}`, agreement: id, title, partner })),
    );

export function BalancesPage() {
  const t = useTexts(instrumentTexts).reciprocity;
  const self = useSelf();
  const list = useRead('/instruments', { query: { type: 'data-agreement', limit: 100 } });
  return (
    <Page title={t.title} lead={t.lead}>
      <Remote of={list}>{({ instruments }) => <Lines rows={linesOf(instruments, self)} />}</Remote>
    </Page>
  );
}

function Lines({ rows }: { readonly rows: readonly Line[] }) {
  const t = useTexts(instrumentTexts).reciprocity;
  const columns = useColumns();
  const files = rowFiles<Line>(
    'reciprocity',
    (['partner', 'agreement', 'title'] as const).map((key) => ({
      title: key,
      value: (row) => row[key],
    })),
    rows,
  );
  return (
    <DataTable<Line>
      caption={t.caption}
      isCaptionHidden
      rows={rows}
      rowKey={({ key }) => key}
      exports={files}
      empty={<EmptyState title={t.none}>{t.noneText}</EmptyState>}
      columns={columns}
    />
  );
}

function useColumns(): Column<Line>[] {
  const t = useTexts(instrumentTexts).reciprocity;
  return [
    {
      key: 'partner',
      title: t.partner,
      isRowHeader: true,
      cell: ({ partner, agreement, title }) => (
        <>
          <Link href={`/reciprocity/${partner}?agreement=${agreement}`}>
            <Nation code={partner} isLinked={false} />
          </Link>
          <div className={classes.small}>{title}</div>
        </>
      ),
    },
    {
      key: 'given',
      title: t.given,
      isNumber: true,
      cell: (line) => <Part line={line} part="given" />,
    },
    {
      key: 'received',
      title: t.received,
      isNumber: true,
      cell: (line) => <Part line={line} part="received" />,
    },
    { key: 'ratio', title: t.ratio, cell: (line) => <Part line={line} part="ratio" /> },
    { key: 'ladder', title: t.ladder, cell: (line) => <Part line={line} part="ladder" /> },
    { key: 'books', title: t.books, cell: (line) => <Part line={line} part="books" /> },
  ];
}

type PartName = 'given' | 'received' | 'ratio' | 'ladder' | 'books';

/** A cell of one balance; the cells of a line share one reading. */
function Part({ line, part }: { readonly line: Line; readonly part: PartName }) {
  const { partner, agreement } = line;
  const { data, error } = useRead('/data-commons/balances/{partner}', {
    path: { partner },
    query: { agreement },
  });
  if (error) return <span className={classes.quiet}>{part === 'given' ? error.message : '–'}</span>;
  if (!data) return <span className={classes.quiet}>…</span>;
  return <Known balance={data} part={part} />;
}

function Known({ balance, part }: { readonly balance: Balance; readonly part: PartName }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.reciprocity;
  const locale = useLocale();
  const { given, received, ratio } = runningOf(balance);
  if (part === 'given') return unitsText(given, locale);
  if (part === 'received') return unitsText(received, locale);
  if (part === 'ratio')
    return (
      <>
        {ratio === null ? '–' : locale.ratio(ratio)}
        <div className={classes.small}>
          {balance.floor ? `${t.floor}: ${balance.floor}` : t.noFloor}
        </div>
      </>
    );
  if (part === 'ladder') {
    const steps = ladderOf(balance);
    if (steps.length === 0) return <Status kind="ok">{texts.ladder.none}</Status>;
    return steps.map(({ party, stage }) => (
      <Status key={party} kind={stage === 'suspended' ? 'bad' : 'warn'}>
        {texts.ladder[stage]} ({party})
      </Status>
    ));
  }
  const books = booksOf(balance);
  const words = { equal: t.one.equal, differ: t.one.differ, none: t.one.notCompared };
  const kinds = { equal: 'ok', differ: 'bad', none: 'neutral' } as const;
  return <Status kind={kinds[books]}>{words[books]}</Status>;
}

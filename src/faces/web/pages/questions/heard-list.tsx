// What partners asked of the data held here and what they were told, each with the entry of this
// node's log that proves it.
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
import { MemberChip } from '../../ui/member-chip.tsx';
import type { Paging } from '../../ui/pager.tsx';
import { Seal } from '../../ui/seal.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Status } from '../../ui/status.tsx';
import { STATE_KINDS } from './answer-state.ts';
import { MemberFilter } from './asked-filters.tsx';
import classes from './lists.module.css';
import { askedWords } from './question-words.ts';
import { useOwnTitles } from './use-titles.ts';

const PAGE = 25;
const OUTCOMES = ['answered', 'suppressed', 'refused'] as const;

type Row = OutputOf<'/data-commons/heard-questions', 'get'>['questions'][number];
const idOf = ({ id }: Row) => id;

export function HeardList() {
  const place = usePlace();
  const member = place.word('member');
  const dataset = place.word('dataset');
  const outcome = place.choice('outcome', OUTCOMES);
  const after = place.trail.at(-1);
  const filter = {
    ...(member ? { member } : {}),
    ...(dataset ? { dataset } : {}),
    ...(outcome ? { outcome } : {}),
  };
  const query = { ...filter, limit: PAGE, ...(after ? { after } : {}) };
  const page = useRead('/data-commons/heard-questions', { query });
  return (
    <Remote of={page}>
      {({ questions }) => (
        <HeardTable
          rows={questions}
          isBusy={page.isPlaceholderData}
          paging={pagingOf(place, { pageSize: PAGE, ids: questions.map(idOf) })}
          load={() =>
            allRows(
              '/data-commons/heard-questions',
              { query: filter },
              (all) => all.questions,
              byLastRow(idOf),
            )
          }
        />
      )}
    </Remote>
  );
}

const FILE_COLUMNS = (
  ['question', 'dataset', 'member', 'kind', 'outcome', 'at', 'entry'] as const
).map((key) => ({ title: key, value: (row: Row) => row[key] }));

interface TableProps {
  readonly rows: readonly Row[];
  readonly isBusy: boolean;
  readonly paging: Paging;
  readonly load: () => Promise<readonly Row[]>;
}

function HeardTable({ rows, isBusy, paging, load }: TableProps) {
  const texts = useTexts(questionsTexts);
  const t = texts.questions;
  const titles = useOwnTitles();
  return (
    <DataTable
      caption={t.heard}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      isBusy={isBusy}
      paging={paging}
      toolbar={<HeardFilters titles={titles} />}
      empty={<EmptyState title={t.noneHeard} />}
      exports={rowFiles('heard-questions', FILE_COLUMNS, load)}
      columns={[
        { key: 'member', title: t.who, cell: ({ member }) => <MemberChip code={member} /> },
        {
          key: 'asked',
          title: t.question,
          isRowHeader: true,
          cell: ({ asked }) => askedWords(asked, texts),
        },
        {
          key: 'dataset',
          title: t.dataset,
          cell: ({ dataset }) => (
            <Link href={`/datasets/${dataset}`}>{titles.get(dataset) ?? dataset}</Link>
          ),
        },
        {
          key: 'outcome',
          title: t.outcome,
          isOneLine: true,
          cell: ({ outcome }) => (
            <Status kind={STATE_KINDS[outcome]}>{texts.states[outcome]}</Status>
          ),
        },
        { key: 'at', title: t.when, cell: ({ at }) => <InstantText at={at} layout="stack" /> },
        { key: 'entry', title: t.receipt, cell: ({ entry }) => <Proof entry={entry} /> },
      ]}
    />
  );
}

/** An act has its number in the log within a second. */
export function Proof({ entry }: { readonly entry: string | undefined }) {
  const t = useTexts(questionsTexts).questions;
  return entry ? <Seal entry={entry} /> : <em className={classes.quiet}>{t.pending}</em>;
}

function HeardFilters({ titles }: { readonly titles: ReadonlyMap<string, string> }) {
  const texts = useTexts(questionsTexts);
  const t = texts.questions;
  const place = usePlace();
  const dataset = place.word('dataset');
  const known = [...titles].map(([value, text]) => ({ value, text }));
  const isKnown = dataset === '' || titles.has(dataset);
  return (
    <div className={classes.filters}>
      <MemberFilter name="member" label={t.who} />
      <SelectField
        name="dataset"
        label={t.dataset}
        isShort
        emptyText={t.any}
        value={dataset}
        options={isKnown ? known : [...known, { value: dataset, text: dataset }]}
        onChange={(value) => place.filter({ dataset: value })}
      />
      <SelectField
        name="outcome"
        label={t.outcome}
        isShort
        emptyText={t.any}
        value={place.word('outcome')}
        options={OUTCOMES.map((outcome) => ({ value: outcome, text: texts.states[outcome] }))}
        onChange={(outcome) => place.filter({ outcome })}
      />
    </div>
  );
}

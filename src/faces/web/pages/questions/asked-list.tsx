// Questions asked from here, newest first, each with how its holders stand.
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { usePlace } from '../../parts/place.ts';
import { allRows, byLastRow, rowFiles } from '../../parts/rows-as-files.ts';
import { pagingOf } from '../../parts/trail.ts';
import { Remote } from '../../shell/remote.tsx';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { MemberChip } from '../../ui/member-chip.tsx';
import type { Paging } from '../../ui/pager.tsx';
import { Status } from '../../ui/status.tsx';
import { STATE_KINDS } from './answer-state.ts';
import { AskedFilters, PART_STATES, type PartState } from './asked-filters.tsx';
import classes from './lists.module.css';
import { askedWords } from './question-words.ts';

const PAGE = 25;

type Row = OutputOf<'/data-commons/questions', 'get'>['questions'][number];
const idOf = ({ question }: Row) => question;

export function AskedList() {
  const place = usePlace();
  const holder = place.word('holder');
  const state = place.choice('state', PART_STATES);
  const after = place.trail.at(-1);
  const filter = {
    ...(holder ? { holder } : {}),
    ...(state ? { state } : {}),
  };
  const query = { ...filter, limit: PAGE, ...(after ? { after } : {}) };
  const page = useRead('/data-commons/questions', { query });
  return (
    <Remote of={page}>
      {({ questions }) => (
        <AskedTable
          rows={questions}
          isBusy={page.isPlaceholderData}
          isFiltered={Boolean(holder || state)}
          paging={pagingOf(place, { pageSize: PAGE, ids: questions.map(idOf) })}
          load={() =>
            allRows(
              '/data-commons/questions',
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

interface TableProps {
  readonly rows: readonly Row[];
  readonly isBusy: boolean;
  readonly isFiltered: boolean;
  readonly paging: Paging;
  readonly load: () => Promise<readonly Row[]>;
}

function AskedTable({ rows, isBusy, isFiltered, paging, load }: TableProps) {
  const texts = useTexts(questionsTexts);
  const t = texts.questions;
  return (
    <DataTable
      caption={t.asked}
      isCaptionHidden
      rows={rows}
      rowKey={({ question }) => question}
      isBusy={isBusy}
      paging={paging}
      toolbar={<AskedFilters />}
      empty={<None isFiltered={isFiltered} />}
      exports={rowFiles('questions', FILE_COLUMNS, load)}
      columns={[
        {
          key: 'question',
          title: t.question,
          isRowHeader: true,
          cell: ({ question, asked }) => (
            <Link href={`/questions/${question}`}>{askedWords(asked, texts)}</Link>
          ),
        },
        {
          key: 'holders',
          title: t.holders,
          cell: ({ holders }) => (
            <span className={classes.chips}>
              {holders.map((holder) => (
                <MemberChip key={holder} code={holder} />
              ))}
            </span>
          ),
        },
        { key: 'outcome', title: t.outcome, cell: ({ states }) => <States states={states} /> },
        {
          key: 'at',
          title: t.when,
          cell: ({ askedAt }) => <InstantText at={askedAt} layout="stack" />,
        },
      ]}
    />
  );
}

const FILE_COLUMNS = [
  { title: 'question', value: ({ question }: Row) => question },
  { title: 'askedAt', value: ({ askedAt }: Row) => askedAt },
  { title: 'askedBy', value: ({ askedBy }: Row) => askedBy },
  { title: 'holders', value: ({ holders }: Row) => holders.join(' ') },
  { title: 'asked', value: ({ asked }: Row) => JSON.stringify(asked) },
  ...PART_STATES.map((state) => ({
    title: state,
    value: ({ states }: Row) => countOf(states, state),
  })),
];

const countOf = (states: unknown, state: PartState): number =>
  (states as Readonly<Record<string, number>>)[state] ?? 0;

function States({ states }: { readonly states: unknown }) {
  const texts = useTexts(questionsTexts);
  const found = PART_STATES.filter((state) => countOf(states, state) > 0);
  return (
    <span className={classes.states}>
      {found.map((state) => (
        <Status key={state} kind={STATE_KINDS[state]}>
          {texts.questions.stateCount(countOf(states, state), texts.states[state])}
        </Status>
      ))}
    </span>
  );
}

function None({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useTexts(questionsTexts).questions;
  const href = isFiltered ? '/questions?view=asked' : '/ask';
  return (
    <EmptyState
      title={isFiltered ? t.noneAskedFound : t.noneAsked}
      actions={
        <ButtonLink href={href} kind="secondary">
          {isFiltered ? t.filterReset : t.askOne}
        </ButtonLink>
      }
    />
  );
}

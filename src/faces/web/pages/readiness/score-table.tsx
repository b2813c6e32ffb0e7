// The score of Bridge2AI beside the level: seven dimensions, their criteria, and what only a person
// can say.

import type { Score, SignedReport } from '../../parts/readiness/types.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { wordFor } from '../../parts/word-for.ts';
import { useHolds } from '../../shell/session.tsx';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Section } from '../../ui/section.tsx';
import { Status, type StatusKind } from '../../ui/status.tsx';
import classes from './readiness.module.css';
import { ScoreAnswers } from './score-answers.tsx';

type Dimension = Score['dimensions'][number];
type Criterion = Dimension['criteria'][number];

const KINDS: Readonly<Record<Criterion['stands'], StatusKind>> = {
  met: 'ok',
  'not-met': 'bad',
  asked: 'warn',
  'not-measured': 'neutral',
};
const FILE_COLUMNS = (['criterion', 'title', 'stands', 'checks', 'asks', 'said'] as const).map(
  (key) => ({ title: key, value: (row: Criterion) => `${row[key] ?? ''}` }),
);

interface Props {
  readonly dataset: string;
  readonly report: SignedReport['report'];
}

export function ScoreTable({ dataset, report: { score, statedBy } }: Props) {
  const { score: t, ofProfile } = useTexts(readinessTexts);
  const isSteward = useHolds('steward');
  const criteria = score.dimensions.flatMap((one) => one.criteria);
  const asked = criteria.filter(({ asks }) => asks !== undefined);
  return (
    <Section title={t.title} lead={t.lead}>
      <p className={classes.tally}>{t.met(score.met, score.total)}</p>
      <DataTable
        caption={t.title}
        isCaptionHidden
        rows={score.dimensions}
        rowKey={({ title }) => title}
        exports={rowFiles('bridge2ai-score', FILE_COLUMNS, criteria)}
        columns={[
          {
            key: 'dimension',
            title: t.dimension,
            isRowHeader: true,
            cell: ({ title }) => wordFor(ofProfile, title),
          },
          { key: 'share', title: t.share, cell: (row) => <Bar of={row} /> },
          { key: 'criteria', title: t.criteria, cell: (row) => <Criteria of={row} /> },
        ]}
      />
      {statedBy ? <p className={classes.quiet}>{t.saidBy(statedBy)}</p> : null}
      {isSteward && asked.length > 0 ? <ScoreAnswers dataset={dataset} asked={asked} /> : null}
    </Section>
  );
}

function Bar({ of: { met, total } }: { readonly of: Dimension }) {
  return (
    <div className={classes.share}>
      <span>
        {met} / {total}
      </span>
      <svg
        className={classes.bar}
        viewBox={`0 0 ${total} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width={met} height="1" />
      </svg>
    </div>
  );
}

function Criteria({ of: { title, criteria } }: { readonly of: Dimension }) {
  const { score: t, ofProfile } = useTexts(readinessTexts);
  return (
    <Disclosure
      summary={
        <>
          {criteria.map(({ criterion }) => criterion).join(', ')}
          <span className="visually-hidden">: {wordFor(ofProfile, title)}</span>
        </>
      }
    >
      <ul className={classes.criteria}>
        {criteria.map(({ criterion, title: name, stands, checks, asks, said }) => (
          <li key={criterion}>
            <span>
              {criterion} {wordFor(ofProfile, name)}
              {checks.length > 0 ? (
                <span className={classes.quiet}> {t.by(checks.join(', '))}</span>
              ) : null}
              {said || asks ? (
                <span className={classes.quiet} lang="en">
                  {' '}
                  {said ?? asks}
                </span>
              ) : null}
            </span>
            <Status kind={KINDS[stands]}>{wordFor(t.stands, stands)}</Status>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

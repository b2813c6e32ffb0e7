// Readiness for its own steward and auditor: where it stands, what to do next, every check, the
// score, who signed, floors and cures. It looks again while an assessment is on its way.
import { useRead } from '../../api/queries.ts';
import parts from '../../parts/parts.module.css';
import { Ladder } from '../../parts/readiness/ladder.tsx';
import { levelsOf } from '../../parts/readiness/levels.ts';
import type { Readiness, ReadPublished } from '../../parts/readiness/types.ts';
import { Remote } from '../../shell/remote.tsx';
import { Assessing } from './assessing.tsx';
import { CheckTable } from './check-table.tsx';
import { CounterTable } from './counter-table.tsx';
import { CureTable } from './cure-table.tsx';
import { FloorTable } from './floor-table.tsx';
import { HistoryList } from './history-list.tsx';
import { ReportFacts } from './report-facts.tsx';
import { ScoreTable } from './score-table.tsx';
import { Standing } from './standing.tsx';
import { ToDoList } from './to-do-list.tsx';

const LOOK_MS = 2_000;

interface Props {
  readonly of: ReadPublished;
}

export function HeldReadiness({ of }: Props) {
  const path = { dataset: of.dataset.id };
  const first = useRead('/data-commons/datasets/{dataset}/readiness', { path }, { isFresh: true });
  const live = useRead(
    '/data-commons/datasets/{dataset}/readiness',
    { path },
    { everyMs: LOOK_MS, isOff: first.data?.isAssessmentWaiting !== true },
  );
  const seen = first.data?.isAssessmentWaiting ? live : first;
  return <Remote of={seen.data ? seen : first}>{(read) => <Shown read={read} of={of} />}</Remote>;
}

function Shown({ read, of }: Props & { readonly read: Readiness }) {
  const { signed, countersignatures, cures } = read;
  return (
    <div className={parts.parts}>
      <div className={parts.stack}>
        <Ladder levels={levelsOf(read.ladder)} level={read.level} />
        <Standing of={read} />
        <Assessing of={read} />
      </div>
      <ToDoList of={read} />
      <CheckTable of={read} />
      {signed ? <ScoreTable dataset={read.dataset} report={signed.report} /> : null}
      <ReportFacts of={read} />
      <CounterTable given={countersignatures} />
      <FloorTable agreements={of.agreements} level={read.level} cures={cures} />
      <CureTable cures={cures} />
      <HistoryList reports={read.history} />
    </div>
  );
}

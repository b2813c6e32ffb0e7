// The first page: what waits for this person, what changed since the last look, the alliance on a
// map.
import { lazy, Suspense, useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { isFirstVisitHidden } from '../../shell/display.ts';
import { useSession } from '../../shell/session.tsx';
import { homeTexts } from '../../texts/home.ts';
import { useTexts } from '../../texts/texts.ts';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Changes } from './changes.tsx';
import { FirstVisit } from './first-visit.tsx';
import classes from './home.module.css';
import { WaitingList } from './waiting-list.tsx';

const AllianceFigure = lazy(() =>
  import('./alliance-figure.tsx').then((m) => ({ default: m.AllianceFigure })),
);

export function HomePage() {
  const t = useTexts(homeTexts);
  const session = useSession();
  const { data: status } = useRead('/node/status');
  const [isPutAway, setPutAway] = useState(isFirstVisitHidden);
  const isGuided = status?.isDemonstration === true && !isPutAway;
  return (
    <Page title={t.title} lead={session?.name ? t.lead(session.name) : undefined}>
      <div className={isGuided ? classes.columns : undefined}>
        <Section title={t.waiting.title}>
          <WaitingList now={status?.now} />
        </Section>
        {isGuided ? <FirstVisit onPutAway={() => setPutAway(true)} /> : null}
      </div>
      <Changes />
      <Section title={t.map.title} lead={t.map.lead}>
        <div className={classes.map}>
          <Suspense fallback={<Skeleton lines={8} />}>
            <AllianceFigure />
          </Suspense>
        </div>
      </Section>
    </Page>
  );
}

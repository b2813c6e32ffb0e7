// The first page: what waits for this person, what changed since the last look, the alliance on a map.
import { lazy, Suspense } from 'react';
import { useRead } from '../../api/queries.ts';
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
  const { data: status } = useRead('/node/status');
  return (
    <Page title={t.title} lead={t.lead}>
      <div className={classes.columns}>
        <Section title={t.waiting.title}>
          <WaitingList />
        </Section>
        {status?.isDemonstration ? <FirstVisit /> : null}
      </div>
      <Section title={t.changes.title}>
        <Changes />
      </Section>
      <Section title={t.map.title} lead={t.map.lead}>
        <Suspense fallback={<Skeleton lines={8} />}>
          <AllianceFigure />
        </Suspense>
      </Section>
    </Page>
  );
}

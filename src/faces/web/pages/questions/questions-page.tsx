// What was asked from here, what partners asked here, and what was exchanged: three lists, each
// for who may see it.
import { MessageCircleQuestion } from 'lucide-react';
import { usePlace } from '../../parts/place.ts';
import { useHolds } from '../../shell/session.tsx';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { AskedList } from './asked-list.tsx';
import { ExchangeList } from './exchange-list.tsx';
import { HeardList } from './heard-list.tsx';

const VIEWS = ['asked', 'heard', 'exchanges'] as const;
type View = (typeof VIEWS)[number];

export function QuestionsPage() {
  const t = useTexts(questionsTexts).questions;
  const place = usePlace();
  const mayAsk = useHolds('researcher');
  const may: Readonly<Record<View, boolean>> = {
    asked: useHolds('researcher', 'auditor'),
    heard: useHolds('steward', 'auditor'),
    exchanges: useHolds('steward', 'treaty-officer', 'auditor'),
  };
  const view = place.choice('view', VIEWS) ?? VIEWS.find((one) => may[one]) ?? 'asked';
  const clear = { holder: '', state: '', member: '', outcome: '', dataset: '' };
  const choose = (next: View) =>
    place.filter({ ...clear, direction: '', kind: '', quarter: '', view: next });
  return (
    <Page
      title={t.title}
      lead={t.lead}
      {...(mayAsk
        ? {
            actions: (
              <ButtonLink href="/ask" icon={MessageCircleQuestion}>
                {t.askOne}
              </ButtonLink>
            ),
          }
        : {})}
    >
      <Tabs
        label={t.views}
        tabs={VIEWS.map((key) => ({ key, text: t[key] }))}
        selected={view}
        onSelect={choose}
      >
        {may[view] ? <List view={view} /> : <Closed view={view} />}
      </Tabs>
    </Page>
  );
}

function List({ view }: { readonly view: View }) {
  if (view === 'asked') return <AskedList />;
  return view === 'heard' ? <HeardList /> : <ExchangeList />;
}

function Closed({ view }: { readonly view: View }) {
  const t = useTexts(questionsTexts).questions;
  const who = { asked: t.mayAsked, heard: t.mayHeard, exchanges: t.mayExchanges }[view];
  return (
    <EmptyState title={t.forbidden}>
      {who} {t.mayNext}
    </EmptyState>
  );
}

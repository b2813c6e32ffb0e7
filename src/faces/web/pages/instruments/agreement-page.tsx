// One text: how it stands, what it says, who said what, the proof that it met its rule, and how it
// differs from another version. Which part is shown stands in the address.
import { Printer } from 'lucide-react';
import { useRead } from '../../api/queries.ts';
import { choiceIn, useAddress, usePathName } from '../../parts/address.ts';
import { Remote } from '../../shell/remote.tsx';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import type { Agreement, Ballot } from './acts.ts';
import { AgreementCertificate } from './agreement-certificate.tsx';
import { AgreementHistory } from './agreement-history.tsx';
import { AgreementStanding } from './agreement-standing.tsx';
import { AgreementTerms } from './agreement-terms.tsx';
import { AgreementVersions } from './agreement-versions.tsx';
import { useNations } from './nations.tsx';
import { StageStatus } from './stage-status.tsx';

const VIEWS = ['standing', 'terms', 'history', 'certificate', 'versions'] as const;
/** Others sign while one looks. */
const LOOK_EVERY_MS = 5_000;

export function AgreementPage() {
  const instrument = usePathName('instrument');
  const texts = useTexts(instrumentTexts);
  const t = texts.agreements;
  const { nameOf } = useNations();
  const names = { path: { instrument } };
  const found = useRead('/instruments/{instrument}', names, { everyMs: LOOK_EVERY_MS });
  const ballot = useRead('/instruments/{instrument}/ballot', names, { everyMs: LOOK_EVERY_MS });
  // A text just opened must not be shown under the address of the next.
  const data = found.data?.id === instrument || found.data?.digest === instrument;
  const shown = data ? found.data : undefined;
  return (
    <Page
      title={shown?.instrument.title ?? t.instrument}
      lead={shown ? t.one.between(shown.instrument.parties.map(nameOf).join(', ')) : undefined}
      crumbs={[{ href: '/agreements', text: t.one.back }]}
      actions={
        <Button kind="quiet" icon={Printer} onPress={() => window.print()}>
          {t.one.print}
        </Button>
      }
    >
      {shown ? <StageStatus stage={shown.state.stage} size="large" /> : null}
      <Remote of={found}>
        {(agreement) => (
          <Remote of={ballot}>{(vote) => <Views agreement={agreement} ballot={vote} />}</Remote>
        )}
      </Remote>
    </Page>
  );
}

interface Props {
  readonly agreement: Agreement;
  readonly ballot: Ballot;
}

function Views({ agreement, ballot }: Props) {
  const t = useTexts(instrumentTexts).agreements.views;
  const [address, change] = useAddress();
  const view = choiceIn(address, 'view', VIEWS) ?? 'standing';
  return (
    <Tabs
      label={t.label}
      tabs={VIEWS.map((key) => ({ key, text: t[key] }))}
      selected={view}
      onSelect={(next) => change({ view: next === 'standing' ? '' : next })}
    >
      {view === 'standing' ? <AgreementStanding agreement={agreement} ballot={ballot} /> : null}
      {view === 'terms' ? <AgreementTerms agreement={agreement} /> : null}
      {view === 'history' ? <AgreementHistory agreement={agreement} /> : null}
      {view === 'certificate' ? <AgreementCertificate agreement={agreement} /> : null}
      {view === 'versions' ? <AgreementVersions agreement={agreement} /> : null}
    </Tabs>
  );
}

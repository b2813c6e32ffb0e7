// The law as it stands: packs and rules on a day, as known on a day, with how much was verified.

import { choiceIn, hrefOf, useAddress } from '../../parts/address.ts';
import { useHolds } from '../../shell/session.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ClockBar } from './clock-bar.tsx';
import { clockWords } from './clocks.ts';
import { PacksTable } from './packs-table.tsx';
import { RulesTable } from './rules-table.tsx';

const VIEWS = ['rules', 'packs'] as const;

export function LawPage() {
  const t = useTexts(lawTexts);
  const [address, change] = useAddress();
  const clocks = clockWords(address);
  const view = choiceIn(address, 'view', VIEWS) ?? 'rules';
  return (
    <Page title={t.law} lead={t.browse.lead} actions={<Actions clocks={clocks} />}>
      <ClockBar />
      <Tabs
        label={t.browse.view}
        tabs={VIEWS.map((key) => ({ key, text: t.browse[key] }))}
        selected={view}
        onSelect={(next) => change({ view: next === 'rules' ? '' : next })}
      >
        {view === 'rules' ? (
          <Section title={t.browse.rules}>
            <RulesTable />
          </Section>
        ) : (
          <Section title={t.browse.packs} lead={t.browse.packsLead} actions={<ImportLink />}>
            <PacksTable />
          </Section>
        )}
      </Tabs>
    </Page>
  );
}

function Actions({ clocks }: { readonly clocks: object }) {
  const t = useTexts(lawTexts).browse;
  const mayOversee = useHolds('steward', 'auditor', 'operator');
  return (
    <>
      <ButtonLink href={hrefOf('/law/what-if', { ...clocks })}>{t.whatIf}</ButtonLink>
      <ButtonLink href="/law/compare" kind="secondary">
        {t.compare}
      </ButtonLink>
      {mayOversee ? (
        <ButtonLink href="/law/ripples" kind="quiet">
          {t.ripples}
        </ButtonLink>
      ) : null}
    </>
  );
}

function ImportLink() {
  const t = useTexts(lawTexts).browse;
  const isOperator = useHolds('operator');
  if (isOperator)
    return (
      <ButtonLink href="/law/import" kind="secondary" size="small">
        {t.import}
      </ButtonLink>
    );
  return (
    <Button kind="secondary" size="small" disabledBecause={t.operatorOnly}>
      {t.import}
    </Button>
  );
}

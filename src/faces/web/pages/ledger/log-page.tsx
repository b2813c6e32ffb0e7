// The log: its newest head with the standing of its witnesses, and its entries, newest first.
import { ShieldCheck } from 'lucide-react';
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { ledgerTexts } from '../../texts/ledger.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { AuditLog } from './audit-log.tsx';
import { EntryList } from './entry-list.tsx';
import { HeadCard } from './head-card.tsx';

export function LogPage() {
  const t = useTexts(ledgerTexts).log;
  const head = useRead('/ledger/checkpoint', {}, { everyMs: 5_000 });
  const hasNone = head.error?.problem.code === 'ledger.no-head';
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <ButtonLink href="/log/check" kind="secondary" icon={ShieldCheck}>
          {t.check}
        </ButtonLink>
      }
    >
      {hasNone ? (
        <EmptyState title={t.noHead} />
      ) : (
        <Remote of={head}>
          {(newest) => (
            <>
              <Section title={t.headTitle} actions={<AuditLog />}>
                <HeadCard head={newest} />
              </Section>
              <Section title={t.entries} lead={t.newestFirst}>
                <EntryList size={newest.size} />
              </Section>
            </>
          )}
        </Remote>
      )}
    </Page>
  );
}

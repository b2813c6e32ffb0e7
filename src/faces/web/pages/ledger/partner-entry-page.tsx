// An entry in a partner's log: its receipt, fetched from that partner by this node, and checked
// here against the keys and witnesses that this node has pinned.
import { getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { ledgerTexts } from '../../texts/ledger.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { CheckHere } from './receipt-check.tsx';

const route = getRouteApi('/log/partner/$member/$entry');

export function PartnerEntryPage() {
  const texts = useTexts(ledgerTexts);
  const t = texts.partnerEntry;
  const { member, entry } = route.useParams();
  const found = useRead(
    '/federation/entries/{member}/{entry}/receipt',
    { path: { member, entry } },
    { isFresh: true },
  );
  const crumbs = [{ href: '/log', text: texts.log.title }];
  return (
    <Page title={t.title(member)} lead={t.lead} crumbs={crumbs} mark={<MemberChip code={member} />}>
      <Section title={texts.entry.receipt} lead={t.receiptLead}>
        <Remote of={found}>
          {({ receipt, policy }) => (
            <>
              <DescriptionList
                items={[
                  { term: texts.entry.kind, value: <code>{receipt.leaf.type}</code> },
                  {
                    term: texts.entry.at,
                    value: <InstantText at={receipt.leaf.at} hasSeconds />,
                  },
                  { term: texts.entry.id, value: <Digest value={entry} isWhole /> },
                  { term: texts.entry.bodyDigest, value: <Digest value={receipt.leaf.digest} /> },
                ]}
              />
              <CheckHere entry={entry} receipt={receipt} policy={policy} />
            </>
          )}
        </Remote>
      </Section>
    </Page>
  );
}

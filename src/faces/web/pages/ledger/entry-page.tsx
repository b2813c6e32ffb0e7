// One entry: what everybody may see, what the parties may see, and its receipt, checked here.
import { getRouteApi } from '@tanstack/react-router';
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { ledgerTexts } from '../../texts/ledger.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { EntryBody } from './entry-body.tsx';
import { ReceiptCheck } from './receipt-check.tsx';

const route = getRouteApi('/log/$entry');

export function EntryPage() {
  const texts = useTexts(ledgerTexts);
  const t = texts.entry;
  const { entry } = route.useParams();
  const found = useRead('/ledger/entries/{entry}', { path: { entry } }, { isFresh: true });
  const index = found.data?.index ?? null;
  return (
    <Page title={t.title(index)} lead={t.lead} crumbs={[{ href: '/log', text: texts.log.title }]}>
      <Remote of={found}>
        {({ leaf, leafHash, entry: id }) => (
          <>
            <Section title={t.leaf}>
              <DescriptionList
                items={[
                  { term: t.kind, value: <code>{leaf.type}</code> },
                  { term: t.at, value: <InstantText at={leaf.at} hasSeconds /> },
                  { term: t.id, value: <Digest value={id} isWhole /> },
                  { term: t.leafHash, value: <Digest value={leafHash} /> },
                  { term: t.bodyDigest, value: <Digest value={leaf.digest} /> },
                ]}
              />
            </Section>
            <Section title={t.body}>
              <EntryBody entry={id} />
            </Section>
            <Section title={t.receipt} lead={t.receiptLead}>
              {index === null ? <p>{t.notNumbered}</p> : <ReceiptCheck entry={id} />}
            </Section>
          </>
        )}
      </Remote>
    </Page>
  );
}

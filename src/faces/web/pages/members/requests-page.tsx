// Nations that ask to join. Nobody is believed by the wire alone: the fingerprint is read out over
// the telephone and typed here before an accession is proposed.
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { RequestCard } from './request-card.tsx';
import { Ways } from './ways.tsx';

export function RequestsPage() {
  const texts = useTexts(membersTexts);
  const t = texts.requests;
  const found = useRead('/federation/accession-requests', {}, { everyMs: 15_000 });
  return (
    <Page title={t.title} lead={t.lead} crumbs={[{ href: '/members', text: texts.nations.title }]}>
      <Ways />
      <Remote of={found}>
        {({ requests }) =>
          requests.length === 0 ? (
            <EmptyState title={t.none}>{t.noneNext}</EmptyState>
          ) : (
            requests.map((request) => <RequestCard key={request.digest} request={request} />)
          )
        }
      </Remote>
    </Page>
  );
}

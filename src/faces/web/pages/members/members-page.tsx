// The nations of the alliance: how each stands, how its node is seen from here, what was set aside,
// and the fingerprint by which a nation that is invited knows this node.
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { ForkEvidence } from './fork-evidence.tsx';
import { NationTable } from './nation-table.tsx';
import { ParkedMessages } from './parked-messages.tsx';
import { Ways } from './ways.tsx';

export function MembersPage() {
  const t = useTexts(membersTexts);
  const members = useRead('/members');
  const peers = useRead('/federation/peers', {}, { everyMs: 10_000 });
  return (
    <Page title={t.nations.title} lead={t.nations.lead}>
      <Ways />
      <ForkEvidence forks={peers.data?.forks ?? []} />
      {peers.error && !peers.data ? <Notice kind="warn">{t.nations.noPeers}</Notice> : null}
      <Remote of={members}>
        {({ members: all, digest }) => (
          <>
            <NationTable members={all} peers={peers.data?.peers} />
            <p>
              {t.nations.listDigest} <Digest value={digest} />
            </p>
          </>
        )}
      </Remote>
      <Section title={t.parked.title} lead={t.parked.lead}>
        <ParkedMessages />
      </Section>
      <Section title={t.anchor.title} lead={t.anchor.lead}>
        <Anchor />
      </Section>
    </Page>
  );
}

function Anchor() {
  const t = useTexts(membersTexts).anchor;
  const anchor = useRead('/federation/anchor');
  return (
    <Remote of={anchor}>
      {({ anchor: { address, key, founding, madeAt }, fingerprint }) => (
        <DescriptionList
          items={[
            { term: t.fingerprint, value: <Fingerprint value={fingerprint} /> },
            { term: t.address, value: <code>{address}</code> },
            { term: t.key, value: <Digest value={key.keyId} /> },
            { term: t.founding, value: <Digest value={founding} /> },
            { term: t.madeAt, value: <InstantText at={madeAt} /> },
          ]}
        />
      )}
    </Remote>
  );
}

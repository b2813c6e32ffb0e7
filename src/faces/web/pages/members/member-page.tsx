// One nation: how it stands, how its node is seen from here, its keys and what ended each.
import { useRead } from '../../api/queries.ts';
import { usePathName } from '../../parts/address.ts';
import { Remote } from '../../shell/remote.tsx';
import { useSession } from '../../shell/session.tsx';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { ForkEvidence } from './fork-evidence.tsx';
import { KeyTable } from './key-table.tsx';
import { ParkedMessages } from './parked-messages.tsx';
import { OwnNode, PartnerNode } from './partner-node.tsx';
import { Standing } from './standing.tsx';

export function MemberPage() {
  const t = useTexts(membersTexts);
  const member = usePathName('member');
  const isSelf = useSession()?.member === member;
  const found = useRead('/members/{member}', { path: { member } }, { isFresh: true });
  const peers = useRead('/federation/peers', {}, { everyMs: 10_000 });
  const forks = (peers.data?.forks ?? []).filter((one) => one.member === member);
  return (
    <Page
      title={found.data?.member.name ?? member}
      lead={isSelf ? t.member.leadSelf : t.member.lead}
      crumbs={[{ href: '/members', text: t.nations.title }]}
      mark={<MemberChip code={member} isLinked={false} isSelf={isSelf} />}
    >
      <ForkEvidence forks={forks} />
      <Remote of={found}>{(read) => <About {...read} />}</Remote>
      <Section title={t.member.node} lead={isSelf ? t.member.nodeSelf : t.member.nodeLead}>
        <Remote of={peers}>
          {({ peers: all, own }) => {
            const peer = all.find((one) => one.member === member);
            return peer ? <PartnerNode peer={peer} /> : <OwnNode own={own} isSelf={isSelf} />;
          }}
        </Remote>
      </Section>
      {found.data ? (
        <Section title={t.keys.title} lead={t.keys.lead}>
          <KeyTable member={member} keys={found.data.keys} />
        </Section>
      ) : null}
      {isSelf ? null : (
        <Section title={t.parked.title}>
          <ParkedMessages from={member} />
        </Section>
      )}
    </Page>
  );
}

type AboutProps = import('./types.ts').MemberRead;

function About({ member }: AboutProps) {
  const t = useTexts(membersTexts).member;
  return (
    <DescriptionList
      items={[
        {
          term: t.standing,
          value: <Standing of={member.status} />,
          note: (
            <>
              {t.since} <InstantText at={member.statusFromAt} />
            </>
          ),
        },
        { term: t.joined, value: <InstantText at={member.joinedAt} /> },
        { term: t.address, value: <code>{member.address}</code> },
        { term: t.log, value: <code>{member.logOrigin}</code> },
        { term: t.instrument, value: <Digest value={member.instrument} /> },
      ]}
    />
  );
}

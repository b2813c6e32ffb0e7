// How a partner's node is seen from here: reachability, messages, clock and the heads of both logs.
import type { ReactNode } from 'react';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Status } from '../../ui/status.tsx';
import classes from './members.module.css';
import { Health } from './standing.tsx';
import type { Peer, Peers } from './types.ts';

export function PartnerNode({ peer }: { readonly peer: Peer }) {
  const t = useTexts(membersTexts).partner;
  const locale = useLocale();
  const skew = peer.clockSkewSeconds;
  const counts: readonly { term: string; value: ReactNode }[] = [
    { term: t.read, value: locale.number(peer.read) },
    { term: t.behind, value: locale.number(peer.behind) },
    { term: t.waiting, value: locale.number(peer.waiting) },
    { term: t.parked, value: locale.number(peer.parked) },
    { term: t.rewinds, value: locale.number(peer.rewinds) },
    { term: t.clock, value: skew === undefined ? '–' : t.seconds(skew) },
  ];
  return (
    <div className={classes.stack}>
      <DescriptionList layout="columns" items={counts} />
      <DescriptionList
        items={[
          { term: t.state, value: <Health of={peer} /> },
          { term: t.seen, value: peer.seenAt ? <InstantText at={peer.seenAt} /> : t.never },
          { term: t.readAt, value: peer.readAt ? <InstantText at={peer.readAt} /> : t.never },
          { term: t.head, value: <Head of={peer.head} />, note: t.headNote },
          { term: t.cosigned, value: <Head of={peer.cosigned} />, note: t.cosignedNote },
          {
            term: t.fault,
            value: peer.lastFault ? peer.lastFault.text : t.noFault,
            ...(peer.lastFault ? { note: <InstantText at={peer.lastFault.at} /> } : {}),
          },
        ]}
      />
    </div>
  );
}

function Head({ of }: { readonly of: Peer['head'] }) {
  const t = useTexts(membersTexts).partner;
  const locale = useLocale();
  if (!of) return t.never;
  return (
    <>
      {t.entries(locale.number(of.size))} <InstantText at={of.at} />
    </>
  );
}

interface OwnProps {
  readonly own: Peers['own'];
  readonly isSelf: boolean;
}

export function OwnNode({ own, isSelf }: OwnProps) {
  const t = useTexts(membersTexts).partner;
  const locale = useLocale();
  if (!isSelf) return <EmptyState title={t.noPartner} />;
  const kind = own.state === 'final' ? 'sealed' : own.state === 'none' ? 'neutral' : 'warn';
  return (
    <DescriptionList
      items={[
        { term: t.ownHead, value: t.entries(locale.number(own.size)) },
        { term: t.ownState, value: <Status kind={kind}>{t.ownStates[own.state]}</Status> },
        { term: t.signed, value: own.signedAt ? <InstantText at={own.signedAt} /> : t.never },
      ]}
    />
  );
}

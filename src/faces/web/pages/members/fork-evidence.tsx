// Two histories of one log: the gravest thing that can be seen here, with both signed heads as
// proof.
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SplitCompare } from '../../ui/split-compare.tsx';
import type { Fork } from './types.ts';

export function ForkEvidence({ forks }: { readonly forks: readonly Fork[] }) {
  const t = useTexts(membersTexts).forks;
  return forks.map(({ id, kind, origin, member, heldNote, shownNote, shownBy, foundAt }) => (
    <Notice key={id} kind="bad" isStanding title={t.title(origin)}>
      <p>
        <MemberChip code={member} /> {t.kinds[kind]} {t.found} <InstantText at={foundAt} />.
      </p>
      <p>{t.next}</p>
      <SplitCompare
        caption={t.title(origin)}
        isCode
        before={heldNote}
        after={shownNote}
        beforeTitle={t.held}
        afterTitle={t.shown(shownBy)}
      />
    </Notice>
  ));
}

// How a nation stands in the alliance, and how its node stands with this one, each as sign and
// word.
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { Status, type StatusKind } from '../../ui/status.tsx';
import type { Member, Peer } from './types.ts';

const STANDINGS: Readonly<Record<Member['status'], StatusKind>> = {
  active: 'sealed',
  suspended: 'warn',
  withdrawn: 'neutral',
  'not-yet': 'progress',
};

export function Standing({ of }: { readonly of: Member['status'] }) {
  const t = useTexts(membersTexts).standings;
  return <Status kind={STANDINGS[of]}>{t[of]}</Status>;
}

const HEALTH: Readonly<Record<Peer['state'], StatusKind>> = {
  up: 'ok',
  failing: 'bad',
  'never-seen': 'progress',
  'not-active': 'neutral',
};

export function Health({ of }: { readonly of: Peer | undefined }) {
  const t = useTexts(membersTexts).health;
  if (!of) return <Status kind="neutral">{t.self}</Status>;
  return (
    <Status kind={of.forks > 0 ? 'bad' : HEALTH[of.state]}>
      {of.forks > 0 ? t.fork : t[of.state]}
    </Status>
  );
}

// How the law's own words are shown: what a rule does, how it stands, how well it was verified.
import type { Effect } from '../../../../base/verdict.ts';
import type { OutputOf } from '../../api/client.ts';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { Status, type StatusKind } from '../../ui/status.tsx';

export type RuleRow = OutputOf<'/law/rules', 'get'>['rules'][number];
export type Standing = RuleRow['standing'];
type RuleStatus = RuleRow['status'];

export const OUTCOMES = ['permit', 'permit-with-duties', 'review', 'deny'] as const;
export const RULE_EFFECTS = ['deny', 'review', 'duty', 'permit'] as const;
export const STATUSES = ['verified', 'unverified', 'demonstration'] as const;
export const STANDINGS = [
  'in-force',
  'not-commenced',
  'suspended',
  'repealed',
  'sunset',
  'not-known',
] as const;

const OUTCOME_KINDS: Readonly<Record<Effect, StatusKind>> = {
  permit: 'ok',
  'permit-with-duties': 'ok',
  review: 'warn',
  deny: 'bad',
};
const STANDING_KINDS: Readonly<Record<Standing, StatusKind>> = {
  'in-force': 'ok',
  'not-commenced': 'progress',
  suspended: 'warn',
  repealed: 'neutral',
  sunset: 'neutral',
  absent: 'neutral',
  'not-known': 'neutral',
};
const STATUS_KINDS: Readonly<Record<RuleStatus, StatusKind>> = {
  verified: 'ok',
  unverified: 'warn',
  demonstration: 'neutral',
};

interface OutcomeProps {
  readonly effect: Effect;
  readonly size?: 'usual' | 'large';
}

export function Outcome({ effect, size = 'usual' }: OutcomeProps) {
  const t = useTexts(lawTexts);
  return (
    <Status kind={OUTCOME_KINDS[effect]} size={size}>
      {t.outcomes[effect]}
    </Status>
  );
}

export function StandingStatus({ standing }: { readonly standing: Standing }) {
  const t = useTexts(lawTexts);
  return <Status kind={STANDING_KINDS[standing]}>{t.standings[standing]}</Status>;
}

export function VerificationStatus({ status }: { readonly status: RuleStatus }) {
  const t = useTexts(lawTexts);
  return <Status kind={STATUS_KINDS[status]}>{t.statuses[status]}</Status>;
}

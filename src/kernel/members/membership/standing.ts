// From the dated acts of joining, suspending, reinstating and leaving to who stands how at an
// instant. Pure, and indifferent to the order in which the acts arrived.
import type { MemberId } from '../../../base/caller.ts';
import type { Digest } from '../../../base/digest.ts';
import type { Member } from '../portable.ts';

/** An act of membership; instants as `instantText`. */
export interface StandingChange {
  readonly kind: 'joined' | 'suspended' | 'reinstated' | 'left';
  readonly member: MemberId;
  readonly fromAt: string;
  /** Only of a suspension with an end. */
  readonly untilAt?: string | undefined;
  readonly by: Digest;
}

/** One stretch of one member's standing; `untilAt` is exclusive. */
export interface MembershipSpan {
  readonly member: MemberId;
  readonly standing: 'current' | 'suspended';
  readonly fromAt: string;
  readonly untilAt?: string | undefined;
  readonly by: Digest;
  readonly endedBy?: Digest | undefined;
}

/** Membership ends by leaving; a suspension by its stated end, by reinstatement or by leaving. */
export function membershipSpans(changes: readonly StandingChange[]): MembershipSpan[] {
  const spans: MembershipSpan[] = [];
  for (const own of Map.groupBy(changes, (change) => change.member).values())
    for (const change of own)
      if (change.kind === 'joined' || change.kind === 'suspended') spans.push(spanOf(change, own));
  return spans.sort(
    (a, b) => order(a.member, b.member) || order(a.fromAt, b.fromAt) || order(a.by, b.by),
  );
}

function spanOf(
  { kind, member, fromAt, untilAt, by }: StandingChange,
  own: readonly StandingChange[],
): MembershipSpan {
  const enders = kind === 'joined' ? ['left'] : ['left', 'reinstated'];
  const stated = untilAt === undefined ? [] : [{ fromAt: untilAt, by: undefined }];
  const later = own.filter((other) => enders.includes(other.kind) && other.fromAt > fromAt);
  const [end] = [...stated, ...later].sort(
    (a, b) => order(a.fromAt, b.fromAt) || order(a.by ?? '', b.by ?? ''),
  );
  return {
    member,
    standing: kind === 'joined' ? 'current' : 'suspended',
    fromAt,
    ...(end ? { untilAt: end.fromAt } : {}),
    by,
    ...(end?.by ? { endedBy: end.by } : {}),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Status {
  readonly status: Member['status'];
  readonly fromAt: string;
}

/** One member's status at the instant, from its spans; suspension outweighs membership. */
export function statusAt(spans: readonly MembershipSpan[], at: string): Status {
  const isNow = ({ fromAt, untilAt }: MembershipSpan) =>
    fromAt <= at && (untilAt === undefined || at < untilAt);
  const now = spans.filter(isNow);
  const current = now.find(({ standing }) => standing === 'current');
  const suspension = now.find(({ standing }) => standing === 'suspended');
  if (suspension && current) return { status: 'suspended', fromAt: suspension.fromAt };
  const ends = (standing: MembershipSpan['standing']) =>
    spans
      .filter((span) => span.standing === standing && span.untilAt && span.untilAt <= at)
      .map(({ untilAt }) => untilAt!);
  if (current)
    return { status: 'active', fromAt: [current.fromAt, ...ends('suspended')].sort().at(-1)! };
  const left = ends('current').sort().at(-1);
  if (left) return { status: 'withdrawn', fromAt: left };
  return { status: 'not-yet', fromAt: spans.map(({ fromAt }) => fromAt).sort()[0] ?? at };
}

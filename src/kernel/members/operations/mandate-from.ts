// A mandate from what its grantor asks for: from now on unless it says otherwise.
import type { Caller } from '../../../base/caller.ts';
import { instantFrom, instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Mandate, MandateDraft } from '../portable.ts';

interface Grant {
  readonly id: string;
  readonly person: string;
  readonly at: Temporal.Instant;
  readonly caller: Caller;
}

export function mandateFrom(
  { role, fromAt, toAt, source }: MandateDraft,
  { id, person, at, caller }: Grant,
): Result<Mandate> {
  const from = instantText(fromAt === undefined ? at : instantFrom(fromAt));
  const to = toAt === undefined ? undefined : instantText(instantFrom(toAt));
  if (to !== undefined && to <= from) return refused(periodReversed);
  return ok({
    id,
    person,
    role,
    fromAt: from,
    ...(to === undefined ? {} : { toAt: to }),
    grantedBy: caller.kind === 'person' ? caller.person : caller.kind,
    source,
  });
}

const periodReversed = refusal(
  'invalid',
  'members.period-reversed',
  'The mandate ends before it begins.',
  {
    because: [{ field: '/toAt', text: 'toAt is the first instant at which it no longer holds.' }],
    next: 'Give a toAt later than fromAt, or leave it out.',
  },
);

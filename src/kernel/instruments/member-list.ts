// Who decides on a text: the list of electors at an instant, pinned by its digest in the text.
// Taken from the dated history of membership, so that every node draws the same list for the same
// instant.
import type { MemberId } from '../../base/caller.ts';
import { type Digest, digestOfJson } from '../../base/digest.ts';
import { type Static, Type } from '../../base/schema.ts';

const closed = { additionalProperties: false };
export const MemberSchema = Type.String({
  pattern: '^[A-Z]{2}$',
  description: 'a member, by its ISO 3166-1 alpha-2 code',
});
export const MemberListSchema = Type.Object(
  {
    members: Type.Array(
      Type.Object(
        {
          member: MemberSchema,
          standing: Type.Enum(['current', 'suspended', 'outside'], {
            description:
              'current: votes; suspended: neither votes nor is counted; outside: a party that is ' +
              'not a member, bound only by its own signature (VCLT article 34)',
          }),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type MemberList = Static<typeof MemberListSchema>;
export type Standing = MemberList['members'][number]['standing'];

/** One stretch of one member's standing; instants as `instantText`, `untilAt` exclusive. */
export interface MembershipSpan {
  readonly member: MemberId;
  readonly standing: 'current' | 'suspended';
  readonly fromAt: string;
  readonly untilAt?: string;
  /** The instrument that began it, and the one that ended it. */
  readonly by?: Digest;
  readonly endedBy?: Digest;
}

/** History as it would be had the instrument done nothing: it is not judged by its own effects. */
export const withoutOwn = (
  spans: readonly MembershipSpan[],
  instrument: Digest,
): MembershipSpan[] =>
  spans
    .filter(({ by }) => by !== instrument)
    .map((span) => (span.endedBy === instrument ? { ...span, untilAt: undefined } : span));

export const memberListDigest = (list: MemberList): Digest => digestOfJson(list);

/** Members and their standing at the instant, sorted by code. Suspension outweighs membership. */
export function membersAt(
  spans: readonly MembershipSpan[],
  at: string,
): ReadonlyMap<MemberId, 'current' | 'suspended'> {
  const standing = new Map<MemberId, 'current' | 'suspended'>();
  for (const span of spans) {
    const holds = span.fromAt <= at && (span.untilAt === undefined || at < span.untilAt);
    if (!holds) continue;
    if (span.standing === 'suspended' || !standing.has(span.member))
      standing.set(span.member, span.standing);
  }
  return new Map([...standing].sort(([a], [b]) => (a < b ? -1 : 1)));
}

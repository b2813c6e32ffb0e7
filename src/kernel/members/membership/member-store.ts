// The member list: who stands how at an instant, under which names and addresses, as the adopted
// instruments say. Digest and form of the list are those that instruments pin.
import type { MemberId } from '../../../base/caller.ts';
import { type Digest, digestOfJson } from '../../../base/digest.ts';
import { instantText } from '../../../base/instants.ts';
import type { Database } from '../../storage/index.ts';
import type { Member, MemberList } from '../portable.ts';
import { tables } from '../tables.ts';
import { type MembershipSpan, membershipSpans, type StandingChange, statusAt } from './standing.ts';

/** What an instrument of founding or accession says of a member, keys aside. */
export interface MemberDetails {
  /** By language (BCP 47); `en` is there, `en-x-short` may be. */
  readonly names: { readonly [language: string]: string };
  readonly address: string;
  readonly logOrigin: string;
}

interface StoredChange extends StandingChange {
  readonly details?: MemberDetails;
}

/** Every act of membership known here, past ones too. */
async function standingChanges(db: Database): Promise<StoredChange[]> {
  const rows = await tables(db)
    .selectFrom('members_membership')
    .selectAll()
    .orderBy('member')
    .orderBy('from_at')
    .orderBy('instrument')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as StandingChange['kind'],
    member: row.member,
    fromAt: row.from_at,
    ...(row.until_at === null ? {} : { untilAt: row.until_at }),
    by: row.instrument as Digest,
    ...(row.details === null ? {} : { details: JSON.parse(row.details) as MemberDetails }),
  }));
}

/** Every stretch of every member's standing. */
export const spansOfMembers = async (db: Database): Promise<MembershipSpan[]> =>
  membershipSpans(await standingChanges(db));

/** All who are, were or will be members, with their status at the instant, sorted by code. */
export async function membersAt(db: Database, at: Temporal.Instant): Promise<Member[]> {
  const changes = await standingChanges(db);
  const spans = membershipSpans(changes);
  const instant = instantText(at);
  const joined = changes.filter((change) => change.kind === 'joined' && change.details);
  const byMember = Map.groupBy(joined, ({ member }) => member);
  return [...byMember].map(([member, entries]) => {
    // The latest entry by now; of one that is yet to join, its first.
    const entry = entries.findLast(({ fromAt }) => fromAt <= instant) ?? entries[0]!;
    const { names, address, logOrigin } = entry.details!;
    const own = spans.filter((span) => span.member === member);
    const { status, fromAt } = statusAt(own, instant);
    return {
      id: member,
      name: names['en'] ?? member,
      shortName: names['en-x-short'] ?? member,
      address,
      logOrigin,
      status,
      statusFromAt: fromAt,
      joinedAt: entry.fromAt,
      instrument: entry.by,
    };
  });
}

export const findMember = async (
  db: Database,
  id: MemberId,
  at: Temporal.Instant,
): Promise<Member | null> => (await membersAt(db, at)).find((member) => member.id === id) ?? null;

/** Members neither suspended nor gone at the instant, sorted by code. */
export const activeMembers = async (db: Database, at: Temporal.Instant): Promise<MemberId[]> =>
  (await membersAt(db, at)).filter(({ status }) => status === 'active').map(({ id }) => id);

/**
 * Who is a member at the instant and how it stands; equal at every node that knows the same acts.
 */
export async function memberListAt(
  db: Database,
  at: Temporal.Instant,
): Promise<{ readonly list: MemberList; readonly digest: Digest }> {
  const members = (await membersAt(db, at))
    .filter(({ status }) => status === 'active' || status === 'suspended')
    .map(({ id, status }) => ({
      member: id,
      standing: status === 'active' ? ('current' as const) : ('suspended' as const),
    }));
  const list = { members };
  return { list, digest: digestOfJson(list) };
}

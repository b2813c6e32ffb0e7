// Key facts as stored, and the keys derived from them at a moment.
import { toBase64url } from '../../../base/bytes.ts';
import type { MemberId } from '../../../base/caller.ts';
import { canonicalJson } from '../../../base/canonical-json.ts';
import { type Digest, digestOfJson } from '../../../base/digest.ts';
import { instantText } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Database } from '../../storage/index.ts';
import type { KeyPurpose, SignedRotation } from '../portable.ts';
import { tables } from '../tables.ts';
import { deriveKeys, isAuthorised } from './derive-keys.ts';
import { countsAt, type KeyFact, type KeyMoment, type MemberKey } from './key-facts.ts';
import { badRotation, checkRotation, rotationDigest } from './rotation.ts';

/** Stores facts; one that is known already is left as it is. */
export async function putKeyFacts(db: Database, facts: readonly KeyFact[]): Promise<void> {
  for (const fact of facts) {
    const body = canonicalJson(fact as unknown as Json);
    await tables(db)
      .insertInto('members_key_fact')
      .values({
        id: digestOfJson(fact as unknown as Json),
        member: fact.member,
        instrument: fact.by,
        body,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
}

export async function dropKeyFacts(db: Database, by: Digest): Promise<void> {
  await tables(db).deleteFrom('members_key_fact').where('instrument', '=', by).execute();
}

/** Every key these members ever had, by member, then oldest first. */
export async function keysOf(db: Database, members: readonly MemberId[]): Promise<MemberKey[]> {
  if (members.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('members_key_fact')
    .select(['member', 'body'])
    .where('member', 'in', members)
    .orderBy('member')
    .orderBy('id')
    .execute();
  const byMember = Map.groupBy(rows, ({ member }) => member);
  return [...byMember.values()].flatMap((facts) => derivedFrom(facts.map(({ body }) => body)));
}

/** Every signed message asks for keys and facts seldom change: what followed from them is kept. */
const derived = new Map<string, readonly MemberKey[]>();
const DERIVED_MAX = 500;

function derivedFrom(bodies: readonly string[]): readonly MemberKey[] {
  const facts = `[${bodies.join(',')}]`;
  const known = derived.get(facts);
  if (known) return known;
  const keys = deriveKeys(JSON.parse(facts) as KeyFact[]);
  if (derived.size >= DERIVED_MAX) derived.clear();
  derived.set(facts, keys);
  return keys;
}

/** The member's keys for the purpose whose signatures count at the moment, newest first. */
export async function keysAt(
  db: Database,
  member: MemberId,
  purpose: KeyPurpose,
  moment: Temporal.Instant | KeyMoment,
): Promise<MemberKey[]> {
  const when = moment instanceof Temporal.Instant ? { at: instantText(moment) } : moment;
  return (await keysOf(db, [member]))
    .filter((key) => key.purpose === purpose && countsAt(key, when))
    .reverse();
}

export interface RotationApplied {
  readonly rotation: SignedRotation;
  /** False when the same rotation was known already. */
  readonly isNew: boolean;
}

/**
 * Takes in a rotation, from this node or a partner, at the instant it arrives. The key that
 * authorises it must count now: whoever steals a retired key cannot rotate it again under an
 * earlier date.
 */
export async function applyRotation(
  db: Database,
  rotation: SignedRotation,
  at: Temporal.Instant,
): Promise<Result<RotationApplied>> {
  const { statement } = rotation;
  const by = rotationDigest(statement);
  const fact = { kind: 'rotation' as const, member: statement.member, by, statement };
  const known = await tables(db)
    .selectFrom('members_key_fact')
    .select('id')
    .where('instrument', '=', by)
    .executeTakeFirst();
  if (known) return ok({ rotation, isNew: false });
  const keys = await keysOf(db, [statement.member]);
  const authority = keys.find(({ keyId }) => keyId === statement.authorisedBy);
  const checked = checkRotation(rotation, authority);
  if (!checked.ok) return checked;
  if (!authority || !countsAt(authority, { at: instantText(at) }) || !isAuthorised(fact, authority))
    return badRotation('/statement/authorisedBy', 'that key does not count, or not for this');
  if (keys.some(({ publicKey }) => toBase64url(publicKey) === statement.newKey))
    return refused(keyKnown);
  await putKeyFacts(db, [fact]);
  return ok({ rotation, isNew: true });
}

const keyKnown = refusal('conflict', 'members.key-known', 'This key was enrolled before.', {
  because: [{ field: '/statement/newKey', text: 'A key is enrolled once, for one purpose.' }],
  next: 'Rotate to a fresh key.',
});

// One member's keys from the facts about them. Pure: the same facts in any order give the same
// keys.
import { fromBase64url } from '../../../base/bytes.ts';
import { invariant } from '../../../base/invariant.ts';
import type { KeyFact, MemberKey, Rotation } from './key-facts.ts';
import { keyIdOf } from './key-id.ts';

interface End {
  readonly at: string;
  readonly index?: number | undefined;
  readonly by: MemberKey['by'];
  readonly because: string;
}

/**
 * Every key the member ever had, oldest first; a rotation by a key that did not count has no
 * effect.
 */
export function deriveKeys(facts: readonly KeyFact[]): MemberKey[] {
  const keys = new Map<string, MemberKey>();
  const ends = new Map<string, End[]>();
  const end = (keyId: string, one: End) => ends.set(keyId, [...(ends.get(keyId) ?? []), one]);
  for (const fact of facts) {
    if (fact.kind !== 'revocation') continue;
    const { keyId, untilAt, untilIndex, by } = fact;
    end(keyId, { at: untilAt, index: untilIndex, by, because: 'revoked by an instrument' });
  }
  for (const fact of facts) {
    if (fact.kind !== 'enrolment') continue;
    const known = keys.get(fact.keyId);
    if (known && precedes(known, fact)) continue;
    const { keyId, member, purpose, fromAt, by } = fact;
    keys.set(keyId, { keyId, member, purpose, publicKey: rawKey(fact.publicKey), fromAt, by });
  }
  // Ends known so far are those of instruments; a rotation adds its own for the ones after it.
  const current = (keyId: string) => {
    const key = keys.get(keyId);
    return key && withEnd(key, ends.get(keyId) ?? []);
  };
  for (const rotation of inOrder(facts)) {
    if (!isAuthorised(rotation, current(rotation.statement.authorisedBy))) continue;
    const { statement, member, by } = rotation;
    const publicKey = rawKey(statement.newKey);
    const keyId = keyIdOf(publicKey);
    const { purpose, fromAt } = statement;
    if (!keys.has(keyId)) keys.set(keyId, { keyId, member, purpose, publicKey, fromAt, by });
    for (const retired of statement.retires)
      if (keys.get(retired)?.purpose === purpose)
        end(retired, {
          at: statement.retiresAt,
          index: statement.retiresIndex,
          by,
          because: `rotated: ${statement.reason}`,
        });
  }
  return [...keys.keys()]
    .map((keyId) => current(keyId)!)
    .sort((a, b) => order(a.fromAt, b.fromAt) || order(a.keyId, b.keyId));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const precedes = (a: { fromAt: string; by: string }, b: { fromAt: string; by: string }): boolean =>
  a.fromAt < b.fromAt || (a.fromAt === b.fromAt && a.by <= b.by);

const inOrder = (facts: readonly KeyFact[]): Rotation[] =>
  facts
    .filter((fact) => fact.kind === 'rotation')
    .sort((a, b) => order(a.statement.fromAt, b.statement.fromAt) || order(a.by, b.by));

/** By a key of the same purpose, or the recovery key, that counts when the new key starts. */
export function isAuthorised({ statement }: Rotation, by: MemberKey | undefined): boolean {
  if (!by || (by.purpose !== statement.purpose && by.purpose !== 'recovery')) return false;
  const { fromAt } = statement;
  return by.fromAt <= fromAt && (by.untilAt === undefined || fromAt < by.untilAt);
}

// The earliest end counts, by instant and by index each.
function withEnd(key: MemberKey, ends: readonly End[]): MemberKey {
  const [first] = [...ends].sort((a, b) => order(a.at, b.at) || order(a.by, b.by));
  if (!first) return key;
  const indexes = ends.map(({ index }) => index).filter((index) => index !== undefined);
  return {
    ...key,
    untilAt: first.at,
    ...(indexes.length > 0 ? { untilIndex: Math.min(...indexes) } : {}),
    endedBy: first.by,
    endedBecause: first.because,
  };
}

function rawKey(text: string): Uint8Array {
  const raw = fromBase64url(text);
  invariant(raw, 'a stored public key is base64url');
  return raw;
}

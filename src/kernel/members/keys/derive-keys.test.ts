// Keys from facts: cases by hand, and the law that the order of arrival changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64url, utf8 } from '../../../base/bytes.ts';
import { digestOf, sha256 } from '../../../base/digest.ts';
import { deriveKeys } from './derive-keys.ts';
import { countsAt, type KeyFact } from './key-facts.ts';
import { keyIdOf } from './key-id.ts';

const raw = (name: string) => sha256(utf8(`key ${name}`));
const idOf = (name: string) => keyIdOf(raw(name));
const by = (name: string) => digestOf(utf8(name));
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;

const enrol = (
  name: string,
  from: number,
  purpose: 'node' | 'log' | 'recovery' = 'node',
): KeyFact => ({
  kind: 'enrolment',
  member: 'GB',
  by: by(`enrol ${name} ${from}`),
  keyId: idOf(name),
  purpose,
  publicKey: toBase64url(raw(name)),
  fromAt: day(from),
});
const revoke = (name: string, until: number, untilIndex?: number): KeyFact => ({
  kind: 'revocation',
  member: 'GB',
  by: by(`revoke ${name}`),
  keyId: idOf(name),
  untilAt: day(until),
  untilIndex,
});
function rotate(old: string, fresh: string, from: number, retires = from): KeyFact {
  const statement = {
    type: 'entente-key-rotation' as const,
    member: 'GB',
    purpose: 'node' as const,
    newKey: toBase64url(raw(fresh)),
    authorisedBy: idOf(old),
    retires: old.startsWith('recovery') ? [idOf('a')] : [idOf(old)],
    reason: 'routine' as const,
    madeAt: day(from),
    fromAt: day(from),
    retiresAt: day(retires),
  };
  return { kind: 'rotation', member: 'GB', by: by(`rotate ${old} ${fresh}`), statement };
}
const spans = (facts: KeyFact[]) =>
  Object.fromEntries(
    deriveKeys(facts).map(({ keyId, fromAt, untilAt }) => [
      ['a', 'b', 'c', 'd', 'recovery'].find((name) => idOf(name) === keyId),
      `${fromAt.slice(8, 10)}-${untilAt?.slice(8, 10) ?? ''}`,
    ]),
  );

describe('keys from facts', () => {
  it('follow one another by rotation, with overlap where it is asked for', () => {
    const facts = [enrol('a', 1), rotate('a', 'b', 5), rotate('b', 'c', 7, 9)];
    expect(spans(facts)).toEqual({ a: '01-05', b: '05-09', c: '07-' });
  });

  it('ignore a rotation by a key that no longer counts, or was never enrolled', () => {
    const facts = [enrol('a', 1), revoke('a', 4), rotate('a', 'b', 5), rotate('d', 'c', 6)];
    expect(spans(facts)).toEqual({ a: '01-04' });
  });

  it('undo what followed when an instrument ends the first key earlier', () => {
    const facts = [enrol('a', 1), rotate('a', 'b', 5), rotate('b', 'c', 7)];
    expect(spans([...facts, revoke('a', 3)])).toEqual({ a: '01-03' });
  });

  it('follow the recovery key when the others are lost', () => {
    const facts = [enrol('a', 1), enrol('recovery', 1, 'recovery'), rotate('recovery', 'b', 6)];
    expect(spans(facts)).toEqual({ a: '01-06', b: '06-', recovery: '01-' });
  });

  it('let a key of another purpose authorise nothing', () => {
    expect(spans([enrol('a', 1, 'log'), rotate('a', 'b', 5)])).toEqual({ a: '01-' });
  });

  it('end at a log index where one is known, by the clock elsewhere', () => {
    const [key] = deriveKeys([enrol('a', 1), revoke('a', 4, 100)]);
    expect(countsAt(key!, { at: day(9), index: 99 })).toBe(true);
    expect(countsAt(key!, { at: day(3), index: 100 })).toBe(false);
    expect(countsAt(key!, { at: day(3) })).toBe(true);
    expect(countsAt(key!, { at: day(4) })).toBe(false);
  });

  it('are the same in whatever order the facts arrived', () => {
    const names = ['a', 'b', 'c', 'd', 'recovery'];
    const name = fc.constantFrom(...names);
    const when = fc.integer({ min: 1, max: 20 });
    const fact = fc.oneof(
      fc.tuple(name, when).map(([n, from]) => enrol(n, from, n === 'recovery' ? n : 'node')),
      fc.tuple(name, when).map(([n, until]) => revoke(n, until)),
      fc
        .tuple(name, fc.constantFrom('b', 'c', 'd'), when, fc.integer({ min: 0, max: 5 }))
        .map(([old, fresh, from, more]) => rotate(old, fresh, from, from + more)),
    );
    fc.assert(
      fc.property(
        fc.array(fact, { maxLength: 10 }),
        fc.infiniteStream(fc.nat()),
        (facts, draws) => {
          const shuffled = facts
            .map((one) => ({ one, rank: draws.next().value as number }))
            .sort((x, y) => x.rank - y.rank)
            .map(({ one }) => one);
          expect(deriveKeys(shuffled)).toEqual(deriveKeys(facts));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

// Facts in any order, repeated at will, give the same certificate bytes; adoption agrees with an
// oracle written apart; and what was adopted stays adopted whatever firm statement turns up later.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MemberId } from '../../base/caller.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Digest } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';
import { type AdoptionFacts, decide } from './adoption.ts';
import type { DecisionRule } from './decision-rule.ts';
import type { KeyRecord } from './key-record.ts';
import type { MembershipSpan } from './member-list.ts';
import { memberCodes, minute, sampleInstrument, sampleKey, say, unchecked } from './samples.ts';
import type { Role, Statement } from './statement.ts';

const CLOSE = 60 * 24; // the voting period below, in minutes after the draft at minute 1
interface Case {
  readonly sizes: { members: number; need: number };
  readonly suspended: readonly boolean[];
  /** Per member: minutes at which its key starts and, perhaps, is revoked. */
  readonly keys: readonly { from: number; until: number | undefined }[];
  readonly said: readonly {
    who: number;
    role: Role;
    at: number;
    isOtherRule: boolean;
    isOtherKey: boolean;
  }[];
  readonly revocable: boolean;
}

// ---- the oracle: k of the current members, one at a time, by brute force over minutes ----
function oracle(c: Case): number | null {
  const counts = c.said.filter(({ who, at, isOtherRule, isOtherKey }) => {
    const key = c.keys[who]!;
    const isValid = key.from <= at && (key.until === undefined || at < key.until);
    return isValid && !isOtherRule && !isOtherKey && at >= 1 && at <= 1 + CLOSE;
  });
  const first = counts.filter(
    (one, i) =>
      !counts.some(
        (other, j) =>
          other.who === one.who &&
          other.role === one.role &&
          (other.at < one.at || (other.at === one.at && j < i)),
      ),
  );
  const proposedAt = first.find(({ who, role }) => who === 0 && role === 'propose')?.at;
  if (proposedAt === undefined) return null;
  const minutes = [...new Set(first.map(({ at }) => at))].sort((a, b) => a - b);
  for (const now of minutes) {
    if (now < proposedAt) continue;
    let inFavour = 0;
    for (let who = 0; who < c.sizes.members; who++) {
      if (c.suspended[who]) continue;
      const words = first.filter(
        (one) => one.who === who && one.at <= now && one.role !== 'propose',
      );
      const yes = words.filter(({ role }) => role === 'sign' || role === 'adopt');
      const no = words.filter(({ role }) => role !== 'sign' && role !== 'adopt');
      if (yes.length === 0) continue;
      const lastYes = Math.max(...yes.map(({ at }) => at));
      if (!c.revocable || no.every(({ at }) => at < lastYes)) inFavour++;
    }
    if (inFavour >= c.sizes.need) return now;
  }
  return null;
}
// ---- end of the oracle ----

const otherRule = `sha256:${'0'.repeat(64)}` as Digest;
function factsOf(c: Case): AdoptionFacts {
  const codes = memberCodes(c.sizes.members);
  const membership: MembershipSpan[] = codes.map((member, i) => ({
    member,
    standing: c.suspended[i] ? 'suspended' : 'current',
    fromAt: minute(0),
  }));
  const decisionRule: DecisionRule = {
    kind: 'emergency',
    of: 'members',
    signatures: c.sizes.need,
    sunset: 'P30D',
    votingPeriod: 'P1D',
    ...(c.revocable ? { votes: 'revocable' } : {}),
  };
  const instrument = sampleInstrument(membership, { parties: codes, decisionRule });
  const keys = codes.map((member, i): KeyRecord => {
    const { from, until } = c.keys[i]!;
    const span = { fromAt: minute(from), ...(until ? { untilAt: minute(until) } : {}) };
    return sampleKey(member, 1, span).record;
  });
  const statements = c.said.map(({ who, role, at, isOtherRule, isOtherKey }) => {
    const member: MemberId = codes[who]!;
    const more: Partial<Statement> = isOtherRule ? { rule: otherRule } : {};
    const ids = isOtherKey ? ['nobody-1'] : undefined;
    return unchecked(say(instrument, member, role, minute(at), more), ids);
  });
  return { instrument, statements, attestations: [], keys, membership };
}

const cases = fc.integer({ min: 1, max: 7 }).chain((n) => {
  const each = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: n, maxLength: n });
  const rarely = fc.nat(9).map((d) => d === 0);
  const spoken = fc.record({
    who: fc.nat(n - 1),
    role: fc.constantFrom<Role>('sign', 'adopt', 'sign', 'adopt', 'object', 'abstain', 'withdraw'),
    at: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(CLOSE, CLOSE + 1, CLOSE + 2)),
    isOtherRule: rarely,
    isOtherKey: rarely,
  });
  const opening = fc.record({
    who: fc.constant(0),
    role: fc.constant<Role>('propose'),
    at: fc.integer({ min: 1, max: 8 }),
    isOtherRule: rarely,
    isOtherKey: fc.constant(false),
  });
  return fc.record<Case>({
    sizes: fc.record({ members: fc.constant(n), need: fc.integer({ min: 1, max: n }) }),
    suspended: each(fc.nat(5).map((d) => d === 0)),
    keys: each(
      fc.record({
        from: fc.nat(4),
        until: fc.option(fc.integer({ min: 5, max: 25 }), { nil: undefined }),
      }),
    ),
    said: fc
      .tuple(opening, fc.array(spoken, { maxLength: 20 }))
      .map(([first, rest]) => [first, ...rest]),
    revocable: fc.boolean(),
  });
});

it('agrees with the oracle on 2,000 random histories', () => {
  let adopted = 0;
  fc.assert(
    fc.property(cases, (c) => {
      const decidedAt = oracle(c);
      const decision = decide(factsOf(c));
      if (decidedAt !== null) adopted++;
      expect(decision.certificate?.decidedAt ?? null).toBe(
        decidedAt === null || c.suspended.every(Boolean) ? null : minute(decidedAt),
      );
    }),
    { numRuns: 2000 },
  );
  expect(adopted).toBeGreaterThan(200);
}, 60_000);

const bytes = (facts: AdoptionFacts): string =>
  canonicalJson((decide(facts).certificate ?? null) as unknown as Json);

it('gives the same bytes in 1,000 random orders with duplicates', () => {
  const size = 7;
  const c: Case = {
    sizes: { members: size, need: 5 },
    suspended: Array.from({ length: size }, () => false),
    keys: Array.from({ length: size }, () => ({ from: 0, until: undefined })),
    said: [
      { who: 0, role: 'propose', at: 2, isOtherRule: false, isOtherKey: false },
      ...Array.from({ length: size }, (_, who) => ({
        who,
        role: 'adopt' as Role,
        at: 3 + who,
        isOtherRule: who === 2,
        isOtherKey: false,
      })),
      { who: 3, role: 'object', at: 4, isOtherRule: false, isOtherKey: false },
      { who: 6, role: 'adopt', at: 30, isOtherRule: false, isOtherKey: false },
    ],
    revocable: false,
  };
  const facts = factsOf(c);
  const expected = bytes(facts);
  expect(expected).toContain(minute(8));
  const shuffled = <T>(all: readonly T[]) =>
    fc
      .shuffledSubarray([...all, ...all], { minLength: all.length })
      .filter((some) => all.every((one) => some.includes(one)));
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...facts.statements], { minLength: facts.statements.length }),
      fc.array(fc.constantFrom(...facts.statements), { maxLength: 10 }),
      shuffled(facts.keys),
      fc.shuffledSubarray([...facts.membership], { minLength: size }),
      (statements, again, keys, membership) => {
        const mixed = {
          ...facts,
          statements: [...again, ...statements, ...again],
          keys,
          membership,
        };
        expect(bytes(mixed)).toBe(expected);
      },
    ),
    { numRuns: 1000 },
  );
}, 60_000);

it('never undoes an adoption by firm votes when further statements arrive', () => {
  fc.assert(
    fc.property(cases, fc.nat(), (c, cut) => {
      const whole = { ...c, revocable: false };
      const facts = factsOf(whole);
      const some = {
        ...facts,
        statements: facts.statements.slice(0, cut % facts.statements.length),
      };
      const before = decide(some).certificate?.decidedAt;
      const after = decide(facts).certificate?.decidedAt;
      if (before !== undefined) expect(after !== undefined && after <= before).toBe(true);
    }),
    { numRuns: 1500 },
  );
}, 60_000);

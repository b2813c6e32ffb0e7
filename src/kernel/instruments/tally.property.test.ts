// The count against an oracle written apart from it: no fractions, no shared code, plain bigints.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DecisionRule, Share } from './decision-rule.ts';
import type { MemberList, Standing } from './member-list.ts';
import { memberCodes } from './samples.ts';
import { tally, type Vote } from './tally.ts';

/** A share as `percent` hundredths of a percent, so that the oracle need not parse. */
interface Case {
  readonly standings: readonly Standing[];
  readonly choices: readonly ('yes' | 'no' | 'abstain' | 'silent')[];
  readonly weights: readonly number[];
  readonly shares: readonly [number, number, number];
  readonly isStrict: readonly [boolean, boolean, boolean];
  readonly uses: { weight: boolean; quorum: boolean; block: boolean; excluded: boolean };
  readonly block: number;
  readonly signatures: number;
  readonly kind: 'unanimity' | 'qualified-majority' | 'emergency';
  readonly isByParties: boolean;
}

// ---- the oracle: would these in favour carry it? ----
function carries(c: Case, yes: ReadonlySet<number>, spoken: number): boolean {
  const all = c.standings.map((_, i) => i);
  const current = all.filter((i) => c.standings[i] === 'current');
  const outside = all.filter((i) => c.standings[i] === 'outside');
  if (outside.some((i) => !yes.has(i))) return false;
  const counted = current.filter((i) => !(c.uses.excluded && c.choices[i] === 'abstain'));
  const inFavour = counted.filter((i) => yes.has(i));
  if (c.kind === 'emergency') return current.filter((i) => yes.has(i)).length >= c.signatures;
  if (c.kind === 'unanimity') {
    const suspended = c.isByParties && c.standings.includes('suspended');
    if (suspended) return false;
    if (current.length === 0) return outside.length > 0;
    return inFavour.length > 0 && inFavour.length === counted.length;
  }
  const reaches = (share: number, isStrict: boolean, have: number, base: number): boolean => {
    const [left, right] = [BigInt(have) * 10_000n, BigInt(share) * BigInt(base)];
    return have > 0 && base > 0 && (isStrict ? left > right : left >= right);
  };
  const sum = (members: number[]) => members.reduce((total, i) => total + c.weights[i]!, 0);
  const [share, weight, quorum] = c.shares;
  const [strictShare, strictWeight, strictQuorum] = c.isStrict;
  if (!reaches(share, strictShare, inFavour.length, counted.length)) return false;
  if (c.uses.quorum && !reaches(quorum, strictQuorum, spoken, current.length)) return false;
  if (!c.uses.weight) return true;
  const isWeighty = reaches(weight, strictWeight, sum(inFavour), sum(counted));
  return isWeighty || (c.uses.block && counted.length - inFavour.length < c.block);
}

function expected(c: Case): string {
  const may = c.standings.map((_, i) => i).filter((i) => c.standings[i] !== 'suspended');
  const yes = may.filter((i) => c.choices[i] === 'yes');
  const silent = may.filter((i) => c.choices[i] === 'silent');
  const spoken = may.filter(
    (i) => c.standings[i] === 'current' && c.choices[i] !== 'silent',
  ).length;
  if (carries(c, new Set(yes), spoken)) return 'adopted';
  const everybody = c.standings.filter((standing) => standing === 'current').length;
  return carries(c, new Set([...yes, ...silent]), everybody) ? 'open' : 'failed';
}
// ---- end of the oracle ----

const share = (hundredths: number, isStrict: boolean): Share => {
  const text = `${Math.floor(hundredths / 100)}.${`${hundredths % 100}`.padStart(2, '0')}%`;
  return isStrict ? { moreThan: text } : { atLeast: text };
};

function ruleOf(c: Case, codes: readonly string[]): DecisionRule {
  const abstention = c.uses.excluded ? 'excluded' : 'counts-against';
  const of = c.isByParties ? 'parties' : 'members';
  if (c.kind === 'unanimity') return { kind: 'unanimity', of, abstention };
  if (c.kind === 'emergency')
    return { kind: 'emergency', of, signatures: c.signatures, sunset: 'P30D' };
  const weights = Object.fromEntries(codes.map((code, i) => [code, c.weights[i]!]));
  return {
    kind: 'qualified-majority',
    of,
    members: share(c.shares[0], c.isStrict[0]),
    ...(c.uses.weight ? { weight: share(c.shares[1], c.isStrict[1]), weights } : {}),
    ...(c.uses.quorum ? { quorum: share(c.shares[2], c.isStrict[2]) } : {}),
    ...(c.uses.weight && c.uses.block ? { blockingMinority: { members: c.block } } : {}),
    abstention,
  };
}

// Shares that whole numbers of members hit exactly come up often, so the line itself is tested.
const hundredths = fc.oneof(
  fc.constantFrom(2500, 5000, 5500, 6500, 6667, 7500, 8000, 10_000),
  fc.integer({ min: 1, max: 10_000 }),
);
const cases = fc.integer({ min: 1, max: 12 }).chain((n) => {
  const each = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: n, maxLength: n });
  const standing: fc.Arbitrary<Standing> = fc.oneof(
    { weight: 8, arbitrary: fc.constant<Standing>('current') },
    { weight: 1, arbitrary: fc.constantFrom<Standing>('suspended', 'outside') },
  );
  const choice = fc.constantFrom<Case['choices'][number]>('yes', 'yes', 'no', 'abstain', 'silent');
  return fc.record<Case>({
    standings: each(standing),
    choices: each(choice),
    weights: each(fc.integer({ min: 0, max: 20 })),
    shares: fc.tuple(hundredths, hundredths, hundredths),
    isStrict: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    uses: fc.record({
      weight: fc.boolean(),
      quorum: fc.boolean(),
      block: fc.boolean(),
      excluded: fc.boolean(),
    }),
    block: fc.integer({ min: 1, max: 5 }),
    signatures: fc.integer({ min: 1, max: 12 }),
    kind: fc.constantFrom('unanimity', 'qualified-majority', 'qualified-majority', 'emergency'),
    isByParties: fc.boolean(),
  });
});

it('agrees with the oracle on 20,000 random ballots', () => {
  const seen: Record<string, number> = {};
  fc.assert(
    fc.property(cases, (c) => {
      const codes = memberCodes(c.standings.length);
      const list: MemberList = {
        members: codes.map((member, i) => ({ member, standing: c.standings[i]! })),
      };
      const votes = codes.flatMap((member, i): Vote[] =>
        c.choices[i] === 'silent' ? [] : [{ member, choice: c.choices[i] as Vote['choice'] }],
      );
      const count = tally(ruleOf(c, codes), list, [...votes, ...votes]);
      expect(count.outcome).toBe(expected(c));
      seen[count.outcome] = (seen[count.outcome] ?? 0) + 1;
    }),
    { numRuns: 20_000 },
  );
  for (const outcome of ['adopted', 'open', 'failed']) expect(seen[outcome]).toBeGreaterThan(1000);
}, 60_000);

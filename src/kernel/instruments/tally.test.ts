// The published vectors, and the lines a tally shows.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, Type } from '../../base/schema.ts';
import { type DecisionRule, DecisionRuleSchema, ruleProblems } from './decision-rule.ts';
import { type MemberList, MemberListSchema } from './member-list.ts';
import { memberCodes } from './samples.ts';
import { tally, type Vote } from './tally.ts';

interface Vector {
  readonly name: string;
  readonly rule: DecisionRule;
  readonly list: MemberList;
  readonly votes: readonly Vote[];
  readonly outcome: string;
}
const file = new URL('../../../tests/vectors/tallies.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };

describe('vectors', () => {
  it.each(vectors)('$name', ({ rule, list, votes, outcome }) => {
    expect(parse(DecisionRuleSchema, rule).ok).toBe(true);
    expect(parse(MemberListSchema, list).ok).toBe(true);
    expect(tally(rule, list, votes).outcome).toBe(outcome);
    expect(tally(rule, list, votes.toReversed()).outcome).toBe(outcome);
  });
});

const named = (start: string) => vectors.find(({ name }) => name.startsWith(start))!;

describe('what a tally shows', () => {
  it('names each line, exactly how far off it is, and why', () => {
    const { rule, list, votes } = named('15 of 27 in favour with 64.9 %');
    const count = tally(rule, list, votes);
    expect(count.lines).toEqual([
      { name: 'members', have: '15/27', need: 'at least 55%', isReached: true, shortBy: '0' },
      { name: 'weight', have: '649/1000', need: 'at least 65%', isReached: false, shortBy: '1' },
      {
        name: 'blocking-minority',
        have: '12 not in favour',
        need: 'fewer than 4',
        isReached: false,
        shortBy: '9',
      },
    ]);
    expect(count.why).toContain('weight in favour: 649/1000, needed at least 65%');
    expect(count.missing).toEqual([]);
  });

  it('says when a minority was too small to block', () => {
    const { rule, list, votes } = named('24 in favour and 3 against');
    expect(tally(rule, list, votes).why).toContain('too few to be a blocking minority');
  });

  it('names who has not spoken', () => {
    const { rule, list, votes } = named('13 of 25');
    expect(tally(rule, list, votes).missing).toEqual(memberCodes(25).slice(23));
  });

  it('counts how many votes more are needed, at and around the exact line', () => {
    const list = electors(9);
    const rule = (members: { atLeast: string } | { moreThan: string }): DecisionRule => ({
      kind: 'qualified-majority',
      of: 'members',
      members,
      abstention: 'counts-against',
    });
    const short = (share: { atLeast: string } | { moreThan: string }) =>
      tally(rule(share), list, []).lines[0]!.shortBy;
    expect(short({ atLeast: '2/3' })).toBe('6');
    expect(short({ moreThan: '2/3' })).toBe('7');
    expect(short({ atLeast: '66.6%' })).toBe('6');
    expect(short({ atLeast: '66.7%' })).toBe('7');
  });
});

const electors = (count: number): MemberList => ({
  members: memberCodes(count).map((member) => ({ member, standing: 'current' as const })),
});

describe('a rule against its electors', () => {
  const majority = (more: object): DecisionRule => ({
    kind: 'qualified-majority',
    of: 'members',
    members: { atLeast: '55%' },
    abstention: 'counts-against',
    ...more,
  });
  it.each([
    ['bilateral with three parties', { kind: 'bilateral' } as DecisionRule, 3],
    ['a share above one', majority({ members: { atLeast: '101%' } }), 3],
    ['more than all', majority({ members: { moreThan: '100%' } }), 3],
    ['at least nothing', majority({ members: { atLeast: '0' } }), 3],
    ['a share of weight without weights', majority({ weight: { atLeast: '65%' } }), 3],
    ['a member without a weight', majority({ weight: { atLeast: '1/2' }, weights: { AA: 1 } }), 2],
    ['weights of nothing', majority({ weight: { atLeast: '1/2' }, weights: { AA: 0, AB: 0 } }), 2],
    ['a blocking minority without weights', majority({ blockingMinority: { members: 2 } }), 2],
    [
      'more signatures than members',
      { kind: 'emergency', of: 'members', signatures: 4, sunset: 'P30D' } as DecisionRule,
      3,
    ],
  ])('refuses %s', (_, rule, count) => {
    expect(parse(DecisionRuleSchema, rule).ok).toBe(true);
    expect(ruleProblems(rule, electors(count))).not.toEqual([]);
  });

  it('is closed', () => {
    const fits = (rule: unknown) => parse(DecisionRuleSchema, rule).ok;
    expect(fits(majority({ veto: ['AA'] }))).toBe(false);
    expect(fits(majority({ members: { atLeast: 0.55 } }))).toBe(false);
    expect(fits(majority({ members: { atLeast: '55%', moreThan: '1' } }))).toBe(false);
    expect(fits({ kind: 'emergency', of: 'members', signatures: 2 })).toBe(false);
    expect(
      parse(
        Type.Array(DecisionRuleSchema),
        vectors.map(({ rule }) => rule),
      ).ok,
    ).toBe(true);
  });
});

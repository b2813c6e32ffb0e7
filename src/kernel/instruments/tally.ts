// Counts votes under a rule: exact integers, the lines to cross, how far off each is, who has not
// spoken, and why the outcome is what it is. Silence always counts against; abstention as the rule
// says.
import type { MemberId } from '../../base/caller.ts';
import { type Fraction, fraction } from '../../base/fraction.ts';
import {
  type DecisionRule,
  isShareReached,
  type QualifiedMajority,
  type Share,
  shareOf,
} from './decision-rule.ts';
import type { MemberList } from './member-list.ts';

export type Choice = 'yes' | 'no' | 'abstain';
export interface Vote {
  readonly member: MemberId;
  readonly choice: Choice;
}
export type LineName =
  | 'signatures'
  | 'members'
  | 'weight'
  | 'quorum'
  | 'blocking-minority'
  | 'outside-parties';

/**
 * One line to cross. `have` and `need` are exact; `shortBy` counts votes or weight still lacking.
 */
export interface Line {
  readonly name: LineName;
  readonly have: string;
  readonly need: string;
  readonly isReached: boolean;
  readonly shortBy: string;
}
export interface Tally {
  /** Adopted: every line is crossed. Failed: not even every missing vote would cross them now. */
  readonly outcome: 'adopted' | 'open' | 'failed';
  readonly yes: readonly MemberId[];
  readonly no: readonly MemberId[];
  readonly abstained: readonly MemberId[];
  readonly missing: readonly MemberId[];
  readonly lines: readonly Line[];
  readonly why: string;
}

interface Count {
  /** Current members that may vote. */
  readonly electors: readonly MemberId[];
  readonly outside: readonly MemberId[];
  readonly suspended: number;
  readonly yes: ReadonlySet<MemberId>;
  readonly abstained: ReadonlySet<MemberId>;
  readonly spoken: number;
}

/** A member that appears twice counts once, by the choice less favourable to the text. */
export function tally(rule: DecisionRule, list: MemberList, votes: readonly Vote[]): Tally {
  const outside = list.members.filter(({ standing }) => standing === 'outside');
  const electors = list.members.filter(({ standing }) => standing === 'current');
  const entitled = [...electors, ...outside].map(({ member }) => member).sort();
  const choices = choicesOf(votes);
  const those = (choice: Choice | undefined) =>
    entitled.filter((member) => choices.get(member) === choice);
  const parts = { yes: those('yes'), no: those('no'), abstained: those('abstain') };
  const missing = those(undefined);
  const count = {
    electors: electors.map(({ member }) => member),
    outside: outside.map(({ member }) => member),
    suspended: list.members.length - electors.length - outside.length,
    abstained: new Set(parts.abstained),
  };
  const spoken = count.electors.filter((member) => choices.has(member)).length;
  const lines = linesOf(rule, { ...count, yes: new Set(parts.yes), spoken });
  const best = linesOf(rule, {
    ...count,
    yes: new Set([...parts.yes, ...missing]),
    spoken: count.electors.length,
  });
  const outcome = isCrossed(lines) ? 'adopted' : isCrossed(best) ? 'open' : 'failed';
  return { outcome, ...parts, missing, lines, why: reason(outcome, lines, best) };
}

const LEAST_FAVOURABLE: readonly Choice[] = ['no', 'abstain', 'yes'];

function choicesOf(votes: readonly Vote[]): ReadonlyMap<MemberId, Choice> {
  const choices = new Map<MemberId, Choice>();
  for (const { member, choice } of votes) {
    const before = choices.get(member) ?? 'yes';
    const isWorse = LEAST_FAVOURABLE.indexOf(choice) < LEAST_FAVOURABLE.indexOf(before);
    choices.set(member, isWorse ? choice : before);
  }
  return choices;
}

/** Fewer than a blocking minority cannot block, so then the line of weight need not be crossed. */
function isCrossed(lines: readonly Line[]): boolean {
  const isBlocked = !lines.some((line) => line.name === 'blocking-minority' && line.isReached);
  const needed = lines.filter(({ name }) =>
    name === 'weight' ? isBlocked : name !== 'blocking-minority',
  );
  return needed.length > 0 && needed.every(({ isReached }) => isReached);
}

function linesOf(rule: DecisionRule, count: Count): Line[] {
  const lines =
    rule.kind === 'qualified-majority' ? majorityLines(rule, count) : plainLines(rule, count);
  if (count.outside.length === 0) return lines;
  const signed = count.outside.filter((member) => count.yes.has(member)).length;
  return [...lines, whole('outside-parties', signed, count.outside.length)];
}

/** Bilateral and unanimity: every elector; emergency: so many of them. */
function plainLines(rule: Exclude<DecisionRule, QualifiedMajority>, count: Count): Line[] {
  const yes = count.electors.filter((member) => count.yes.has(member)).length;
  if (rule.kind === 'emergency') return [whole('signatures', yes, rule.signatures)];
  const mayAbstain = rule.kind === 'unanimity' && rule.abstention === 'excluded';
  const abstained = count.electors.filter((member) => count.abstained.has(member)).length;
  // A text is not concluded over the head of a party that may not sign just now.
  const silenced = rule.kind === 'bilateral' || rule.of === 'parties' ? count.suspended : 0;
  const base = count.electors.length + silenced - (mayAbstain ? abstained : 0);
  // Where no party is a member yet (the founding text), only the signatures of all of them count.
  if (base === 0 && abstained === 0) return [];
  // Were everybody to abstain, nobody would have agreed.
  return [whole('members', yes, Math.max(base, 1))];
}

function majorityLines(rule: QualifiedMajority, count: Count): Line[] {
  const base = count.electors.filter(
    (member) => rule.abstention === 'counts-against' || !count.abstained.has(member),
  );
  const yes = base.filter((member) => count.yes.has(member));
  const weightOf = (members: readonly MemberId[]): bigint =>
    members.reduce((sum, member) => sum + BigInt(rule.weights?.[member] ?? 0), 0n);
  const against = base.length - yes.length;
  const lines = [portion('members', rule.members, BigInt(yes.length), BigInt(base.length))];
  if (rule.weight) lines.push(portion('weight', rule.weight, weightOf(yes), weightOf(base)));
  if (rule.quorum)
    lines.push(portion('quorum', rule.quorum, BigInt(count.spoken), BigInt(count.electors.length)));
  if (rule.blockingMinority) {
    const { members } = rule.blockingMinority;
    lines.push({
      name: 'blocking-minority',
      have: `${against} not in favour`,
      need: `fewer than ${members}`,
      isReached: against < members,
      shortBy: `${Math.max(0, against - members + 1)}`,
    });
  }
  return lines;
}

const whole = (name: LineName, have: number, need: number): Line => ({
  name,
  have: `${have}`,
  need: `${need}`,
  isReached: have >= need,
  shortBy: `${Math.max(0, need - have)}`,
});

/** A share of nothing is not reached. */
function portion(name: LineName, share: Share, have: bigint, base: bigint): Line {
  const need = 'atLeast' in share ? `at least ${share.atLeast}` : `more than ${share.moreThan}`;
  const isReached = base > 0n && have > 0n && isShareReached(share, fraction(have, base));
  const short = base > 0n ? leastReaching(share, base) - have : 0n;
  return {
    name,
    have: `${have}/${base}`,
    need,
    isReached,
    shortBy: `${isReached || short < 0n ? 0n : short}`,
  };
}

/** The smallest whole number that reaches the share of `base`. */
function leastReaching(share: Share, base: bigint): bigint {
  const { numerator, denominator }: Fraction = shareOf(share);
  const floor = (numerator * base) / denominator;
  const isExact = floor * denominator === numerator * base;
  return 'atLeast' in share && isExact ? floor : floor + 1n;
}

function reason(outcome: Tally['outcome'], now: readonly Line[], best: readonly Line[]): string {
  const words = (lines: readonly Line[]) =>
    lines
      .filter(({ isReached }) => !isReached)
      .map(({ name, have, need }) => `${WORDS[name]}: ${have}, needed ${need}`)
      .join('; ');
  if (outcome === 'adopted') {
    const uncrossed = now.some(({ name, isReached }) => name === 'weight' && !isReached);
    if (!uncrossed) return 'Every line is crossed.';
    return 'Adopted: those not in favour are too few to be a blocking minority.';
  }
  if (outcome === 'open') return `Not yet: ${words(now)}.`;
  return `Cannot pass as the votes stand, even if all who are silent agree: ${words(best)}.`;
}

const WORDS: Record<LineName, string> = {
  signatures: 'signatures',
  members: 'members in favour',
  weight: 'weight in favour',
  quorum: 'members that took part',
  'blocking-minority': 'members',
  'outside-parties': 'signatures of parties that are not members',
};

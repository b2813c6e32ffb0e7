// A ballot as people look at it: who may vote and with what weight, who said what, which lines are
// to be crossed and how far off each is, what would be if voting closed now. Pure, from the
// decision.
import type { MemberId } from '../../base/caller.ts';
import type { Decision } from './adoption.ts';
import type { CountedStatement } from './counted.ts';
import { type DecisionRule, shareOf } from './decision-rule.ts';
import type { Instrument } from './instrument.ts';
import { type Choice, type Line, type Tally, tally } from './tally.ts';

export type VoteShown = 'yes' | 'no' | 'abstain' | 'silent';

export interface Elector {
  readonly member: MemberId;
  readonly standing: 'current' | 'suspended' | 'outside';
  /** Exact integer, where the rule weighs votes. */
  readonly weight?: string;
  readonly vote: VoteShown;
  readonly at?: string;
  readonly reason?: string;
  /** It has spoken, and counts once witnesses have cosigned that. */
  readonly awaitsWitness: boolean;
}
/** Counts or weights by what was said; exact integers in text. */
export interface Parts {
  readonly yes: string;
  readonly no: string;
  readonly abstain: string;
  readonly silent: string;
  readonly total: string;
}
export interface BallotLine extends Line {
  readonly words: string;
  /** As fractions of one whole, for a bar: what is there, and where the line is. */
  readonly bar: { readonly have: string; readonly line: string; readonly isLineEnough: boolean };
}
export interface Ballot {
  readonly electors: readonly Elector[];
  readonly members: Parts;
  readonly weight?: Parts;
  readonly lines: readonly BallotLine[];
  readonly ifClosedNow: { readonly outcome: 'adopted' | 'rejected'; readonly text: string };
  readonly needed: readonly string[];
}

export function ballotOf(instrument: Instrument, decision: Decision): Ballot {
  const { decisionRule: rule } = instrument;
  const { tally: count, list, counting } = decision;
  const weights = rule.kind === 'qualified-majority' ? rule.weights : undefined;
  const electors = list.members.map(({ member, standing }): Elector => {
    const vote = voteOf(count, member);
    const said = standing === 'suspended' ? undefined : lastWord(counting.counted, member);
    const awaits = counting.discounted.some(
      (one) => one.awaitsWitness === true && one.statement.member === member,
    );
    return {
      member,
      standing,
      ...(weights ? { weight: `${weights[member] ?? 0}` } : {}),
      vote,
      ...(said && vote !== 'silent' ? { at: said.at } : {}),
      ...(said?.statement.reason && vote !== 'silent' ? { reason: said.statement.reason } : {}),
      awaitsWitness: vote === 'silent' && awaits,
    };
  });
  const lines = count.lines.map((line) => ({ ...line, ...shown(rule, line) }));
  const isAdopted = count.outcome === 'adopted';
  return {
    electors,
    members: partsOf(electors, () => 1n),
    ...(weights ? { weight: partsOf(electors, ({ weight }) => BigInt(weight ?? '0')) } : {}),
    lines,
    ifClosedNow: {
      outcome: isAdopted ? 'adopted' : 'rejected',
      text: isAdopted ? count.why : `It would fail: ${lacking(lines)}.`,
    },
    needed: isAdopted ? [] : neededOf(lines, count),
  };
}

/** The count as it would be with the member's consent: what its signature would bring about. */
export function tallyWithConsent(
  rule: DecisionRule,
  { tally: now, list }: Pick<Decision, 'tally' | 'list'>,
  member: MemberId,
): Tally {
  const said = (members: readonly MemberId[], choice: Choice) =>
    members.filter((one) => one !== member).map((one) => ({ member: one, choice }));
  return tally(rule, list, [
    ...said(now.yes, 'yes'),
    ...said(now.no, 'no'),
    ...said(now.abstained, 'abstain'),
    { member, choice: 'yes' },
  ]);
}

function voteOf({ yes, no, abstained }: Tally, member: MemberId): VoteShown {
  if (yes.includes(member)) return 'yes';
  if (no.includes(member)) return 'no';
  return abstained.includes(member) ? 'abstain' : 'silent';
}

const VOTES: ReadonlySet<string> = new Set(['sign', 'adopt', 'object', 'abstain', 'withdraw']);

const lastWord = (
  counted: readonly CountedStatement[],
  member: MemberId,
): CountedStatement | undefined =>
  counted.findLast(({ statement }) => statement.member === member && VOTES.has(statement.role));

function partsOf(electors: readonly Elector[], of: (elector: Elector) => bigint): Parts {
  const voting = electors.filter(({ standing }) => standing !== 'suspended');
  const sum = (vote?: VoteShown) =>
    `${voting
      .filter((elector) => vote === undefined || elector.vote === vote)
      .reduce((total, elector) => total + of(elector), 0n)}`;
  return {
    yes: sum('yes'),
    no: sum('no'),
    abstain: sum('abstain'),
    silent: sum('silent'),
    total: sum(),
  };
}

const WORDS: Readonly<Record<Line['name'], string>> = {
  signatures: 'Signatures',
  members: 'Members in favour',
  weight: 'Weight in favour',
  quorum: 'Members taking part',
  'blocking-minority': 'Members not in favour',
  'outside-parties': 'Signatures of parties that are not members',
};

function shown(rule: DecisionRule, { name, have, need }: Line): Pick<BallotLine, 'words' | 'bar'> {
  const words = WORDS[name];
  if (rule.kind === 'qualified-majority' && isShared(name)) {
    const share = rule[name]!;
    const { numerator, denominator } = shareOf(share);
    const bar = { have, line: `${numerator}/${denominator}`, isLineEnough: 'atLeast' in share };
    return { words, bar };
  }
  if (name === 'blocking-minority' && rule.kind === 'qualified-majority') {
    const { members } = rule.blockingMinority!;
    const [against = '0'] = have.split(' ');
    return { words, bar: { have: `${against}/${members}`, line: '1/1', isLineEnough: false } };
  }
  return { words, bar: { have: `${have}/${need}`, line: '1/1', isLineEnough: true } };
}

const isShared = (name: Line['name']): name is 'members' | 'weight' | 'quorum' =>
  name === 'members' || name === 'weight' || name === 'quorum';

const uncrossed = (lines: readonly BallotLine[]) => lines.filter(({ isReached }) => !isReached);

const lacking = (lines: readonly BallotLine[]): string =>
  uncrossed(lines)
    .map(({ words, have, need }) => `${words.toLowerCase()} ${have}, needed ${need}`)
    .join('; ');

function neededOf(lines: readonly BallotLine[], { missing }: Tally): string[] {
  const wanted = uncrossed(lines).map(({ name, words, shortBy }) =>
    name === 'blocking-minority'
      ? `${shortBy} fewer that do not agree, or enough weight`
      : `${shortBy} more: ${words.toLowerCase()}`,
  );
  const silent = missing.length > 0 ? [`Not heard yet: ${missing.join(', ')}`] : [];
  return [...wanted, ...silent];
}

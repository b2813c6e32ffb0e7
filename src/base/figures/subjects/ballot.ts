// The vote on an instrument as its node counts it: voters who count, and a measure for each line to
// cross, from `instruments.read-ballot`.
import { type Fraction, fraction, parseFraction } from '../../fraction.ts';
import { type Ballot, ballotBar, type Measure, type Need } from '../ballot-bar.ts';
import type { NameOf, Subject } from './subject.ts';

type ShareSeen = { readonly atLeast: string } | { readonly moreThan: string };
export interface BallotSeen {
  readonly id: string;
  readonly title: string;
  readonly outcome: 'adopted' | 'open' | 'failed';
  readonly electors: readonly {
    readonly member: string;
    readonly standing: 'current' | 'suspended' | 'outside';
    readonly vote: 'yes' | 'no' | 'abstain' | 'silent';
    readonly weight?: string;
  }[];
  readonly lines: readonly {
    readonly name: string;
    readonly need: string;
    readonly bar: { readonly line: string; readonly isLineEnough: boolean };
  }[];
  readonly rule: { readonly decisionRule: RuleSeen };
}
interface RuleSeen {
  readonly kind: string;
  readonly abstention?: Ballot['abstention'];
  readonly blockingMinority?: { readonly members: number };
  readonly quorum?: ShareSeen;
}

const CHOICES = { yes: 'yes', no: 'no', abstain: 'abstain', silent: 'waiting' } as const;
const shareIn = (text: string): Fraction => parseFraction(text) ?? fraction(1);

/** Null where there is nothing to count by: nobody votes, or the rule knows no line of votes. */
export function ballotSubject(seen: BallotSeen, nameOf: NameOf): Subject | null {
  const ballot = ballotFrom(seen, nameOf);
  if (ballot.measures.length === 0 || ballot.voters.length === 0) return null;
  return {
    id: 'ballot',
    draw: ({ words, ...look }) =>
      ballotBar({ id: 'ballot', title: words.subjects.ballot(seen.title) }, ballot, {
        ...look,
        words: words.ballot,
      }),
  };
}

export function ballotFrom(seen: BallotSeen, nameOf: NameOf): Ballot {
  const { abstention = 'counts-against', quorum } = seen.rule.decisionRule;
  return {
    outcome: seen.outcome,
    abstention,
    voters: seen.electors
      .filter(({ standing }) => standing !== 'suspended')
      .map(({ member, vote, weight }) => ({
        member,
        name: nameOf(member),
        choice: CHOICES[vote],
        ...(weight === undefined ? {} : { weight: BigInt(weight) }),
      })),
    measures: seen.lines.flatMap((line) => measureOf(line, seen)),
    ...(quorum === undefined ? {} : { quorum: needOf(quorum) }),
  };
}

const needOf = (share: ShareSeen): Need =>
  'atLeast' in share ? { atLeast: shareIn(share.atLeast) } : { moreThan: shareIn(share.moreThan) };

function measureOf({ name, need, bar }: BallotSeen['lines'][number], seen: BallotSeen): Measure[] {
  if (name === 'signatures') return [{ by: 'members', need: { count: BigInt(need) } }];
  if (name !== 'members' && name !== 'weight') return [];
  const share = shareIn(bar.line);
  const line = bar.isLineEnough ? { atLeast: share } : { moreThan: share };
  const blocking =
    name === 'members' ? seen.rule.decisionRule.blockingMinority?.members : undefined;
  return [
    {
      by: name,
      need: /^\d+$/.test(need) ? { count: BigInt(need) } : line,
      ...(blocking === undefined ? {} : { blocking }),
    },
  ];
}

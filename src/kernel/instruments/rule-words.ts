// A decision rule in words, a line each, for whoever votes under it: what must be reached, how
// silence and abstention count, how long voting is open, what dates a vote.
import type { DecisionRule, QualifiedMajority, Share } from './decision-rule.ts';

export function ruleInWords(rule: DecisionRule): string[] {
  return [...whatItTakes(rule), ...conduct(rule)];
}

const whose = (of: 'parties' | 'members'): string =>
  of === 'parties' ? 'the parties to the text' : 'the current members';

const shareText = (share: Share): string =>
  'atLeast' in share ? `at least ${share.atLeast}` : `more than ${share.moreThan}`;

function whatItTakes(rule: DecisionRule): string[] {
  if (rule.kind === 'bilateral') return ['Both parties sign.'];
  if (rule.kind === 'unanimity')
    return [
      `All of ${whose(rule.of)} agree.`,
      rule.abstention === 'excluded'
        ? 'Who abstains leaves the count; who stays silent prevents adoption.'
        : 'Who abstains or stays silent prevents adoption.',
    ];
  if (rule.kind === 'emergency')
    return [
      `Any ${rule.signatures} of ${rule.panel ? rule.panel.join(', ') : whose(rule.of)} sign.`,
      `What is so adopted ends ${durationText(rule.sunset)} after it is in force.`,
    ];
  return majority(rule);
}

function majority(rule: QualifiedMajority): string[] {
  const { members, weight, quorum, blockingMinority, abstention } = rule;
  const lines = [`In favour: ${shareText(members)} of ${whose(rule.of)}.`];
  if (weight) lines.push(`Together they carry ${shareText(weight)} of the weight.`);
  if (blockingMinority)
    lines.push(
      `Fewer than ${blockingMinority.members} that do not agree cannot block by weight alone.`,
    );
  if (quorum) lines.push(`Taking part, in whatever sense: ${shareText(quorum)} of them.`);
  lines.push(
    abstention === 'excluded'
      ? 'Who abstains leaves the count; silence counts against.'
      : 'Abstention and silence count against.',
  );
  return lines;
}

function conduct({ votingPeriod, votes, datedBy }: DecisionRule): string[] {
  return [
    votingPeriod === undefined
      ? 'Voting has no end of its own.'
      : `Voting is open for ${durationText(votingPeriod)} from the draft.`,
    votes === 'revocable'
      ? 'A vote may be changed until the line is crossed.'
      : 'Consent once given stands until voting closes.',
    datedBy === 'cosignature'
      ? 'A vote counts from when witnesses have cosigned it, and not before.'
      : 'A vote counts from the instant it states.',
  ];
}

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** `P30D` -> `30 days`; durations of rules have one unit. */
export function durationText(duration: string): string {
  const [, count = '', unit = ''] = /^PT?(\d+)([YMWDH])$/.exec(duration) ?? [];
  const name = duration.includes('T') ? 'hour' : UNITS[unit];
  return name === undefined ? duration : `${count} ${name}${count === '1' ? '' : 's'}`;
}

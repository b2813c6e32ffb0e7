// What every instrument of membership has in common: votes on it are firm, and the members decide.
import type { Because } from '../../../base/refusal.ts';
import { electorsOf } from '../decision-rule.ts';
import type { Instrument } from '../instrument.ts';

/** Who is a member must not be undone by a statement that turns up later. */
export const firmProblems = ({ decisionRule, supersedes }: Instrument): Because[] => [
  ...(decisionRule.votes === 'revocable'
    ? [{ field: '/decisionRule/votes', text: 'votes on membership are firm' }]
    : []),
  ...(supersedes === undefined
    ? []
    : [{ field: '/supersedes', text: 'membership is changed by a new text, not by amending one' }]),
];

export const membersDecideProblems = ({ decisionRule }: Instrument): Because[] =>
  electorsOf(decisionRule) === 'members'
    ? []
    : [{ field: '/decisionRule', text: 'the current members decide on this' }];

/** A nation alone may decide what concerns it alone; otherwise the members decide. */
export const ownOrMembersProblems = (instrument: Instrument, member: string): Because[] => {
  if (electorsOf(instrument.decisionRule) === 'members') return [];
  const isOwn = instrument.parties.length === 1 && instrument.parties[0] === member;
  if (isOwn) return [];
  return [{ field: '/parties', text: `only ${member} alone, or the members, decide on this` }];
};

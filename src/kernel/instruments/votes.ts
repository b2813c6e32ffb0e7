// From statements to votes at an instant. Under firm votes consent once given stands, so adoption,
// once reached, cannot be undone by a statement that turns up later with an earlier date; under
// revocable votes each member's last word counts.
import type { MemberId } from '../../base/caller.ts';
import type { CountedStatement } from './counted.ts';
import type { DecisionRule } from './decision-rule.ts';
import type { Role } from './statement.ts';
import type { Choice, Vote } from './tally.ts';

const CHOICES: Partial<Record<Role, Choice | 'none'>> = {
  sign: 'yes',
  adopt: 'yes',
  abstain: 'abstain',
  object: 'no',
  withdraw: 'none',
};
// Of words spoken at one instant the one that binds least is the last.
const ORDER: readonly (Choice | 'none')[] = ['yes', 'abstain', 'no', 'none'];

/** Statements counted up to and including the instant, each member once. */
export function votesAt(
  rule: DecisionRule,
  counted: readonly CountedStatement[],
  at: string,
): Vote[] {
  const said = counted
    .filter((one) => one.at <= at && CHOICES[one.statement.role] !== undefined)
    .map((one) => ({ at: one.at, member: one.statement.member, choice: choiceOf(one) }))
    .sort((a, b) =>
      a.at === b.at ? ORDER.indexOf(a.choice) - ORDER.indexOf(b.choice) : a.at < b.at ? -1 : 1,
    );
  const standing = new Map<MemberId, Choice | 'none'>();
  for (const { member, choice } of said) {
    const isHeld = rule.votes !== 'revocable' && standing.get(member) === 'yes';
    if (!isHeld) standing.set(member, choice);
  }
  return [...standing].flatMap(([member, choice]) => (choice === 'none' ? [] : { member, choice }));
}

const choiceOf = ({ statement }: CountedStatement): Choice | 'none' => CHOICES[statement.role]!;

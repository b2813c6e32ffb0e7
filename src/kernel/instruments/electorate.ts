// Draws the list of those who decide under a rule at an instant, and finds when it stops being
// current.
import type { MemberId } from '../../base/caller.ts';
import type { DecisionRule } from './decision-rule.ts';
import {
  type MemberList,
  type MembershipSpan,
  memberListDigest,
  membersAt,
  type Standing,
} from './member-list.ts';

/** The list that decides under the rule at the instant, with outside parties that must consent. */
export function electorate(
  rule: DecisionRule,
  parties: readonly MemberId[],
  spans: readonly MembershipSpan[],
  at: string,
): MemberList {
  const standing = membersAt(spans, at);
  const panel = rule.kind === 'emergency' ? rule.panel : undefined;
  const isByParties = rule.kind === 'bilateral' || rule.of === 'parties';
  const electors = isByParties
    ? parties.filter((party) => standing.has(party))
    : [...standing.keys()];
  const outside = parties.filter((party) => !standing.has(party));
  const members = [
    ...electors
      .filter((member) => !panel || panel.includes(member))
      .map((member) => ({ member, standing: standing.get(member)! as Standing })),
    ...outside.map((member) => ({ member, standing: 'outside' as Standing })),
  ];
  return { members: members.sort((a, b) => (a.member < b.member ? -1 : 1)) };
}

/** The first instant after `after` at which the list is no longer the pinned one. */
export function listChangeAfter(
  rule: DecisionRule,
  parties: readonly MemberId[],
  spans: readonly MembershipSpan[],
  after: string,
): string | undefined {
  const pinned = memberListDigest(electorate(rule, parties, spans, after));
  const edges = spans
    .flatMap(({ fromAt, untilAt }) => (untilAt === undefined ? [fromAt] : [fromAt, untilAt]))
    .filter((edge) => edge > after);
  return [...new Set(edges)]
    .sort()
    .find((edge) => memberListDigest(electorate(rule, parties, spans, edge)) !== pinned);
}

// Adoption as a pure function of facts: the text, the electors at the pinned list, the rule in the
// text, the statements and the keys valid at their time. Every node computes it for itself; no
// node's word is taken. A ballot is adopted at the first instant at which its rule's lines are
// crossed.
import type { MemberId } from '../../base/caller.ts';
import type { Digest } from '../../base/digest.ts';
import { digestOfJson } from '../../base/digest.ts';
import { instantFrom, instantText, plus } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import {
  type CountedStatement,
  type Counting,
  countStatements,
  isConsent,
  type StatementFacts,
} from './counted.ts';
import { ruleDigest } from './decision-rule.ts';
import { electorate, listChangeAfter } from './electorate.ts';
import { type Instrument, instrumentDigest, instrumentId } from './instrument.ts';
import {
  type MemberList,
  type MembershipSpan,
  memberListDigest,
  membersAt,
  withoutOwn,
} from './member-list.ts';
import { type Tally, tally } from './tally.ts';
import { votesAt } from './votes.ts';

export const CERTIFICATE_TYP = 'entente-adoption-certificate/1';

/** The only type that binds where nobody is a member yet, and only there. */
export const FOUNDING = 'founding';

export interface AdoptionFacts extends StatementFacts {
  /** The dated history of membership. */
  readonly membership: readonly MembershipSpan[];
}
export interface AdoptionCertificate {
  readonly typ: typeof CERTIFICATE_TYP;
  readonly instrument: Digest;
  readonly id: string;
  readonly rule: Digest;
  readonly memberList: Digest;
  readonly decidedAt: string;
  readonly inForceFrom: string;
  /** From when it no longer binds, whatever else happens: expiry or sunset, the earlier. */
  readonly inForceUntil?: string;
  readonly tally: Tally;
  readonly counted: readonly {
    readonly member: MemberId;
    readonly role: string;
    readonly at: string;
    readonly statement: Digest;
    readonly keys: readonly string[];
  }[];
}
export interface Decision {
  readonly outcome: 'adopted' | 'open' | 'failed';
  readonly proposedAt?: string;
  readonly closesAt?: string;
  /** From when the pinned list of electors is no longer the current one. */
  readonly lapsesAt?: string;
  readonly list: MemberList;
  readonly tally: Tally;
  /** Why it cannot be decided at all, whatever the votes. */
  readonly obstacle?: string;
  readonly certificate?: AdoptionCertificate;
  readonly counting: Counting;
}

/** What the facts say as of `until` (all of them when absent); failed only once voting is over. */
export function decide(facts: AdoptionFacts, until?: string): Decision {
  const { instrument } = facts;
  const membership = withoutOwn(facts.membership, instrumentDigest(instrument));
  const { decisionRule: rule, draftedAt, parties, closesAt } = instrument;
  const list = electorate(rule, parties, membership, draftedAt);
  const lapsesAt = listChangeAfter(rule, parties, membership, draftedAt);
  const counting = countStatements(facts);
  const last = [until, closesAt, lapsesAt].filter((edge) => edge !== undefined).sort()[0];
  const counted = counting.counted.filter(({ at }) => last === undefined || at <= last);
  const proposedAt = counted.find(
    ({ statement: { role, member } }) => role === 'propose' && member === instrument.proposedBy,
  )?.at;
  const frame = { closesAt, lapsesAt, proposedAt, list, counting };
  const obstacle = obstacleTo(instrument, membership, list);
  if (!obstacle && proposedAt !== undefined) {
    const instants = [...new Set(counted.map(({ at }) => at))].filter((at) => at >= proposedAt);
    for (const at of instants) {
      const count = tally(rule, list, votesAt(rule, counted, at));
      if (count.outcome !== 'adopted') continue;
      const heard = counted.filter((one) => one.at <= at);
      const certificate = certify(instrument, list, count, at, heard);
      return { ...frame, outcome: 'adopted', tally: count, certificate };
    }
  }
  const count = tally(rule, list, votesAt(rule, counted, last ?? '9'));
  const isOver = until !== undefined && [closesAt, lapsesAt].some((edge) => edge && edge < until);
  const outcome = isOver || obstacle ? 'failed' : 'open';
  return { ...frame, outcome, tally: count, ...(obstacle ? { obstacle } : {}) };
}

function obstacleTo(
  instrument: Instrument,
  membership: readonly MembershipSpan[],
  list: MemberList,
): string | undefined {
  if (memberListDigest(list) !== instrument.memberList)
    return 'the list of electors it pins is not the list at the instant it was drafted';
  const isFirst = membersAt(membership, instrument.draftedAt).size === 0;
  if (instrument.type === FOUNDING) return isFirst ? undefined : 'the alliance is founded already';
  const isAmongMembers = list.members.some(({ standing }) => standing === 'current');
  return isAmongMembers ? undefined : 'no current member is among those who decide';
}

function certify(
  instrument: Instrument,
  list: MemberList,
  count: Tally,
  decidedAt: string,
  heard: readonly CountedStatement[],
): AdoptionCertificate {
  const { on } = instrument.inForce;
  const inForceFrom = on === 'adoption' || on < decidedAt ? decidedAt : on;
  const until = endOf(instrument, inForceFrom);
  const entitled = new Set(list.members.map(({ member }) => member));
  return {
    typ: CERTIFICATE_TYP,
    instrument: instrumentDigest(instrument),
    id: instrumentId(instrument),
    rule: ruleDigest(instrument.decisionRule),
    memberList: instrument.memberList,
    decidedAt,
    inForceFrom,
    ...(until === undefined ? {} : { inForceUntil: until }),
    tally: count,
    counted: heard
      .filter(({ statement }) => entitled.has(statement.member) && isConsent(statement))
      .map(({ statement: { member, role }, digest, at, keys }) => ({
        member,
        role,
        at,
        statement: digest,
        keys,
      })),
  };
}

/** Expiry as the text says, sunset as the emergency rule says; whichever is first. */
export function endOf(
  { expiresAt, decisionRule }: Instrument,
  inForceFrom: string,
): string | undefined {
  const sunset = sunsetOf(decisionRule, inForceFrom);
  return [expiresAt, sunset].filter((end) => end !== undefined).sort()[0];
}

export const sunsetOf = (
  rule: Instrument['decisionRule'],
  inForceFrom: string,
): string | undefined =>
  rule.kind === 'emergency' ? instantText(plus(instantFrom(inForceFrom), rule.sunset)) : undefined;

export const certificateDigest = (certificate: AdoptionCertificate): Digest =>
  digestOfJson(certificate as unknown as Json);

// The state of an instrument at an instant, derived from what is known: draft, proposed, signed,
// adopted, in force, suspended, amended, ended. No state is ever stored as truth; a deadline passes
// because the instant asked about lies after it.
import type { MemberId } from '../../base/caller.ts';
import type { Digest } from '../../base/digest.ts';
import { instantFrom, instantText, plus } from '../../base/instants.ts';
import { type AdoptionCertificate, type Decision, sunsetOf } from './adoption.ts';
import { type CountedStatement, isConsent } from './counted.ts';
import type { Instrument } from './instrument.ts';
import { type Matter, mattersOf } from './matters.ts';
import { readStandingTerms, type StandingTerms } from './standing-terms.ts';
import type { ActsBy } from './succession.ts';
import type { Tally } from './tally.ts';

export const STAGES = [
  'draft',
  'proposed',
  'signed',
  'adopted',
  'in-force',
  'suspended',
  'amended',
  'ended',
] as const;
export type Stage = (typeof STAGES)[number];
export const END_REASONS = [
  'sunset',
  'expired',
  'terminated',
  'superseded',
  'withdrawn',
  'rejected',
  'lapsed',
] as const;
export type EndReason = (typeof END_REASONS)[number];

export interface End {
  readonly at: string;
  readonly reason: EndReason;
  /** The instrument that ended it, or the member that left. */
  readonly by?: string;
}
/** Another adopted instrument that acts on this one. */
export interface Effect {
  readonly by: ActsBy;
  readonly instrument: Digest;
  readonly decidedAt: string;
  readonly fromAt: string;
  readonly untilAt?: string;
  /** Of a suspension: the tier, or all of it. */
  readonly tier?: string;
}
export interface InstrumentState {
  readonly stage: Stage;
  /** The instant asked about. */
  readonly at: string;
  /** Terms bind now; with tiers in `suspensions` taken out, and not at all if one names no tier. */
  readonly isInForce: boolean;
  readonly signedBy: readonly MemberId[];
  readonly objections: readonly MemberId[];
  /** Before adoption: who asked to take its word back, whether or not the rule lets it. */
  readonly takenBack: readonly MemberId[];
  readonly left: readonly MemberId[];
  readonly decidedAt?: string;
  readonly inForceFrom?: string;
  readonly closesAt?: string;
  readonly end?: End;
  readonly matters: readonly Matter[];
  readonly suspensions: readonly { readonly tier?: string; readonly by: string }[];
  /** Duties that arose before the end go on. */
  readonly obligationsRemain: boolean;
  readonly tally?: Tally;
  readonly why: string;
}
export interface LifecycleFacts {
  readonly instrument: Instrument;
  readonly statements: readonly CountedStatement[];
  readonly certificate?: AdoptionCertificate;
  readonly effects: readonly Effect[];
}

/** `decision` is needed only where there is no certificate: it carries the count so far. */
export function stateAt(facts: LifecycleFacts, at: string, decision?: Decision): InstrumentState {
  const { certificate } = facts;
  const said = facts.statements.filter((one) => one.at <= at);
  if (certificate && certificate.decidedAt <= at) return adoptedState(facts, certificate, said, at);
  return openState(facts, said, at, decision);
}

/** Whose last word on consent was to take it back. */
const takenBack = (said: readonly CountedStatement[]): MemberId[] =>
  membersOf(
    said.filter(
      ({ at, statement: { role, member } }) =>
        role === 'withdraw' &&
        !said.some(
          (one) => isConsent(one.statement) && one.statement.member === member && one.at > at,
        ),
    ),
  );

const nothingYet = { left: [], matters: [], suspensions: [], isInForce: false };

function openState(
  { instrument, effects }: LifecycleFacts,
  said: readonly CountedStatement[],
  at: string,
  decision: Decision | undefined,
): InstrumentState {
  const by = (...roles: string[]) =>
    membersOf(said.filter(({ statement: { role } }) => roles.includes(role)));
  const base = {
    at,
    ...nothingYet,
    signedBy: by('sign', 'adopt'),
    objections: by('object'),
    takenBack: takenBack(said),
    closesAt: instrument.closesAt,
    obligationsRemain: false,
    tally: decision?.tally,
  };
  const isProposed = by('propose').includes(instrument.proposedBy);
  if (!isProposed) return { ...base, stage: 'draft', why: 'Not yet proposed to anybody.' };
  const withdrawn = said.find(
    ({ statement: { role, member } }) => role === 'withdraw' && member === instrument.proposedBy,
  );
  const ends: End[] = [];
  if (withdrawn)
    ends.push({ at: withdrawn.at, reason: 'withdrawn', by: withdrawn.statement.member });
  if (instrument.closesAt && instrument.closesAt < at)
    ends.push({ at: instrument.closesAt, reason: 'rejected' });
  if (decision?.lapsesAt && decision.lapsesAt < at)
    ends.push({ at: decision.lapsesAt, reason: 'lapsed' });
  for (const effect of effects)
    if (effect.by === 'superseding' && effect.fromAt <= at)
      ends.push({ at: effect.fromAt, reason: 'superseded', by: effect.instrument });
  const end = firstOf(ends);
  if (end) return { ...base, stage: 'ended', end, why: WHY[end.reason] };
  const why = decision?.obstacle ?? decision?.tally.why ?? 'Proposed; not yet decided.';
  return { ...base, stage: base.signedBy.length > 0 ? 'signed' : 'proposed', why };
}

function adoptedState(
  facts: LifecycleFacts,
  certificate: AdoptionCertificate,
  said: readonly CountedStatement[],
  at: string,
): InstrumentState {
  const { instrument, effects } = facts;
  const terms = readStandingTerms(instrument.terms);
  const { decidedAt, inForceFrom, tally } = certificate;
  const leaving = leavings(instrument, terms, said, certificate);
  const left = leaving.filter((one) => one.fromAt <= at).map(({ member }) => member);
  const end = firstOf(endsOf(facts, certificate, leaving).filter((one) => one.at <= at));
  const matters = mattersOf(terms, said, at);
  const suspensions = [
    ...effects.filter((effect) => effect.by === 'suspending' && holds(effect, at)).map(suspension),
    ...matters
      .filter(({ stage }) => stage === 'suspended')
      .map(({ tier, matter }) => ({ ...(tier ? { tier } : {}), by: matter })),
  ];
  const consents = certificate.counted.map(({ member }) => member);
  const base = {
    at,
    signedBy: [...new Set(consents)].sort(),
    objections: tally.no,
    takenBack: [],
    left,
    decidedAt,
    inForceFrom,
    closesAt: instrument.closesAt,
    matters,
    suspensions,
    tally,
    obligationsRemain: (end !== undefined || left.length > 0) && mayOutlive(terms),
  };
  if (end && end.at > inForceFrom && end.reason === 'superseded')
    return {
      ...base,
      stage: 'amended',
      isInForce: false,
      end,
      why: 'A later text stands in its place.',
    };
  if (end) return { ...base, stage: 'ended', isInForce: false, end, why: WHY[end.reason] };
  if (at < inForceFrom)
    return { ...base, stage: 'adopted', isInForce: false, why: `In force from ${inForceFrom}.` };
  if (suspensions.length === 0)
    return { ...base, stage: 'in-force', isInForce: true, why: 'Adopted and in force.' };
  const isWhole = suspensions.some(({ tier }) => tier === undefined);
  const why = isWhole ? 'Suspended as a whole.' : `Suspended: ${tiersOf(suspensions).join(', ')}.`;
  return { ...base, stage: 'suspended', isInForce: !isWhole, why };
}

const mayOutlive = (terms: StandingTerms): boolean => terms.leaving?.obligationsOutlive ?? false;
const suspension = ({ tier, instrument }: Effect) => ({
  ...(tier ? { tier } : {}),
  by: instrument,
});
const tiersOf = (suspensions: InstrumentState['suspensions']): string[] => [
  ...new Set(suspensions.flatMap(({ tier }) => tier ?? [])),
];
const holds = ({ fromAt, untilAt }: Effect, at: string): boolean =>
  fromAt <= at && (untilAt === undefined || at < untilAt);
const membersOf = (said: readonly CountedStatement[]): MemberId[] =>
  [...new Set(said.map(({ statement }) => statement.member))].sort();

interface Leaving {
  readonly member: MemberId;
  readonly fromAt: string;
}

/** A party leaves by its own statement only where the terms say how (VCLT articles 54 and 56). */
function leavings(
  { parties }: Instrument,
  { leaving }: StandingTerms,
  said: readonly CountedStatement[],
  { decidedAt }: AdoptionCertificate,
): Leaving[] {
  if (!leaving) return [];
  return said
    .filter(
      ({ at, statement: { role, member } }) =>
        role === 'withdraw' && at > decidedAt && parties.includes(member),
    )
    .map(({ at, statement: { member } }) => ({
      member,
      fromAt: instantText(plus(instantFrom(at), `P${leaving.noticeDays}D`)),
    }));
}

/** Every end in sight, in the future too; two adopted successors: the first decided wins. */
function endsOf(
  { instrument, effects }: LifecycleFacts,
  certificate: AdoptionCertificate,
  leaving: readonly Leaving[],
): End[] {
  const ends: End[] = [];
  const sunset = sunsetOf(instrument.decisionRule, certificate.inForceFrom);
  if (sunset !== undefined) ends.push({ at: sunset, reason: 'sunset' });
  if (instrument.expiresAt !== undefined)
    ends.push({ at: instrument.expiresAt, reason: 'expired' });
  for (const { by, fromAt, instrument: digest } of effects) {
    if (by === 'terminating') ends.push({ at: fromAt, reason: 'terminated', by: digest });
    if (by === 'superseding') ends.push({ at: fromAt, reason: 'superseded', by: digest });
  }
  const remaining = new Set(instrument.parties);
  for (const { member, fromAt } of leaving) {
    remaining.delete(member);
    if (remaining.size < 2) ends.push({ at: fromAt, reason: 'withdrawn', by: member });
  }
  return ends;
}

/** The instants after which the state changes by time alone. */
export function edgesOf(facts: LifecycleFacts, certificate: AdoptionCertificate): string[] {
  const terms = readStandingTerms(facts.instrument.terms);
  const leaving = leavings(facts.instrument, terms, facts.statements, certificate);
  const ends = endsOf(facts, certificate, leaving).map(({ at }) => at);
  const matters = mattersOf(terms, facts.statements, certificate.decidedAt);
  const stays = facts.effects.flatMap(({ fromAt, untilAt }) => [
    fromAt,
    ...(untilAt ? [untilAt] : []),
  ]);
  return [certificate.inForceFrom, ...ends, ...stays, ...matters.flatMap(({ edges }) => edges)];
}

const firstOf = (ends: readonly End[]): End | undefined =>
  [...ends].sort((a, b) =>
    a.at === b.at
      ? END_REASONS.indexOf(a.reason) - END_REASONS.indexOf(b.reason)
      : a.at < b.at
        ? -1
        : 1,
  )[0];

const WHY: Record<EndReason, string> = {
  sunset: 'The emergency rule that adopted it lets it live no longer.',
  expired: 'It expired on the date in its own text.',
  terminated: 'The parties ended it.',
  superseded: 'A later text stands in its place.',
  withdrawn: 'Withdrawn.',
  rejected: 'Voting closed before the lines were crossed.',
  lapsed: 'The list of electors changed before it was decided; it must be drafted anew.',
};

// Decision rules as data: what it takes for a proposed text to bind. The schema is closed, and the
// rule's digest stands in every signature, so that no rule can be swapped under signatures already
// collected.
import { type Digest, digestOfJson } from '../../base/digest.ts';
import { compareFractions, type Fraction, fraction, parseFraction } from '../../base/fraction.ts';
import { invariant } from '../../base/invariant.ts';
import type { Json } from '../../base/json.ts';
import type { Because } from '../../base/refusal.ts';
import { type Static, Type } from '../../base/schema.ts';
import { type MemberList, MemberSchema } from './member-list.ts';

const closed = { additionalProperties: false };
const FractionText = Type.String({
  pattern: '^(\\d{1,9}/\\d{1,9}|\\d{1,9}(\\.\\d{1,9})?%?)$',
  description: 'an exact fraction: 55%, 64.9%, 0.65 or 2/3',
});
/** Whether reaching the share suffices, or only passing it. */
const ShareSchema = Type.Union([
  Type.Object({ atLeast: FractionText }, closed),
  Type.Object({ moreThan: FractionText }, closed),
]);
export type Share = Static<typeof ShareSchema>;
const DurationSchema = Type.String({
  pattern: '^P([1-9]\\d{0,3}[YMWD]|T[1-9]\\d{0,3}H)$',
  description: 'an ISO 8601 duration in one unit: P30D, P2Y, PT72H',
});

const conduct = {
  votingPeriod: Type.Optional(DurationSchema),
  votes: Type.Optional(
    Type.Enum(['firm', 'revocable'], {
      description:
        'firm (when absent): consent once given stands until voting closes, so what is adopted ' +
        'once stays adopted whatever statement turns up later; revocable: the last word before ' +
        'the line is crossed counts',
    }),
  ),
  datedBy: Type.Optional(
    Type.Enum(['statement', 'cosignature'], {
      description:
        'statement (when absent): a statement counts from the instant it states; cosignature: ' +
        'from the instant at which witnesses first cosigned it, and not at all before',
    }),
  ),
};
const Electors = Type.Enum(['parties', 'members'], {
  description: 'who decides: the parties to the text, or every current member',
});
const Abstention = Type.Enum(['counts-against', 'excluded'], {
  description: 'excluded: who abstains leaves the count; silence always counts against',
});

const Bilateral = Type.Object({ kind: Type.Literal('bilateral'), ...conduct }, closed);
const Unanimity = Type.Object(
  { kind: Type.Literal('unanimity'), of: Electors, abstention: Abstention, ...conduct },
  closed,
);
const QualifiedMajority = Type.Object(
  {
    kind: Type.Literal('qualified-majority'),
    of: Electors,
    members: ShareSchema,
    weight: Type.Optional(ShareSchema),
    weights: Type.Optional(
      Type.Record(Type.String({ pattern: '^[A-Z]{2}$' }), Type.Integer({ minimum: 0 })),
    ),
    quorum: Type.Optional(ShareSchema),
    blockingMinority: Type.Optional(Type.Object({ members: Type.Integer({ minimum: 1 }) }, closed)),
    abstention: Abstention,
    ...conduct,
  },
  closed,
);
const Emergency = Type.Object(
  {
    kind: Type.Literal('emergency'),
    of: Electors,
    panel: Type.Optional(Type.Array(MemberSchema, { minItems: 1, uniqueItems: true })),
    signatures: Type.Integer({ minimum: 1 }),
    sunset: DurationSchema,
    ...conduct,
  },
  closed,
);

export const DecisionRuleSchema = Type.Union([Bilateral, Unanimity, QualifiedMajority, Emergency], {
  description: 'what it takes for a proposed text to bind',
});
export type DecisionRule = Static<typeof DecisionRuleSchema>;
export type QualifiedMajority = Static<typeof QualifiedMajority>;

export const ruleDigest = (rule: DecisionRule): Digest => digestOfJson(rule as Json);

export const electorsOf = (rule: DecisionRule): 'parties' | 'members' =>
  rule.kind === 'bilateral' ? 'parties' : rule.of;

/** The share as a fraction; the schema guarantees that it reads. */
export function shareOf(share: Share): Fraction {
  const parsed = parseFraction('atLeast' in share ? share.atLeast : share.moreThan);
  invariant(parsed, 'a share that passed the schema does not read as a fraction');
  return parsed;
}

export function isShareReached(share: Share, have: Fraction): boolean {
  const comparison = compareFractions(have, shareOf(share));
  return 'atLeast' in share ? comparison >= 0 : comparison > 0;
}

/** What the schema cannot say: the rule against itself and against the list of those who decide. */
export function ruleProblems(rule: DecisionRule, list: MemberList): Because[] {
  const electors = list.members.filter(({ standing }) => standing === 'current');
  const problems = (field: string, text: string): Because => ({
    field: `/decisionRule${field}`,
    text,
  });
  if (rule.kind === 'bilateral')
    return list.members.length === 2 ? [] : [problems('', 'a bilateral rule needs two parties')];
  if (rule.kind === 'unanimity') return [];
  if (rule.kind === 'emergency') {
    if (rule.signatures <= electors.length) return [];
    const text = `${rule.signatures} signatures are asked for and ${electors.length} may sign`;
    return [problems('/signatures', text)];
  }
  return [
    ...shareProblems('/decisionRule/members', rule.members),
    ...(rule.weight ? shareProblems('/decisionRule/weight', rule.weight) : []),
    ...(rule.quorum ? shareProblems('/decisionRule/quorum', rule.quorum) : []),
    ...weightProblems(
      rule,
      electors.map(({ member }) => member),
    ),
  ];
}

function shareProblems(field: string, share: Share): Because[] {
  const value = shareOf(share);
  const top = compareFractions(value, fraction(1));
  if (value.numerator > 0n && (top < 0 || (top === 0 && 'atLeast' in share))) return [];
  if (value.numerator === 0n && 'moreThan' in share) return [];
  return [{ field, text: 'a share above nothing that can still be reached is needed' }];
}

function weightProblems(rule: QualifiedMajority, electors: readonly string[]): Because[] {
  const field = '/decisionRule/weights';
  if (!rule.weight !== !rule.weights)
    return [{ field, text: 'a share of weight and the weights go together' }];
  if (!rule.weights)
    return rule.blockingMinority
      ? [{ field: '/decisionRule/blockingMinority', text: 'it needs a share of weight to block' }]
      : [];
  const lacking = electors.filter((member) => rule.weights![member] === undefined);
  if (lacking.length > 0) return [{ field, text: `no weight for ${lacking.join(', ')}` }];
  if (electors.some((member) => rule.weights![member]! > 0)) return [];
  return [{ field, text: 'at least one weight above zero is needed' }];
}

// A member is suspended, reinstated, or leaves. Obligations that arose before outlive the leaving.
import type { JsonObject } from '../../../base/json.ts';
import type { Because } from '../../../base/refusal.ts';
import { type Static, Type } from '../../../base/schema.ts';
import { ExactInstantSchema } from '../instrument.ts';
import { MemberSchema } from '../member-list.ts';
import type { MembershipEffects } from '../membership-effects.ts';
import { hiddenCharacters } from '../plain-text.ts';
import { ReasonSchema } from '../statement.ts';
import type { TermsType } from '../terms-registry.ts';
import { firmProblems, membersDecideProblems, ownOrMembersProblems } from './membership-rule.ts';

const closed = { additionalProperties: false };
const SuspensionTermsSchema = Type.Object(
  { member: MemberSchema, reason: ReasonSchema, untilAt: Type.Optional(ExactInstantSchema) },
  closed,
);
type SuspensionTerms = Static<typeof SuspensionTermsSchema>;
const ReinstatementTermsSchema = Type.Object(
  { member: MemberSchema, reason: ReasonSchema },
  closed,
);
const WithdrawalTermsSchema = Type.Object(
  {
    member: MemberSchema,
    obligationsOutlive: Type.Boolean({
      description: 'duties that arose while it was a member go on (VCLT article 70(1)(b))',
    }),
  },
  closed,
);

const words = (terms: JsonObject) => terms as unknown as SuspensionTerms;
const reasonProblems = (terms: JsonObject): Because[] =>
  hiddenCharacters('/terms/reason', words(terms).reason, true);

export const suspensionType = (effects: MembershipEffects, officers: 1 | 2): TermsType => ({
  type: 'suspension',
  template: {
    title: 'Suspension of a member',
    about: 'A member is suspended, until a day or until reinstated.',
    defaults: {},
  },
  schema: SuspensionTermsSchema,
  changesMembership: true,
  officers,
  print(terms) {
    const { member, reason, untilAt } = words(terms);
    return [`${member} is suspended${untilAt ? ` until ${untilAt}` : ''}: ${reason}`];
  },
  check(instrument) {
    const { untilAt } = words(instrument.terms);
    const end =
      untilAt === undefined || untilAt > instrument.draftedAt
        ? []
        : [{ field: '/terms/untilAt', text: 'it would end before it begins' }];
    return [
      ...end,
      ...reasonProblems(instrument.terms),
      ...firmProblems(instrument),
      ...membersDecideProblems(instrument),
    ];
  },
  async onInForce(db, { instrument, digest, fromAt, untilAt }) {
    const { member, untilAt: stated } = words(instrument.terms);
    // An emergency rule's sunset ends the suspension with the instrument.
    const end = [stated, untilAt].filter((one) => one !== undefined).sort()[0];
    const change = { kind: 'suspended' as const, member, fromAt, by: digest };
    await effects.applyMembership(db, [{ ...change, ...(end ? { untilAt: end } : {}) }]);
  },
  onRetracted: (db, digest) => effects.retract(db, digest),
});

export const reinstatementType = (effects: MembershipEffects, officers: 1 | 2): TermsType => ({
  type: 'reinstatement',
  template: {
    title: 'Reinstatement of a member',
    about: 'A suspended member is one again.',
    defaults: {},
  },
  schema: ReinstatementTermsSchema,
  changesMembership: true,
  officers,
  print: (terms) => [`${words(terms).member} is reinstated: ${words(terms).reason}`],
  check: (instrument) => [
    ...reasonProblems(instrument.terms),
    ...firmProblems(instrument),
    ...membersDecideProblems(instrument),
  ],
  async onInForce(db, { instrument, digest, fromAt }) {
    const { member } = words(instrument.terms);
    await effects.applyMembership(db, [{ kind: 'reinstated', member, fromAt, by: digest }]);
  },
  onRetracted: (db, digest) => effects.retract(db, digest),
});

export const withdrawalType = (effects: MembershipEffects, officers: 1 | 2): TermsType => ({
  type: 'withdrawal',
  template: {
    title: 'Withdrawal of a member',
    about: 'A nation leaves; what it owes may outlive that.',
    defaults: { obligationsOutlive: true },
  },
  schema: WithdrawalTermsSchema,
  changesMembership: true,
  officers,
  print(terms) {
    const { member, obligationsOutlive } = terms as Static<typeof WithdrawalTermsSchema>;
    const duties = obligationsOutlive ? 'go on' : 'end with it';
    return [`${member} leaves the alliance; duties that arose before ${duties}.`];
  },
  check(instrument) {
    const { member } = words(instrument.terms);
    const unsigned = instrument.parties.includes(member)
      ? []
      : [{ field: '/parties', text: `${member} is a party to its own withdrawal` }];
    return [...unsigned, ...firmProblems(instrument), ...ownOrMembersProblems(instrument, member)];
  },
  async onInForce(db, { instrument, digest, fromAt }) {
    const { member } = words(instrument.terms);
    await effects.applyMembership(db, [{ kind: 'left', member, fromAt, by: digest }]);
  },
  onRetracted: (db, digest) => effects.retract(db, digest),
});

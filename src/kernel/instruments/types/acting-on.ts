// Texts that act on another instrument: ending it, or staying it whole or in one tier. What follows
// is read from the adopted text by `lifecycle.ts`; whether they may is `succession.ts`.
import type { JsonObject } from '../../../base/json.ts';
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';
import { ExactInstantSchema } from '../instrument.ts';
import { hiddenCharacters } from '../plain-text.ts';
import { ReasonSchema, TierSchema } from '../statement.ts';
import { AGREEMENT_SUSPENSION, TERMINATION } from '../succession.ts';
import type { TermsType } from '../terms-registry.ts';

const closed = { additionalProperties: false };
const TerminationTermsSchema = Type.Object(
  { instrument: DigestSchema, reason: ReasonSchema },
  closed,
);
const StayTermsSchema = Type.Object(
  {
    instrument: DigestSchema,
    tier: Type.Optional(TierSchema),
    untilAt: Type.Optional(ExactInstantSchema),
    reason: ReasonSchema,
  },
  closed,
);
export type StayTerms = Static<typeof StayTermsSchema>;
const termsOf = (terms: JsonObject): StayTerms => terms as unknown as StayTerms;

export const terminationType: TermsType = {
  type: TERMINATION,
  template: {
    title: 'Termination',
    about: 'The parties end an instrument, by the rule that it asks for.',
    defaults: {},
  },
  schema: TerminationTermsSchema,
  print: (terms) => [`Ends ${termsOf(terms).instrument}: ${termsOf(terms).reason}`],
  check: ({ terms }) => hiddenCharacters('/terms/reason', termsOf(terms).reason, true),
};

export const agreementSuspensionType: TermsType = {
  type: AGREEMENT_SUSPENSION,
  template: {
    title: 'Suspension of an agreement',
    about: 'The parties stay an instrument, or one tier of it, for a time.',
    defaults: {},
  },
  schema: StayTermsSchema,
  print(terms) {
    const { instrument, tier, untilAt, reason } = termsOf(terms);
    const what = tier ? `the tier ${tier} of ${instrument}` : instrument;
    return [`Suspends ${what}${untilAt ? ` until ${untilAt}` : ''}: ${reason}`];
  },
  check({ terms, draftedAt }) {
    const { untilAt, reason } = termsOf(terms);
    const hidden = hiddenCharacters('/terms/reason', reason, true);
    if (untilAt === undefined || untilAt > draftedAt) return hidden;
    return [...hidden, { field: '/terms/untilAt', text: 'it would end before it begins' }];
  },
};

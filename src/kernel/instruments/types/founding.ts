// The first members come together: one text, signed by all of them with the keys it carries. It can
// be adopted only where nobody is a member yet.
import type { JsonObject } from '../../../base/json.ts';
import type { Because } from '../../../base/refusal.ts';
import { type Static, Type } from '../../../base/schema.ts';
import { FOUNDING } from '../adoption.ts';
import type { MembershipEffects } from '../membership-effects.ts';
import type { TermsType } from '../terms-registry.ts';
import {
  AccessionTermsSchema,
  accessionProblems,
  keysOfNewcomer,
  printAccession,
} from './accession-terms.ts';
import { firmProblems } from './membership-rule.ts';

const FoundingTermsSchema = Type.Object(
  { members: Type.Array(AccessionTermsSchema, { minItems: 2, maxItems: 200 }) },
  { additionalProperties: false },
);
type FoundingTerms = Static<typeof FoundingTermsSchema>;
const termsOf = (terms: JsonObject): FoundingTerms => terms as unknown as FoundingTerms;

export const foundingType = (effects: MembershipEffects): TermsType => ({
  type: FOUNDING,
  template: {
    title: 'Founding',
    about: 'Nations found an alliance; the text carries the keys of all of them.',
    defaults: { members: [] },
  },
  schema: FoundingTermsSchema,
  changesMembership: true,
  print: (terms) => termsOf(terms).members.flatMap(printAccession),
  check(instrument) {
    const { members } = termsOf(instrument.terms);
    const problems: Because[] = members.flatMap((terms, i) =>
      accessionProblems(`/terms/members/${i}`, terms),
    );
    const founders = members.map(({ member }) => member).sort();
    if (founders.join() !== instrument.parties.join())
      problems.push({ field: '/parties', text: 'the founders are the parties, each once' });
    if (instrument.decisionRule.kind !== 'unanimity' || instrument.decisionRule.of !== 'parties')
      problems.push({ field: '/decisionRule', text: 'every founder signs' });
    return [...problems, ...firmProblems(instrument)];
  },
  keysIn: ({ terms, draftedAt }) =>
    termsOf(terms).members.flatMap((one) => keysOfNewcomer(one, draftedAt)),
  async onInForce(db, { instrument, digest, fromAt }) {
    const changes = termsOf(instrument.terms).members.map((accession) => ({
      kind: 'joined' as const,
      member: accession.member,
      fromAt,
      by: digest,
      accession,
    }));
    await effects.applyMembership(db, changes);
  },
  onRetracted: (db, digest) => effects.retract(db, digest),
});

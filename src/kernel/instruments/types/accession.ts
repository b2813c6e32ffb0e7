// A nation joins: adopted by the current members, signed by the newcomer with the keys it brings.
import type { JsonObject } from '../../../base/json.ts';
import type { Instrument } from '../instrument.ts';
import type { MembershipEffects } from '../membership-effects.ts';
import type { TermsType } from '../terms-registry.ts';
import {
  ACCESSION,
  type AccessionTerms,
  AccessionTermsSchema,
  accessionProblems,
  keysOfNewcomer,
  printAccession,
} from './accession-terms.ts';
import { firmProblems, membersDecideProblems } from './membership-rule.ts';

const termsOf = (terms: JsonObject): AccessionTerms => terms as unknown as AccessionTerms;

export const accessionType = (effects: MembershipEffects, officers: 1 | 2): TermsType => ({
  type: ACCESSION,
  template: {
    title: 'Accession',
    about: 'A nation joins the alliance, with its address, its log and its keys.',
    defaults: {},
  },
  schema: AccessionTermsSchema,
  changesMembership: true,
  officers,
  print: (terms) => printAccession(termsOf(terms)),
  check(instrument) {
    const terms = termsOf(instrument.terms);
    const problems = accessionProblems('/terms', terms);
    if (!instrument.parties.includes(terms.member))
      problems.push({ field: '/parties', text: `${terms.member} must sign its own accession` });
    return [...problems, ...firmProblems(instrument), ...membersDecideProblems(instrument)];
  },
  keysIn: (instrument: Instrument) =>
    keysOfNewcomer(termsOf(instrument.terms), instrument.draftedAt),
  async onInForce(db, { instrument, digest, fromAt }) {
    const accession = termsOf(instrument.terms);
    const { member } = accession;
    await effects.applyMembership(db, [{ kind: 'joined', member, fromAt, by: digest, accession }]);
  },
  onRetracted: (db, digest) => effects.retract(db, digest),
});

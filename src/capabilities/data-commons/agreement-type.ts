// The data agreement as an instrument type: how its terms are checked and said in words before
// anybody signs.
import type { JsonObject } from '../../base/json.ts';
import type { TermsType } from '../../kernel/instruments/index.ts';
import { agreementLines } from './agreement/print.ts';
import { agreementTemplate } from './agreement/template.ts';
import {
  agreementTermsProblems,
  type DataAgreementTerms,
  DataAgreementTermsSchema,
} from './agreement/terms.ts';

export const DATA_AGREEMENT = 'data-agreement';

const termsOf = (terms: JsonObject): DataAgreementTerms => terms as unknown as DataAgreementTerms;

export const dataAgreementType: TermsType = {
  type: DATA_AGREEMENT,
  schema: DataAgreementTermsSchema,
  template: agreementTemplate,
  print: (terms) => agreementLines(termsOf(terms)),
  check: (instrument) =>
    agreementTermsProblems(termsOf(instrument.terms), {
      parties: instrument.parties,
      ...(instrument.expiresAt ? { expiresAt: instrument.expiresAt } : {}),
    }),
};

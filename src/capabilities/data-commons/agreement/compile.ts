// An agreement in force as a judge: its terms and the facts of an act in, one part for each clause
// out, each citing its clause. Nothing is permitted that no clause permits; an unknown fact asks.
import type { Digest } from '../../../base/digest.ts';
import type { Json } from '../../../base/json.ts';
import type { AskedAt, Part } from '../../../base/verdict.ts';
import type { DuoReference } from '../duo/reference.ts';
import type { ClauseFinding } from './clause-finding.ts';
import { askedAbout, askedFor } from './clauses-asked.ts';
import { modelsAndCopies } from './clauses-copies.ts';
import { howFine, howMuch } from './clauses-granted.ts';
import type { DataActFacts, Tier } from './facts.ts';
import { questionFor } from './questions.ts';
import type { DataAgreementTerms } from './terms.ts';

export interface Agreement {
  /** `ins_...` */
  readonly id: string;
  readonly digest: Digest;
  readonly terms: DataAgreementTerms;
}

/** Where the agreement stands at the instant: what instruments and the ladder say. */
export interface AgreementStanding {
  readonly isInForce: boolean;
  readonly suspendedTiers: readonly Tier[];
}

export interface CompiledAgreement extends Agreement {
  /** The facts `agreement.*` of an act under it. */
  facts(standing: AgreementStanding): DataActFacts;
  parts(facts: DataActFacts, reference: DuoReference, at: AskedAt): Part[];
}

export function compileAgreement(
  terms: DataAgreementTerms,
  id: string,
  digest: Digest,
): CompiledAgreement {
  const agreement: Agreement = { id, digest, terms };
  return {
    ...agreement,
    facts: (standing) => agreementFacts(agreement, standing),
    parts: (facts, reference, at) => agreementParts(agreement, facts, reference, at),
  };
}

export const agreementFacts = (
  { id, digest, terms }: Agreement,
  { isInForce, suspendedTiers }: AgreementStanding,
): DataActFacts => ({
  'agreement.id': id,
  'agreement.digest': digest,
  'agreement.parties': [...terms.parties],
  'agreement.isInForce': isInForce,
  'agreement.legalForm': terms.legalForm,
  'agreement.onwardTransfer': terms.onwardTransfer,
  'agreement.countsHolderAsPlace': terms.holderCountsAsPlace,
  'agreement.suspendedTiers': [...suspendedTiers],
  'agreement.terms': terms as unknown as Json,
});

/** One part for each clause that bears on the act, in the order of the clauses. */
export function agreementParts(
  agreement: Agreement,
  facts: DataActFacts,
  reference: DuoReference,
  at: AskedAt,
): Part[] {
  const judging = { terms: agreement.terms, facts, reference, on: at.validAt.slice(0, 10) };
  return [
    ...askedFor(judging),
    ...askedAbout(judging),
    ...howFine(judging),
    ...howMuch(judging),
    ...modelsAndCopies(judging),
  ].map((finding) => partOf(agreement, finding));
}

function partOf({ id, digest }: Agreement, finding: ClauseFinding): Part {
  const citation = `Data agreement ${id}, clause ${finding.clause}`;
  const rule = `${id}#${finding.clause}`;
  const isOpen = finding.effect === 'permit' || finding.effect === 'permit-with-duties';
  return {
    effect: finding.effect,
    rule,
    place: 'agreement',
    citation,
    source: { title: `Data agreement ${id}, ${digest}` },
    status: 'agreed',
    text: finding.text,
    facts: [...new Set(finding.facts)].sort(),
    duties: (finding.duties ?? []).map((duty) => ({ ...duty, on: 'requester', rule, citation })),
    questions: [...new Set(finding.unknown ?? [])].sort().map(questionFor),
    ...(isOpen ? {} : { whoMayChange: 'The parties, by amending the agreement' }),
    ...(finding.next === undefined ? {} : { next: finding.next }),
  };
}

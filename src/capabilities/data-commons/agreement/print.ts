// The annex as people read it: every clause in words, each linked to the terms that execute it.
import { agreementClauses, list } from './clauses.ts';
import type { DataAgreementTerms } from './terms.ts';

/** The annex as plain text; the same terms give the same bytes. */
export function printAgreement(terms: DataAgreementTerms): string {
  const lines = agreementClauses(terms).map(({ number, heading, body, terms: pointers }) => {
    const link = pointers.length > 0 ? `terms ${pointers.join(', ')}` : 'no term of its own';
    const indent = number.includes('.') ? '  ' : '';
    return `${indent}${number}. ${heading}\n${indent}   ${body}\n${indent}   [${link}]`;
  });
  return `Data agreement between ${list(terms.parties)}\n\n${lines.join('\n\n')}\n`;
}

/** A line for each clause, for whoever is about to sign. */
export const agreementLines = (terms: DataAgreementTerms): string[] =>
  agreementClauses(terms).map(({ number, heading, body }) => `${number}. ${heading}: ${body}`);

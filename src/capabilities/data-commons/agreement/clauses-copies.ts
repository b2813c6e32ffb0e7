// Clauses 6 and 7: passing copies on, keeping them, and what models may be made of the data. The
// three terms on models stand apart, and a term that is absent denies.
import { asks, type ClauseFinding, denies, type Judging, permits } from './clause-finding.ts';
import { CLAUSE } from './clauses.ts';

export const modelsAndCopies = (judging: Judging): ClauseFinding[] => [
  ...copies(judging),
  model(judging, 'aiTraining', 'purpose.isAiTraining', 'AI training'),
  model(judging, 'weightRelease', 'purpose.isModelRelease', 'Release of trained weights'),
  model(judging, 'commercialModelUse', 'purpose.isCommercialModel', 'Commercial use of a model'),
];

function model(
  { terms, facts }: Judging,
  term: 'aiTraining' | 'weightRelease' | 'commercialModelUse',
  fact: 'purpose.isAiTraining' | 'purpose.isModelRelease' | 'purpose.isCommercialModel',
  what: string,
): ClauseFinding {
  const clause = CLAUSE[term];
  const isMeant = facts[fact];
  if (isMeant === undefined) return asks(clause, `${what} may be meant.`, [fact], [fact]);
  if (!isMeant) return permits(clause, `${what} is not asked for.`, fact);
  if (terms[term] === 'permitted') return permits(clause, `${what} is permitted.`, fact);
  const how = terms[term] ? 'prohibited' : 'not mentioned; silence denies';
  const next = 'Leave it out of the request, or have the parties amend the clause.';
  return denies(clause, `${what} is ${how}.`, [fact], next);
}

/** An answer passes nothing on: the clauses on copies bear on copies alone. */
function copies({ terms, facts, on }: Judging): ClauseFinding[] {
  if (facts['question.granularity'] !== 'copy') return [];
  return [onward({ terms, facts }), retention({ terms, on })];
}

function onward({ terms, facts }: Pick<Judging, 'terms' | 'facts'>): ClauseFinding {
  const fact = 'purpose.hasOnwardTransfer';
  const clause = CLAUSE.onward;
  const isMeant = facts[fact];
  if (isMeant === undefined) return asks(clause, 'The copy may be passed on.', [fact], [fact]);
  if (terms.onwardTransfer === 'permitted')
    return permits(clause, 'Copies may be passed on under the same terms.', fact);
  if (isMeant) {
    const how = terms.onwardTransfer === 'silent' ? 'not mentioned; silence denies' : 'prohibited';
    const next = 'Keep the copy, or have the parties amend the clause.';
    return denies(clause, `Passing copies on is ${how}.`, [fact], next);
  }
  const text = 'The copy must not be passed on.';
  return {
    ...permits(clause, text, fact),
    effect: 'permit-with-duties',
    duties: [{ code: 'agreement.no-onward-transfer', text }],
  };
}

function retention({ terms, on }: Pick<Judging, 'terms' | 'on'>): ClauseFinding {
  const clause = CLAUSE.copies;
  if (terms.copies === undefined)
    return denies(clause, 'No copy leaves the holder.', [], 'Ask a question instead.');
  const { retentionMonths: months, atEnd } = terms.copies;
  const dueOn = Temporal.PlainDate.from(on).add({ months }).toString();
  const text = `The copy must be ${atEnd === 'return' ? 'returned' : 'destroyed'} by ${dueOn}.`;
  return {
    ...permits(clause, text),
    effect: 'permit-with-duties',
    duties: [{ code: `agreement.${atEnd}-copy`, text, dueOn }],
  };
}

// The door before publication: a statement that the matcher could only refuse or send to a person
// is sent back to its author at once, with every mistake named and how to mend it.
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { AskedAt } from '../../../base/verdict.ts';
import { readDisease } from './diseases.ts';
import { readStatement } from './read-statement.ts';
import type { DuoReference } from './reference.ts';
import type { DuoStatement, Primary, StatementInput, StatementProblem } from './statement.ts';

/** A statement fit to publish, or a refusal that names every term at fault. */
export function parseStatement(
  input: StatementInput,
  reference: DuoReference,
  at: AskedAt,
): Result<DuoStatement> {
  const statement = readStatement(input, reference, at);
  const problems = [...statement.problems, ...strictProblems(statement, reference)];
  if (problems.length === 0) return ok(statement);
  return refused(
    refusal('invalid', 'duo.invalid-statement', 'The data-use statement cannot be published.', {
      because: problems.map(({ index, term, text, next }) => ({
        ...(index === undefined ? {} : { field: `/${index}` }),
        ...(term === undefined ? {} : { rule: term }),
        citation: `DUO ${reference.terms.version}`,
        text: `${text}. ${next}`,
      })),
      next: 'Correct the named terms; nothing was published.',
    }),
  );
}

function strictProblems(statement: DuoStatement, reference: DuoReference): StatementProblem[] {
  const problems: StatementProblem[] = statement.reviews.map(({ term, text }) => ({
    term,
    text,
    next: 'State the terms in use today.',
  }));
  for (const { primaries } of statement.grounds) {
    if (primaries.length > 1)
      problems.push({
        text: `There are ${primaries.length} permissions (${named(primaries)})`,
        next: 'Keep the one that the consent gives; diseases that are alternatives share one term.',
      });
    for (const { term, diseases } of primaries)
      for (const given of diseases) {
        const disease = readDisease(reference.diseases, given);
        if (disease.is === 'known') continue;
        const replaced = disease.is === 'obsolete' ? disease.replacedBy : [];
        const text = `"${given}" is ${disease.is} in ${reference.diseases.version}`;
        const next =
          replaced.length > 0
            ? `Use ${replaced.join(' or ')}.`
            : 'Use a current MONDO id, or load the release that holds it.';
        problems.push({ term, text, next });
      }
  }
  return problems;
}

const named = (primaries: readonly Primary[]): string =>
  primaries.map(({ term }) => term).join(', ');

// Reads whatever stands in a statement and keeps what is wrong with it, so that the matcher can
// refuse and say why; parse-statement.ts is the stricter door before publication.
import type { AskedAt } from '../../../base/verdict.ts';
import { checkCombination } from './combination.ts';
import { readParameters } from './parameters.ts';
import type { DuoReference } from './reference.ts';
import { readTerm } from './spelling.ts';
import {
  type DuoStatement,
  distinct,
  type Modifier,
  type Primary,
  type StatementInput,
  type StatementProblem,
  type StatementTerm,
} from './statement.ts';
import type { DuoTerm } from './term-list.ts';
import { CC, DS } from './terms.ts';

interface Draft {
  primaries: Primary[];
  modifiers: Modifier[];
  problems: StatementProblem[];
  reviews: { term: string; text: string }[];
  isClinical: boolean;
}

/** Reads whatever stands there; order and spelling do not matter. Never throws, never ignores. */
export function readStatement(
  input: StatementInput,
  reference: DuoReference,
  at: AskedAt,
): DuoStatement {
  const draft: Draft = {
    primaries: [],
    modifiers: [],
    problems: [],
    reviews: [],
    isClinical: false,
  };
  for (const [index, given] of input.entries()) {
    const entry = typeof given === 'string' ? { term: given } : given;
    const reading = readTerm(reference.terms, entry.term);
    if (reading.is === 'unreadable')
      draft.problems.push({ index, text: reading.text, next: reading.next });
    else if (reading.is === 'review') draft.reviews.push({ term: reading.id, text: reading.text });
    else for (const term of reading.terms) addTerm(draft, index, term, entry, reference);
  }
  const { isClinical, problems, ...rest } = draft;
  const statement = {
    grounds: [{ primaries: distinct(rest.primaries), allowsClinicalCare: isClinical }],
    modifiers: distinct(rest.modifiers),
    reviews: distinct(rest.reviews),
    problems,
  };
  return {
    ...statement,
    problems: [...problems, ...checkCombination(statement, reference, at)],
  };
}

function addTerm(
  draft: Draft,
  index: number,
  term: DuoTerm,
  entry: StatementTerm,
  reference: DuoReference,
): void {
  if (term.kind === 'abstract' || term.kind === 'purpose') {
    const text = `${term.id} (${term.label}) is ${
      term.kind === 'purpose' ? 'a purpose that a request has' : 'a heading'
    }, not a condition`;
    draft.problems.push({ index, term: term.id, text, next: 'State a permission or a modifier.' });
    return;
  }
  const read = readParameters(term, entry, reference);
  for (const problem of read.problems) draft.problems.push({ index, term: term.id, ...problem });
  if (term.kind === 'permission')
    draft.primaries.push({ term: term.id, diseases: term.id === DS ? (read.values ?? []) : [] });
  else if (term.id === CC) draft.isClinical = true;
  else
    draft.modifiers.push({
      term: term.id,
      ...(read.values === undefined ? {} : { values: read.values }),
      ...(read.months === undefined ? {} : { months: read.months }),
      ...(read.date === undefined ? {} : { date: read.date }),
    });
}

// Reading a condition without judging it: its tests, the facts it looks at, the lists and tables it
// refers to, and whether it leans on the calendar.
import { invariant } from '../../base/invariant.ts';
import { OPERATORS, type Operator, type Predicate, type Test } from './predicate-schema.ts';

export const isTest = (predicate: Predicate): predicate is Test => 'fact' in predicate;

export function operatorOf(test: Test): Operator {
  const operator = (Object.keys(test) as (Operator | 'fact')[]).find((key) => key !== 'fact');
  invariant(operator && operator in OPERATORS, `a test on ${test.fact} has no operator`);
  return operator as Operator;
}

export function testsIn(predicate: Predicate | undefined): Test[] {
  if (predicate === undefined) return [];
  if ('all' in predicate) return predicate.all.flatMap(testsIn);
  if ('any' in predicate) return predicate.any.flatMap(testsIn);
  if ('not' in predicate) return testsIn(predicate.not);
  return [predicate];
}

/** The test's own fact and those that its operand reads. */
export function factsOfTest(test: Test): string[] {
  const operand: unknown = test[operatorOf(test)];
  const facts = [test.fact];
  if (!isFields(operand)) return facts;
  if (typeof operand['fact'] === 'string') facts.push(operand['fact']);
  const key = operand['key'];
  if (isFields(key) && typeof key['fact'] === 'string') facts.push(key['fact']);
  return facts;
}

/** Sorted, each once. */
export const factsIn = (...predicates: readonly (Predicate | undefined)[]): string[] =>
  sortedOnce(predicates.flatMap(testsIn).flatMap(factsOfTest));

export function listsIn(...predicates: readonly (Predicate | undefined)[]): string[] {
  const refs = predicates
    .flatMap(testsIn)
    .map((test) => test.inList ?? test.notInList ?? test.onlyInList);
  return sortedOnce(refs.filter((ref) => ref !== undefined));
}

export function tablesIn(...predicates: readonly (Predicate | undefined)[]): string[] {
  const operands: unknown[] = predicates.flatMap(testsIn).map((test) => test[operatorOf(test)]);
  const tables = operands.map((operand) => (isFields(operand) ? operand['table'] : undefined));
  return sortedOnce(tables.filter((table) => typeof table === 'string'));
}

/** True when the answer may change by the day alone, with the same facts and law. */
export const leansOnToday = (...predicates: readonly (Predicate | undefined)[]): boolean =>
  predicates.flatMap(testsIn).some((test) => {
    const day = test.before ?? test.after;
    return day === 'today' || (isFields(day) && 'today' in day);
  });

const isFields = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sortedOnce = (names: readonly string[]): string[] => [...new Set(names)].sort();

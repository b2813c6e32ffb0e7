// A whole condition, and a rule's `when` and `unless` together, as one three-valued function.
import { compileTest } from './compile-test.ts';
import { isTest } from './predicate.ts';
import type { Predicate } from './predicate-schema.ts';
import type { LookUp } from './reference-facts.ts';
import { ALWAYS, allOf, anyOf, type Condition, not } from './truth.ts';

export function compileCondition(predicate: Predicate, lookUp: LookUp): Condition {
  if (isTest(predicate)) return compileTest(predicate, lookUp);
  if ('not' in predicate) return not(compileCondition(predicate.not, lookUp));
  const compile = (part: Predicate) => compileCondition(part, lookUp);
  return 'all' in predicate ? allOf(predicate.all.map(compile)) : anyOf(predicate.any.map(compile));
}

/** The rule applies where `when` holds and no exemption does; either may be unknown. */
export function compileRule(
  rule: { readonly when?: Predicate; readonly unless?: Predicate },
  lookUp: LookUp,
): Condition {
  const when = rule.when === undefined ? ALWAYS : compileCondition(rule.when, lookUp);
  if (rule.unless === undefined) return when;
  return allOf([when, not(compileCondition(rule.unless, lookUp))]);
}

// One test of a condition in plain words, the same in refusals, on pages and at the command line.
import type { Json } from '../../base/json.ts';
import { operatorOf } from './predicate.ts';
import type { Test } from './predicate-schema.ts';
import { factText } from './template.ts';

const SAID: { readonly [operator: string]: string } = {
  is: 'is',
  isNot: 'is not',
  in: 'is one of',
  notIn: 'is none of',
  inList: 'is on the list',
  notInList: 'is not on the list',
  onlyIn: 'is nothing but',
  onlyInList: 'is nothing but members of the list',
  contains: 'includes',
  atLeast: 'is at least',
  atMost: 'is at most',
  moreThan: 'is more than',
  lessThan: 'is less than',
  before: 'is before',
  after: 'is after',
};

/** `is at least 5`; what follows the name of the fact. */
export function testText(test: Test): string {
  const operator = operatorOf(test);
  if (operator === 'known') return test.known ? 'is known' : 'is not known';
  return `${SAID[operator]} ${operandText(test[operator] as Json)}`;
}

function operandText(operand: Json): string {
  if (typeof operand !== 'object' || operand === null || Array.isArray(operand))
    return factText(operand);
  const fields = operand as { readonly [field: string]: Json };
  if (fields['table'] !== undefined) return `the value in the table ${fields['table']}`;
  if (fields['today'] !== undefined) return `the day of the act moved by ${fields['today']}`;
  return `the fact ${fields['fact']}`;
}

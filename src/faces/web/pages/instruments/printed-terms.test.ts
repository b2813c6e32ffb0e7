import { describe, expect, it } from 'vitest';
import { clauseOf, nearestClause } from './printed-terms.tsx';

describe('a printed line of terms', () => {
  it.each([
    [
      '3.1. Commercial purpose: Work is permitted.',
      '3.1',
      'Commercial purpose',
      'Work is permitted.',
    ],
    ['4.1. Tier: open: Requesters may ask.', '4.1', 'Tier: open', 'Requesters may ask.'],
    [
      '7.2. Release of weights: This agreement is silent on this: it is not permitted.',
      '7.2',
      'Release of weights',
      'This agreement is silent on this: it is not permitted.',
    ],
    ['NO joins.', '', '', 'NO joins.'],
  ])('%s', (line, number, heading, body) => {
    expect(clauseOf(line)).toEqual({ number, heading, body });
  });
});

describe('the clause that a verdict cites', () => {
  const clauses = ['1', '6', '7.2'].map((number) => ({ number, heading: '', body: '' }));
  it.each([
    ['7.2', '7.2'],
    ['6.1', '6'],
    ['', ''],
    ['9', '9'],
  ])('%s is found at %s', (cited, found) => {
    expect(nearestClause(clauses, cited)).toBe(found);
  });
});

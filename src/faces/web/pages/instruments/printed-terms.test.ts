import { describe, expect, it } from 'vitest';
import { clauseOf } from './printed-terms.tsx';

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

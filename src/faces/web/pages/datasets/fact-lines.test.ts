import { expect, it } from 'vitest';
import { factLines } from './fact-lines.ts';

it('makes a line of every fact, however deep', () => {
  const facts = {
    samples: 400,
    referenceCheck: null,
    order: { isSorted: true, firstUnsortedAt: null },
    contigs: [{ name: 'chr1', length: 248_956_422 }],
    edges: Array.from({ length: 14 }, (_, at) => at),
    none: [],
  };
  expect(factLines(facts)).toEqual([
    { name: 'samples', text: '400' },
    { name: 'referenceCheck', text: '–' },
    { name: 'order.isSorted', text: 'true' },
    { name: 'order.firstUnsortedAt', text: '–' },
    { name: 'contigs', text: 'name chr1 length 248956422' },
    { name: 'edges', text: '0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … (14)' },
    { name: 'none', text: '–' },
  ]);
  expect(factLines(null)).toEqual([]);
});

// The short way never calls a list right that the long way calls wrong, and reads as far.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { integersEnd, NOT_PLAIN } from './plain-values.ts';
import { listProblem } from './values.ts';

const INTEGERS = { type: 'Integer', isNeverNegative: false } as const;
const text = fc.array(fc.constantFrom(...'0123456789,,.-+eA'), { maxLength: 12 });

test('lists of whole numbers are as the long way says', () => {
  let plain = 0;
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: -1, max: 4 }),
      fc.constantFrom(':', '\t', '\n'),
      (chars, count, after) => {
        const list = chars.join('');
        const bytes = Buffer.from(`x${list}${after}9,9`);
        const end = integersEnd(bytes, 1, count);
        if (end === NOT_PLAIN || end !== 1 + list.length) return;
        plain++;
        expect(listProblem(bytes, 1, end, INTEGERS, count)).toBeNull();
      },
    ),
    { numRuns: 5_000, seed: 1 },
  );
  expect(plain).toBeGreaterThan(200);
});

test.each([
  ['7:', -1, 1],
  ['10,20,30\t', 3, 8],
  ['10,20,30\t', 2, NOT_PLAIN],
  ['10,,30\t', 3, NOT_PLAIN],
  ['.,1:', 2, NOT_PLAIN],
  ['-1:', 1, NOT_PLAIN],
  ['5', 1, 1],
])('%j as %i numbers ends at %i', (list, count, end) => {
  expect(integersEnd(Buffer.from(list), 0, count)).toBe(end);
});

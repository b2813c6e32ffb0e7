import { expect, test } from 'vitest';
import { toDoOf } from './withdrawal-to-do.ts';

test('each partner is to be told how many answers counted who withdrew, one or more', () => {
  const answers = new Map([
    ['US', 3],
    ['GB', 1],
  ]);
  const left = toDoOf({ uses: [], answers, duties: [], cleared: [], removeByOn: '2027-01-31' });
  expect(left.map(({ text }) => text)).toEqual([
    'Tell GB that 1 answer it was given counted them; `entente data-commons list-heard-questions --member GB` lists it.',
    'Tell US that 3 answers it was given counted them; `entente data-commons list-heard-questions --member US` lists these.',
  ]);
});

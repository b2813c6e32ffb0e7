import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedMiddle, diffLines } from './line-diff.ts';

const kinds = (before: string, after: string): string =>
  diffLines(before.split(''), after.split(''))
    .map(({ kind }) => kind[0])
    .join('');

describe('lines that differ', () => {
  it('says same, changed, removed and added', () => {
    expect(kinds('abc', 'abc')).toBe('sss');
    expect(kinds('abc', 'axc')).toBe('scs');
    expect(kinds('abc', 'ac')).toBe('srs');
    expect(kinds('ac', 'abc')).toBe('sas');
    expect(kinds('', 'ab')).toBe('aa');
  });

  it('loses no line of either side and marks nothing of two equal texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = diffLines(before, after);
        expect(rows.flatMap((row) => row.before ?? [])).toEqual(before);
        expect(rows.flatMap((row) => row.after ?? [])).toEqual(after);
        for (const { kind, before: b, after: a } of rows) expect(kind === 'same').toBe(a === b);
      }),
    );
  });

  it('finds the words of a line that changed', () => {
    expect(changedMiddle('the floor is 60 % a year', 'the floor is 65 % a year')).toEqual([
      'the floor is ',
      '60 ',
      '% a year',
    ]);
    expect(changedMiddle('same', 'same')).toEqual(['same', '', '']);
  });
});

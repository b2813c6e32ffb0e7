import { describe, expect, it } from 'vitest';
import { ofExact, ofPublished } from './profiles.ts';

const words = {
  below: (edge: string) => `<${edge}`,
  from: (edge: string) => `>=${edge}`,
  between: (from: string, to: string) => `${from}-${to}`,
};

describe('profiles of columns', () => {
  it('labels the bins of exact counts by their edges, one bin more than edges', () => {
    const drawn = ofExact(
      { kind: 'bins', missing: 3, edges: ['10', '20'], counts: [1, 2, 4] },
      words,
    );
    expect(drawn).toEqual({
      profile: {
        kind: 'histogram',
        missing: 3,
        bars: [
          { label: '<10', count: 1 },
          { label: '10-20', count: 2 },
          { label: '>=20', count: 4 },
        ],
      },
    });
  });

  it('keeps the order of bands, and puts the largest of other categories first', () => {
    const bands = [
      { value: '30-39', count: 2 },
      { value: '40-49', count: 9 },
    ];
    const banded = ofExact({ kind: 'categories', missing: 0, cells: bands }, words);
    expect('profile' in banded && banded.profile.bars.map(({ label }) => label)).toEqual([
      '30-39',
      '40-49',
    ]);
    const cells = [
      { value: 'a', count: 2 },
      { value: 'b', count: 9 },
    ];
    const drawn = ofExact({ kind: 'categories', missing: 0, cells }, words);
    expect('profile' in drawn && drawn.profile.bars.map(({ label }) => label)).toEqual(['b', 'a']);
  });

  it('keeps what disclosure control hid hidden, and says below what', () => {
    const bins = [
      { below: '5', count: null },
      { from: '5', count: 40 },
    ];
    const drawn = ofPublished({ column: 'x', table: 0, bins, missing: null }, words, 10);
    expect(drawn).toEqual({
      profile: {
        kind: 'histogram',
        missing: null,
        hiddenBelow: 10,
        bars: [
          { label: '<5', count: null },
          { label: '>=5', count: 40 },
        ],
      },
    });
  });

  it('says why a column is not drawn', () => {
    expect(ofPublished({ column: 'p', table: 0, why: 'identifier' }, words)).toEqual({
      why: 'identifier',
    });
    expect(ofExact({ kind: 'none', missing: 0, why: 'free-text' }, words)).toEqual({
      why: 'free-text',
    });
  });
});

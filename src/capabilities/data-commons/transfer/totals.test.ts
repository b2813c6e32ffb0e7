import { describe, expect, it } from 'vitest';
import { instantFrom } from '../../../base/instants.ts';
import type { PersonsReceived } from '../transfer-store.ts';
import { tally } from './leaving-persons.ts';
import { totalsWith, windowStart } from './totals.ts';

const received = (category: string, nation: string, ...digests: string[]): PersonsReceived[] => [
  { categories: [category], nation, digests },
];
const leaving = (nation: string, ...people: string[]) =>
  people.map((digest) => ({ digest, nation }));

describe('totals of one receiver', () => {
  it('count a person once in a category, and once over all of them', () => {
    const before = [
      ...received('genomic', 'US', 'a', 'b'),
      ...received('health', 'US', 'b', 'c'),
      ...received('genomic', 'JP', 'j'),
    ];
    const persons = leaving('US', 'b', 'd');
    expect(totalsWith(before, { persons, categories: ['genomic'] }, 'US')).toEqual({
      categories: ['genomic', 'health'],
      counts: {
        'counterparty.persons12Months.genomic.us': 3,
        'counterparty.persons12Months.genomic.jp': 1,
        'counterparty.persons12Months.health.us': 2,
        'counterparty.persons12Months.combined.us': 4,
        'counterparty.persons12Months.combined.jp': 1,
      },
    });
  });

  it('say nothing about people of unknown nation, and never too few of the others', () => {
    const before = received('health', 'US', 'a');
    const persons = [...leaving('US', 'b'), ...leaving('', 'c')];
    const { counts } = totalsWith(before, { persons, categories: ['genomic'] }, 'US');
    expect(counts).toEqual({ 'counterparty.persons12Months.health.us': 1 });
    const uncounted = totalsWith(before, { persons: null, categories: ['health'] }, 'US');
    expect(uncounted.counts).toEqual({});
    expect(uncounted.categories).toEqual(['health']);
  });

  it('are none, and known, where nobody is concerned', () => {
    const { counts } = totalsWith([], { persons: [], categories: ['non-human'] }, 'AU');
    expect(counts).toEqual({
      'counterparty.persons12Months.nonHuman.au': 0,
      'counterparty.persons12Months.combined.au': 0,
    });
  });

  it('look back twelve months of the calendar', () => {
    expect(windowStart(instantFrom('2026-09-15T10:00:00Z'))).toBe('2025-09-15T10:00:00.000Z');
    expect(windowStart(instantFrom('2028-02-29T10:00:00Z'))).toBe('2027-02-28T10:00:00.000Z');
  });
});

describe('the people in a copy', () => {
  it('are counted once, also where two nations are given for one of them', () => {
    const twoNations = [...leaving('US', 'a', 'b'), ...leaving('JP', 'b')];
    const { personCount, byNation } = tally(twoNations);
    expect([personCount, ...byNation!]).toEqual([2, ['US', 2], ['JP', 1]]);
    expect(tally(leaving('', 'a'))).toEqual({ personCount: 1, byNation: null });
    expect(tally(null)).toEqual({ personCount: null, byNation: null });
  });
});

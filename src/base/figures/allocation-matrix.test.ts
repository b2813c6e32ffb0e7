import { describe, expect, it } from 'vitest';
import { allocationMatrix } from './allocation-matrix.ts';
import { nodesOf, textsOf } from './drawing.contract.ts';
import { localeOf } from './locale.ts';
import { sampleAllocation, sampleFrame } from './sample-data.ts';
import { figureTextsEn } from './words/en.ts';

const make = (width: number) =>
  allocationMatrix(sampleFrame('a', 'Doses'), sampleAllocation, {
    width,
    locale: localeOf('en'),
    words: figureTextsEn.allocation,
  });
const barsOf = (width: number) =>
  nodesOf(make(width).svg).filter(({ node }) => node.attributes['fill'] === 'var(--series-1)');

describe('allocation matrix', () => {
  it('draws one bar for each quantity, wide or narrow, in proportion', () => {
    for (const width of [320, 1000]) {
      const widths = barsOf(width).map(({ node }) => Number(node.attributes['width']));
      expect(widths).toHaveLength(sampleAllocation.quantities.length);
      expect(widths[0]! / widths[1]!).toBeCloseTo(250 / 150, 1);
    }
  });

  it('adds up by buyer, by supplier and in all', () => {
    const shown = textsOf(make(1000).svg).map(({ content }) => content);
    expect(shown).toContain('770,000 / 900,000');
    expect(shown).toContain('190,000 / 200,000');
    expect(shown).toContain('1,290,000');
    expect(make(1000).takeaway).toBe('1,290,000 of 1,420,000 asked for is allocated, 90.8%');
  });

  it('has every cell and every bound in the table', () => {
    expect(make(1000).table.rows).toHaveLength(9 + 3 + 3);
  });
});

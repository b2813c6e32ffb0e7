import { describe, expect, it } from 'vitest';
import { columnProfile, type Profile } from './column-profile.ts';
import { nodesOf } from './drawing.contract.ts';
import { localeOf } from './locale.ts';
import { sampleCategories, sampleFrame, sampleHistogram } from './sample-data.ts';
import { figureTextsEn } from './words/en.ts';

const make = (profile: Profile) =>
  columnProfile(sampleFrame('c', 'Column'), profile, {
    width: 800,
    locale: localeOf('en'),
    words: figureTextsEn.profile,
  });
const barsOf = (profile: Profile) =>
  nodesOf(make(profile).svg).filter(({ node }) => node.tag === 'rect' && node.children.length > 0);

describe('column profile', () => {
  it('draws hidden counts as hidden, never as zero', () => {
    const bars = barsOf(sampleHistogram);
    expect(bars).toHaveLength(11);
    const hidden = bars.filter(({ node }) => `${node.attributes['fill']}`.includes('suppressed'));
    expect(hidden).toHaveLength(2);
    expect(hidden.every(({ node }) => Number(node.attributes['height']) > 0)).toBe(true);
    expect(make(sampleHistogram).table.rows[0]?.[1]).toEqual({
      value: null,
      text: 'Hidden for privacy: fewer than 10',
    });
  });

  it('shows rows without a value apart, and leaves them out when there are none', () => {
    expect(
      make(sampleHistogram)
        .table.rows.at(-1)
        ?.map(({ value }) => value),
    ).toEqual(['No value', 310]);
    expect(make({ ...sampleCategories, missing: 0 }).table.rows).toHaveLength(4);
  });

  it('draws lengths in proportion', () => {
    const [a, b] = barsOf(sampleCategories).map(({ node }) => Number(node.attributes['width']));
    expect(a! / b!).toBeCloseTo(2400 / 830, 1);
  });
});

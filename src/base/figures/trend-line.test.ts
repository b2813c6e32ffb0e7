import { describe, expect, it } from 'vitest';
import { nodesOf, textsOf } from './drawing.contract.ts';
import { localeOf } from './locale.ts';
import { sampleFrame, sampleTrend } from './sample-data.ts';
import { spread } from './spread.ts';
import { type Trend, trendLine } from './trend-line.ts';
import { figureTextsEn } from './words/en.ts';

const make = (trend: Trend, width = 900) =>
  trendLine(sampleFrame('t', 'Trend'), trend, {
    width,
    locale: localeOf('en'),
    words: figureTextsEn.trend,
  });

describe('trend line', () => {
  it('breaks the line where nothing was measured and marks the days', () => {
    const paths = nodesOf(make(sampleTrend).svg).filter(({ node }) => node.tag === 'path');
    const first = paths.find(({ node }) => node.attributes['stroke-width'] === 2)!;
    expect(`${first.node.attributes['d']}`.match(/M/g)).toHaveLength(2);
    const gaps = nodesOf(make(sampleTrend).svg).filter(({ node }) => node.tag === 'title');
    expect(gaps.map(({ node }) => node.children.join(''))).toEqual(['2026-04-01: No data']);
    expect(make(sampleTrend).table.rows[3]?.map(({ value }) => value)).toEqual([
      '2026-04-01',
      null,
      170,
      18,
    ]);
  });

  it('keeps zero on the axis even when all values are high', () => {
    const points = [990, 1000].map((value, i) => ({ on: `2026-01-0${i + 1}`, value }));
    const figure = make({ series: [{ label: 'a', points }] });
    expect(textsOf(figure.svg).map(({ content }) => content)).toContain('0');
    expect(figure.takeaway).toBe('a went up from 990 to 1,000 between Jan 1, 2026 and Jan 2, 2026');
  });

  it('moves labels apart as little as it takes', () => {
    const size = 10;
    expect(
      spread(
        [
          { at: 50, size },
          { at: 52, size },
        ],
        [0, 100],
      ),
    ).toEqual([50, 60]);
    expect(
      spread(
        [
          { at: 99, size },
          { at: 98, size },
        ],
        [0, 100],
      ),
    ).toEqual([95, 85]);
  });
});

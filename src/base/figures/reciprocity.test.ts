import { describe, expect, it } from 'vitest';
import { fraction } from '../fraction.ts';
import { nodesOf, textsOf } from './drawing.contract.ts';
import { localeOf } from './locale.ts';
import { type Reciprocity, reciprocity } from './reciprocity.ts';
import { sampleFrame, sampleReciprocity } from './sample-data.ts';
import { figureTextsEn } from './words/en.ts';

const make = (data: Reciprocity) =>
  reciprocity(sampleFrame('r', 'Balance'), data, {
    width: 800,
    locale: localeOf('en'),
    words: figureTextsEn.reciprocity,
  });
const hair: Reciprocity = {
  ...sampleReciprocity,
  quarters: [{ label: 'Q', given: 7999, received: 10_000, ratio: fraction(7999, 10_000) }],
};

describe('reciprocity', () => {
  it('decides on exact ratios and never rounds one up to the floor', () => {
    expect(make(hair).table.rows[0]?.map(({ text }) => text)).toEqual([
      'Q',
      '7,999',
      '10,000',
      '0.79',
      'Below the floor',
    ]);
    expect(make(hair).takeaway).toContain(
      '0.79 is below the floor of 0.80, and the step is: Consultation',
    );
  });

  it('draws two bars a quarter, as high as what they count', () => {
    const bars = nodesOf(make(sampleReciprocity).svg).filter(
      ({ node }) => node.tag === 'rect' && node.children.length > 0,
    );
    expect(bars).toHaveLength(10);
    const [given, received] = bars.map(({ node }) => Number(node.attributes['height']));
    expect(given! / received!).toBeCloseTo(420 / 400, 1);
  });

  it('says of a quarter that is not judged neither that it met nor that it missed', () => {
    const early = make({ ...hair, quarters: [{ ...hair.quarters[0]!, isJudged: false }] });
    expect(early.table.rows[0]?.at(-1)?.text).toBe('Not judged yet');
    const titles = nodesOf(early.svg).filter(({ node }) => node.tag === 'title');
    expect(titles.map(({ node }) => node.children.join(''))).toContain('Q: Not judged yet');
  });

  it('marks the rung, and says when there is none', () => {
    const none = make({ ...sampleReciprocity, ladder: { rungs: ['Notice'], at: null } });
    expect(textsOf(none.svg).map(({ content }) => content)).toContain('no step taken');
    expect(textsOf(make(sampleReciprocity).svg).map(({ content }) => content)).toContain(
      'Consultation',
    );
  });
});

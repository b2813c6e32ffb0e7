import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSoundAtEveryWidth, nodesOf } from './drawing.contract.ts';
import { localeOf } from './locale.ts';
import { sampleFrame, sampleShares } from './sample-data.ts';
import { permilleOf, type Shares, shareBars } from './share-bars.ts';
import { figureTextsEn } from './words/en.ts';

const make = (width: number, shares: Shares = sampleShares) =>
  shareBars(sampleFrame('shares', 'Who pays what'), shares, {
    width,
    locale: localeOf('en'),
    words: figureTextsEn.shares,
  });

describe('share bars', () => {
  isSoundAtEveryWidth(make);

  it('writes percentages that add up to 100.0 whatever the amounts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt(0n, 10n ** 18n), { minLength: 1, maxLength: 30 }),
        (amounts) => {
          const whole = amounts.reduce((sum, amount) => sum + amount, 0n);
          const permille = permilleOf(amounts, whole).reduce((sum, part) => sum + part, 0n);
          expect(permille).toBe(whole === 0n ? 0n : 1000n);
        },
      ),
    );
  });

  it('draws edges that meet and end at the right edge', () => {
    const bars = nodesOf(make(777).svg).filter(
      ({ node }) => node.tag === 'rect' && node.attributes['height'] === 28,
    );
    const first = bars.slice(0, 4).map(({ node }) => node.attributes);
    for (const [i, next] of first.slice(1).entries())
      expect(Number(next['x'])).toBeCloseTo(Number(first[i]!['x']) + Number(first[i]!['width']), 1);
    expect(Number(first[3]!['x']) + Number(first[3]!['width'])).toBeCloseTo(777, 1);
  });

  it('shows what no part takes as a part of its own', () => {
    const rows = make(500).table.rows.map((row) => row.map(({ value }) => value));
    expect(rows.at(-1)).toEqual(['Surge stock 2027', 'Not yet assigned', '250000.00', 62.5]);
  });

  it('refuses parts of more than the whole', () => {
    const bars = [{ label: 'x', whole: 1n, parts: [{ key: 'a', label: 'a', amount: 2n }] }];
    expect(() => make(500, { amounts: { kind: 'count' }, bars })).toThrow('more than the whole');
  });
});

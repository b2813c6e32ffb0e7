import { describe, expect, it } from 'vitest';
import { answerBars } from './answer-bars.ts';
import { nodesOf, textsOf } from './drawing.contract.ts';
import { localeOf } from './locale.ts';
import { sampleAnswers, sampleFrame } from './sample-data.ts';
import { figureTextsEn } from './words/en.ts';

const figure = answerBars(sampleFrame('a', 'How many?'), sampleAnswers, {
  width: 800,
  locale: localeOf('en'),
  words: figureTextsEn.answers,
});

describe('answer bars', () => {
  it('gives each outcome a mark and words of its own', () => {
    const shown = textsOf(figure.svg).map(({ content }) => content);
    expect(shown).toContain('suppressed: fewer than 10, or none');
    expect(shown).toContain('refused: commercial use is not consented to');
    expect(shown).toContain('Not decided yet');
    expect(shown).toContain('Not reachable');
    expect(shown).toContain('Waiting');
  });

  it('draws values in proportion', () => {
    const bars = nodesOf(figure.svg).filter(
      ({ node }) => node.attributes['fill'] === 'var(--series-1)',
    );
    const [a, b] = bars.map(({ node }) => Number(node.attributes['width']));
    expect(bars).toHaveLength(2);
    expect(b! / a!).toBeCloseTo(3120 / 1284, 2);
  });

  it('adds up only what was answered, and says what was not', () => {
    expect(figure.takeaway).toBe(
      '2 of 7 holders answered, together 4,404; 1 suppressed; 1 refused; 1 not decided yet; 1 not reachable; 1 waiting',
    );
    expect(figure.table.rows.map(([, , value]) => value?.value)).toEqual([
      1284,
      3120,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

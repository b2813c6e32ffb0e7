import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { answerBars, figureTextsEn, localeOf } from '../../../base/figures/index.ts';
import { sampleAnswers, sampleFrame } from '../../../base/figures/sample-data.ts';
import { Figure, type FigureProps, type FigureWords } from './figure.tsx';
import { type FigureViews, FigureViewsContext } from './figure-views.ts';

const words: FigureWords = {
  views: 'Show as',
  figure: 'Figure',
  table: 'Table',
  download: 'Download',
  source: (source) => `Source: ${source}`,
  asOf: (date) => `as of ${date}`,
};
const draw = (width: number) =>
  answerBars(sampleFrame('answers', 'How many people?'), sampleAnswers, {
    width,
    locale: localeOf('en'),
    words: figureTextsEn.answers,
  });
const shown = (props: Partial<FigureProps> = {}) =>
  renderToStaticMarkup(createElement(Figure, { draw, words, ...props }));

describe('the figure component', () => {
  it('is named by its takeaway, with source, date and files', () => {
    const html = shown({ headingLevel: 2 });
    expect(html).toMatch(/<h2 [^>]*>2 of 7 holders answered/);
    expect(html).toContain('Source: Invented for tests · as of Nov 22, 2026');
    for (const format of ['SVG', 'CSV', 'JSON'])
      expect(html).toContain(`aria-label="Download ${format}"`);
  });

  it('offers the drawing and the table as tabs, one of them in the tab order', () => {
    const tabs = [...shown().matchAll(/<button[^>]*role="tab"[^>]*>/g)].map(([tag]) => tag);
    expect(tabs.map((tag) => /aria-selected="(\w+)"/.exec(tag)?.[1])).toEqual(['true', 'false']);
    expect(tabs.map((tag) => /tabindex="(-?\d)"/.exec(tag)?.[1])).toEqual(['0', '-1']);
  });

  it('shows the table twin as a native table', () => {
    const views: FigureViews = { viewOf: () => 'table', show: () => undefined };
    const html = renderToStaticMarkup(
      createElement(FigureViewsContext, { value: views }, createElement(Figure, { draw, words })),
    );
    expect(html.match(/<th scope="col"/g) ?? html.match(/<th [^>]*scope="col"/g)).toHaveLength(3);
    expect(html).toContain('3,120');
    expect(html).toContain('suppressed: fewer than 10, or none');
  });
});

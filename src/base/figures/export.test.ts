import { describe, expect, it } from 'vitest';
import { csvText, jsonOf, svgText } from './export.ts';
import { cell, type Figure, figureOf } from './figure.ts';
import { localeOf } from './locale.ts';
import { drawing, rect, text } from './svg.ts';

const figure: Figure = figureOf(
  { id: 'f', title: 'A & <B>', unit: 'people', source: 'Register', asOf: '2026-11-22' },
  localeOf('en'),
  {
    takeaway: 'More "A" than B',
    notes: ['A note.'],
    table: {
      columns: [{ label: 'name' }, { label: 'count', isNumeric: true }],
      rows: [
        [cell('=SUM(A1)'), cell(-5)],
        [cell('a, "b"'), cell(null, 'suppressed')],
        [cell('-12.50'), cell('+33')],
      ],
    },
    svg: drawing(320, 40, [
      rect({ x: 0, y: 0, width: 9, height: 9 }, { fill: 'var(--action)' }),
      text('x < y', 0, 20),
    ]),
  },
);

describe('exports', () => {
  it('writes RFC 4180 with formulas made harmless and numbers untouched', () => {
    expect(csvText(figure)).toBe(`name,count\r\n'=SUM(A1),-5\r\n"a, ""b""",\r\n-12.50,'+33\r\n`);
  });

  it('writes a named sheet with the colours of the theme', () => {
    const light = svgText(figure, { theme: 'light' });
    expect(light).toContain('role="img"');
    expect(light).toContain('<title id="f-title">A &amp; &lt;B&gt;</title>');
    expect(light).toContain('<desc id="f-desc">More &quot;A&quot; than B</desc>');
    expect(light).toContain('fill="#0b4f6c"');
    expect(light).toContain('Register · Nov 22, 2026');
    expect(svgText(figure, { theme: 'dark' })).toContain('fill="#7cc3df"');
  });

  it('keeps values, not wording, in JSON', () => {
    expect(jsonOf(figure)).toMatchObject({
      columns: ['name', 'count'],
      rows: [
        ['=SUM(A1)', -5],
        ['a, "b"', null],
        ['-12.50', '+33'],
      ],
    });
  });
});

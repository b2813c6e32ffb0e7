// What holds of every figure at every width: nothing leaves the sheet, no two texts touch, no text
// is too small to read, the same data give the same bytes, and the exports are well formed.
import { expect, it } from 'vitest';
import { csvText, jsonOf, svgText } from './export.ts';
import type { Figure } from './figure.ts';
import { type Box, boxOfText, type SvgNode, TINY } from './svg.ts';

export const WIDTHS = [320, 480, 760, 1200];

/** Every node with how far the groups around it move it. */
export function nodesOf(
  node: SvgNode,
  dx = 0,
  dy = 0,
): { node: SvgNode; dx: number; dy: number }[] {
  const moved = /^translate\(([-\d.]+)[ ,]([-\d.]+)\)$/.exec(
    `${node.attributes['transform'] ?? ''}`,
  );
  const [x, y] = moved ? [dx + Number(moved[1]), dy + Number(moved[2])] : [dx, dy];
  const inner = node.children.filter((child) => typeof child !== 'string');
  return [{ node, dx: x, dy: y }, ...inner.flatMap((child) => nodesOf(child, x, y))];
}

export const textsOf = (svg: SvgNode): { content: string; box: Box; size: number }[] =>
  nodesOf(svg)
    .filter(({ node }) => node.tag === 'text')
    .map(({ node, dx, dy }) => {
      const box = boxOfText(node);
      return {
        content: node.children.join(''),
        box: { ...box, x: box.x + dx, y: box.y + dy },
        size: Number(node.attributes['font-size']),
      };
    });

const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export function overlapsOf(svg: SvgNode): string[] {
  const texts = textsOf(svg);
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .flatMap((b) => (touches(a.box, b.box) ? [`${a.content} | ${b.content}`] : [])),
  );
}

export function isSoundAtEveryWidth(make: (width: number) => Figure): void {
  it.each(WIDTHS)('is a sound drawing %i pixels wide', (width) => {
    const figure = make(width);
    const height = Number(figure.svg.attributes['height']);
    const texts = textsOf(figure.svg);
    expect(figure.svg.attributes['width']).toBe(width);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter(({ size }) => size < TINY)).toEqual([]);
    const outside = texts.filter(
      ({ box }) =>
        box.x < -0.5 ||
        box.x + box.width > width + 0.5 ||
        box.y < -2 ||
        box.y + box.height > height + 2,
    );
    expect(outside).toEqual([]);
    expect(overlapsOf(figure.svg)).toEqual([]);
    const written = svgText(figure, { theme: 'light' });
    expect(written).not.toMatch(/NaN|undefined|Infinity|var\(--/);
    expect(svgText(make(width), { theme: 'light' })).toBe(written);
  });

  it('says the same as its table, in CSV and JSON', () => {
    const figure = make(760);
    const { columns, rows } = figure.table;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(csvText(figure).split('\r\n')).toHaveLength(rows.length + 2);
    expect(jsonOf(figure)).toMatchObject({ id: figure.id, takeaway: figure.takeaway });
    expect(figure.takeaway).not.toMatch(/NaN|undefined/);
  });
}

// The tree a drawing is made of, and the few marks all figures share. Colours are tokens, written
// `var(--ink)`: pages resolve them by theme, `svgText` does for files.
import { type TextStyle, widthOfText } from './text-width.ts';

export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}
export type Attributes = SvgNode['attributes'];
export type Drawn = readonly (SvgNode | readonly SvgNode[] | null)[];

/** Marks in drawing order, without the absent ones. */
export const marks = (...parts: Drawn): SvgNode[] =>
  parts.flat().filter((node) => node !== null) as SvgNode[];

export const el = (
  tag: string,
  attributes: Attributes,
  children: readonly (SvgNode | string)[] = [],
): SvgNode => ({ tag, attributes, children });

export const group = (children: readonly SvgNode[], attributes: Attributes = {}): SvgNode =>
  el('g', attributes, children);

/** Hundredths of a pixel are finer than any screen. */
export const px = (value: number): number => Math.round(value * 100) / 100;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rect(
  { x, y, width, height }: Box,
  attributes: Attributes,
  title?: string,
): SvgNode {
  const at = { x: px(x), y: px(y), width: px(width), height: px(height) };
  return el(
    'rect',
    { ...at, ...attributes },
    title === undefined ? [] : [el('title', {}, [title])],
  );
}

export const line = (
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  attributes: Attributes = {},
): SvgNode =>
  el('line', {
    x1: px(x1),
    y1: px(y1),
    x2: px(x2),
    y2: px(y2),
    stroke: 'var(--line-strong)',
    ...attributes,
  });

export const path = (d: string, attributes: Attributes, title?: string): SvgNode =>
  el('path', { d, ...attributes }, title === undefined ? [] : [el('title', {}, [title])]);

export const circle = (cx: number, cy: number, r: number, attributes: Attributes): SvgNode =>
  el('circle', { cx: px(cx), cy: px(cy), r: px(r), ...attributes });

export interface TextOptions extends TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
  /** A rim in the colour of the ground, so that lines may pass behind. */
  readonly halo?: boolean;
}
export const SMALL = 12;
export const TINY = 11;

export function text(content: string, x: number, y: number, options: TextOptions = {}): SvgNode {
  const {
    size = SMALL,
    bold = false,
    mono = false,
    anchor = 'start',
    fill = 'var(--ink)',
  } = options;
  return el(
    'text',
    {
      x: px(x),
      y: px(y),
      'font-size': size,
      ...(bold ? { 'font-weight': 600 } : {}),
      ...(mono ? { 'font-family': 'var(--font-code)' } : {}),
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      fill,
      ...(options.halo
        ? {
            stroke: 'var(--surface)',
            'stroke-width': 3,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          }
        : {}),
    },
    [content],
  );
}

/** A text on a chip of the ground, readable on every texture. */
export function chip(content: string, cx: number, cy: number, options: TextStyle = {}): SvgNode[] {
  const { size = TINY, bold = true } = options;
  const width = widthOfText(content, { size, bold }) + 6;
  const box = { x: cx - width / 2, y: cy - size / 2 - 2, width, height: size + 4 };
  return [
    rect(box, { fill: 'var(--surface)', rx: 3 }),
    text(content, cx, cy + size * 0.36, { size, bold, anchor: 'middle' }),
  ];
}

/** The ground a text covers, for placing and for the tests that nothing overlaps. */
export function boxOfText(node: SvgNode): Box {
  const { x, y, 'font-size': size, 'text-anchor': anchor, 'font-weight': weight } = node.attributes;
  const width = widthOfText(node.children.join(''), {
    size: Number(size),
    bold: weight !== undefined,
    mono: node.attributes['font-family'] !== undefined,
  });
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  return { x: Number(x) - shift, y: Number(y) - Number(size) * 0.8, width, height: Number(size) };
}

/** Left to right in every language: the labels of a drawing are placed by its geometry. */
export const drawing = (width: number, height: number, children: readonly SvgNode[]): SvgNode =>
  el(
    'svg',
    {
      viewBox: `0 0 ${px(width)} ${px(height)}`,
      width: px(width),
      height: px(height),
      direction: 'ltr',
      'font-family': 'var(--font-text)',
      'font-size': SMALL,
    },
    children,
  );

export function heightOf(svg: SvgNode): number {
  return Number(svg.attributes['height']);
}

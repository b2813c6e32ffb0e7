// Figures: data in, a claim, a table and a drawing out.

export * from './ballot-bar.ts';
export { csvText, jsonOf, svgText } from './export.ts';
export type * from './figure.ts';
export { WIDTH_MAX, WIDTH_MIN } from './figure.ts';
export { type Locale, localeOf } from './locale.ts';
export type { Theme } from './palette.ts';
export {
  type Amounts,
  type ShareBar,
  type SharePart,
  type Shares,
  type ShareWords,
  shareBars,
} from './share-bars.ts';
export type { SvgNode } from './svg.ts';
export { figureTextsEn } from './words/en.ts';
export type { FigureTexts } from './words/texts.ts';

// Figures: data in; a claim, a table and a drawing out.
export * from './alliance-map.ts';
export * from './allocation-matrix.ts';
export * from './answer-bars.ts';
export {
  type Ballot,
  type BallotChoice,
  type BallotWords,
  ballotBar,
  type Measure,
  type Need,
  type Voter,
} from './ballot-bar.ts';
export * from './column-profile.ts';
export { csvText, jsonOf, svgText } from './export.ts';
export type * from './figure.ts';
export { WIDTH_MAX, WIDTH_MIN } from './figure.ts';
export { type Flow, type Flows, type FlowWords, flowArcs } from './flow-arcs.ts';
export { type Locale, localeOf } from './locale.ts';
export type { Theme } from './palette.ts';
export * from './proof-path.ts';
export * from './reciprocity.ts';
export * from './review-timeline.ts';
export {
  type Amounts,
  type ShareBar,
  type SharePart,
  type Shares,
  type ShareWords,
  shareBars,
} from './share-bars.ts';
export * from './subjects/index.ts';
export type { SvgNode } from './svg.ts';
export * from './trend-line.ts';
export { figureTextsEn } from './words/en.ts';
export { readFigureTextsFr } from './words/languages.ts';
export type { FigureTexts } from './words/texts.ts';

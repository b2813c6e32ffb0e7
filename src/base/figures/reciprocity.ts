// The balance between two nations: what was given and received each quarter, the ratio against the
// agreed floor, and the rung of the cure ladder that follows. Ratios are exact.
import { compareFractions, type Fraction, fractionText } from '../fraction.ts';
import {
  cell,
  countCell,
  type Figure,
  type FigureFrame,
  type FigureLook,
  figureOf,
  widthWithin,
} from './figure.ts';
import { legend } from './legend.ts';
import type { Locale } from './locale.ts';
import {
  circle,
  drawing,
  group,
  line,
  marks,
  path,
  px,
  rect,
  SMALL,
  type SvgNode,
  TINY,
  text,
} from './svg.ts';
import { cutText, widthOfText } from './text-width.ts';
import { Textures } from './texture.ts';
import { valueAxis } from './value-axis.ts';

export interface ReciprocityQuarter {
  readonly label: string;
  readonly given: number;
  readonly received: number;
  /** Null where nothing was received or nothing could be counted. */
  readonly ratio: Fraction | null;
  readonly isRunning?: boolean;
  /** False while nobody can be below the floor: the quarter runs, or is one of grace. */
  readonly isJudged?: boolean;
}
export interface Reciprocity {
  readonly quarters: readonly ReciprocityQuarter[];
  readonly floor: Fraction;
  readonly ladder: { readonly rungs: readonly string[]; readonly at: number | null };
}
export interface ReciprocityWords {
  readonly quarter: string;
  readonly given: string;
  readonly received: string;
  readonly ratio: string;
  readonly standing: string;
  readonly met: string;
  readonly missed: string;
  readonly uncounted: string;
  readonly unjudged: string;
  readonly running: string;
  readonly ladder: string;
  readonly notOnLadder: string;
  floor(floor: string): string;
  takeaway(facts: {
    readonly quarter: string;
    readonly given: string;
    readonly received: string;
    readonly ratio: string | null;
    readonly floor: string;
    readonly isMet: boolean | null;
    readonly rung: string | null;
  }): string;
}

const BARS = 150;
const RATIOS = 84;

interface Sheet {
  readonly data: Reciprocity;
  readonly width: number;
  readonly words: ReciprocityWords;
  readonly locale: Locale;
  readonly textures: Textures;
  /** Where the first quarter begins, and how wide each is. */
  readonly left: number;
  readonly step: number;
}
const middleOf = (sheet: Sheet, i: number): number => sheet.left + (i + 0.5) * sheet.step;

function barNodes(sheet: Sheet, scale: (value: number) => number, bottom: number): SvgNode[] {
  const { data, locale, textures, words, step } = sheet;
  const wide = Math.min(34, step * 0.34);
  return data.quarters.flatMap((quarter, i) => {
    const middle = middleOf(sheet, i);
    const pairs = [
      { x: middle - wide - 1, value: quarter.given, fill: textures.series(0), label: words.given },
      { x: middle + 1, value: quarter.received, fill: textures.series(1), label: words.received },
    ];
    return pairs.flatMap(({ x, value, fill, label }) => {
      const y = scale(value);
      const shown = locale.number(value);
      const title = `${quarter.label}, ${label}: ${shown}`;
      const fits = widthOfText(shown, { size: TINY }) <= wide + 1;
      return [
        rect({ x, y, width: wide, height: bottom - y }, { fill }, title),
        ...(fits ? [text(shown, x + wide / 2, y - 4, { size: TINY, anchor: 'middle' })] : []),
      ];
    });
  });
}

/** How far the ratios reach: a very high one is cut, so that the floor can be read. */
function ratioScale({ quarters, floor }: Reciprocity, bottom: number): (ratio: Fraction) => number {
  const toNumber = ({ numerator, denominator }: Fraction) =>
    Number(numerator) / Number(denominator);
  const least = toNumber(floor);
  const ratios = quarters.map(({ ratio }) => (ratio ? toNumber(ratio) : 0));
  const most = Math.max(least * 1.4, 0.1, ...ratios.map((ratio) => Math.min(ratio, least * 3)));
  return (ratio) => bottom - (Math.min(toNumber(ratio), most) / most) * (RATIOS - 20);
}

function ratioNodes(sheet: Sheet, top: number): SvgNode[] {
  const { data, width, locale, words, left } = sheet;
  const bottom = top + RATIOS;
  const y = ratioScale(data, bottom);
  const floor = y(data.floor);
  const below = { x: left, y: floor, width: width - left, height: bottom - floor };
  const ground = [
    rect(below, { fill: 'var(--sunken)' }),
    line([left, bottom, width, bottom]),
    line([left, floor, width, floor], {
      stroke: 'var(--ink)',
      'stroke-width': 1.5,
      'stroke-dasharray': '6 3',
    }),
    text('0', left - 6, bottom + 4, { size: TINY, anchor: 'end', fill: 'var(--quiet)' }),
    text(floorText(data.floor, locale), left - 6, floor + 4, {
      size: TINY,
      bold: true,
      anchor: 'end',
    }),
  ];
  const points = data.quarters.flatMap((quarter, i) => {
    const { ratio, label } = quarter;
    const x = middleOf(sheet, i);
    if (ratio === null)
      return [text('–', x, bottom - 6, { anchor: 'middle', fill: 'var(--quiet)' })];
    const at = y(ratio);
    const isMet = compareFractions(ratio, data.floor) >= 0;
    const colour = isMet ? 'var(--ok)' : 'var(--bad)';
    const stroke = { stroke: colour, 'stroke-width': 2.5, fill: 'none' };
    const title = `${label}: ${standingOf(quarter, data.floor, words)}`;
    if (!isMet && quarter.isJudged === false)
      return unjudgedMark(sheet, { x, at, bottom, shown: locale.ratio(ratio), title });
    return [
      line([x, bottom, x, at], { stroke: colour, 'stroke-width': 1 }),
      isMet
        ? circle(x, at, 5, { fill: colour })
        : path(`M${px(x - 5)} ${px(at - 5)}l10 10m0 -10l-10 10`, stroke, title),
      isMet
        ? text(locale.ratio(ratio), x, at - 9, { size: TINY, bold: true, anchor: 'middle' })
        : besideMark(locale.ratio(ratio), x, Math.max(at + 4, floor + 14), width),
    ];
  });
  return [...ground, ...points];
}

/** What one quarter is said to be; the same word in the drawing and in the table. */
function standingOf(
  { ratio, isJudged }: ReciprocityQuarter,
  floor: Fraction,
  words: ReciprocityWords,
): string {
  if (ratio === null) return words.uncounted;
  if (compareFractions(ratio, floor) >= 0) return words.met;
  return isJudged === false ? words.unjudged : words.missed;
}

interface Point {
  readonly x: number;
  readonly at: number;
  readonly bottom: number;
  readonly shown: string;
  readonly title: string;
}

/** A ring in quiet ink: neither met nor missed. */
function unjudgedMark({ width }: Sheet, { x, at, bottom, shown, title }: Point): SvgNode[] {
  const stroke = { stroke: 'var(--quiet)', 'stroke-width': 2, fill: 'var(--surface)' };
  return [
    line([x, bottom, x, at], { stroke: 'var(--quiet)', 'stroke-width': 1 }),
    path(`M${px(x - 4.5)} ${px(at)}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z`, stroke, title),
    besideMark(shown, x, at - 4, width),
  ];
}

/** Below the floor the number stands beside its mark, clear of the line and within the page. */
function besideMark(content: string, x: number, y: number, width: number): SvgNode {
  const style = { size: TINY, bold: true };
  return x + 9 + widthOfText(content, style) <= width
    ? text(content, x + 9, y, style)
    : text(content, x - 9, y, { ...style, anchor: 'end' });
}

/** `0.80`, or the fraction itself when two decimals do not say it. */
const floorText = (floor: Fraction, locale: Locale): string =>
  100n % floor.denominator === 0n ? locale.ratio(floor) : fractionText(floor);

/** What the broken line is: beside the heading, or on a line of its own where narrow. */
function floorNode({ data, words, locale, width }: Sheet, top: number): SvgNode {
  const label = words.floor(floorText(data.floor, locale));
  const style = { size: TINY, bold: true };
  const isBeside =
    widthOfText(words.ratio, { size: SMALL, bold: true }) + widthOfText(label, style) + 16 < width;
  if (isBeside) return text(label, width, top - 10, { ...style, anchor: 'end' });
  return text(label, 0, top + 5, style);
}

/** Steps one under another where narrow, side by side where they fit. */
function ladderNodes(sheet: Sheet, top: number): { nodes: SvgNode[]; bottom: number } {
  const { data, width, words } = sheet;
  const { rungs, at } = data.ladder;
  const heading = text(words.ladder, 0, top + 12, { bold: true });
  const standing = at === null ? words.notOnLadder : null;
  const side = text(standing ?? '', width, top + 12, { anchor: 'end', fill: 'var(--quiet)' });
  const room = width / Math.max(1, rungs.length);
  const isLevel = rungs.every(
    (rung) => widthOfText(rung, { size: SMALL, bold: true }) + 34 <= room,
  );
  const nodes = rungs.flatMap((rung, i) => {
    const x = isLevel ? i * room : 0;
    const y = top + 34 + (isLevel ? 0 : i * 26);
    const isHere = i === at;
    const isPast = at !== null && i < at;
    const next = i + 1 < rungs.length;
    const end: [number, number, number, number] = isLevel
      ? [x + 18, y + 8, x + room, y + 8]
      : [x + 8, y + 8, x + 8, y + 20];
    return [
      ...(next && !isLevel ? [line(end, { stroke: 'var(--line-strong)' })] : []),
      ...(next && isLevel
        ? [line([x + 8, y - 10, x + room + 8, y - 10], { stroke: 'var(--line-strong)' })]
        : []),
      circle(x + 8, y - (isLevel ? 10 : 4), isHere ? 8 : 6, {
        fill: isHere ? 'var(--bad)' : isPast ? 'var(--line-strong)' : 'var(--surface)',
        stroke: isHere ? 'var(--bad)' : 'var(--line-strong)',
        'stroke-width': 2,
      }),
      text(
        cutText(rung, width - 24, { size: SMALL, bold: isHere }),
        isLevel ? x : x + 22,
        y + (isLevel ? 14 : 0),
        {
          bold: isHere,
          fill: isHere ? 'var(--bad)' : 'var(--ink)',
        },
      ),
    ];
  });
  const rows = isLevel ? 30 : rungs.length * 26;
  return { nodes: marks(heading, standing === null ? null : side, nodes), bottom: top + 28 + rows };
}

export function reciprocity(
  frame: FigureFrame,
  data: Reciprocity,
  look: FigureLook<ReciprocityWords>,
): Figure {
  const { words, locale } = look;
  const width = widthWithin(look.width);
  const textures = new Textures(frame.id);
  const key = legend(
    [
      { label: words.given, fill: textures.series(0) },
      { label: words.received, fill: textures.series(1) },
    ],
    { x: 0, y: 0, width },
  );
  const top = key.bottom + 18;
  const bottom = top + BARS;
  const values = data.quarters.flatMap(({ given, received }) => [given, received]);
  const axis = valueAxis(values, { top, bottom, right: width, locale });
  const left = Math.max(
    axis.left,
    widthOfText(floorText(data.floor, locale), { size: TINY, bold: true }) + 8,
  );
  const step = (width - left) / Math.max(1, data.quarters.length);
  const sheet: Sheet = { data, width, words, locale, textures, left, step };
  const ratioTop = bottom + 64;
  const ladder = ladderNodes(sheet, ratioTop + RATIOS + 26);
  const labels = data.quarters.flatMap(({ label, isRunning }, i) => [
    text(label, middleOf(sheet, i), bottom + 17, { size: TINY, anchor: 'middle' }),
    ...(isRunning
      ? [
          text(words.running, middleOf(sheet, i), bottom + 31, {
            size: TINY,
            anchor: 'middle',
            fill: 'var(--quiet)',
          }),
        ]
      : []),
  ]);
  return figureOf(frame, locale, {
    takeaway: takeawayOf(data, words, locale),
    table: tableOf(data, words, locale),
    svg: drawing(
      width,
      ladder.bottom,
      marks(
        textures.definitions(),
        key.nodes,
        [...axis.nodes],
        barNodes(sheet, axis.scale, bottom),
        labels,
        text(words.ratio, 0, ratioTop - 10, { bold: true }),
        floorNode(sheet, ratioTop),
        group(ratioNodes(sheet, ratioTop)),
        ladder.nodes,
      ),
    ),
  });
}

function tableOf({ quarters, floor }: Reciprocity, words: ReciprocityWords, locale: Locale) {
  const numeric = { isNumeric: true };
  return {
    columns: [
      { label: words.quarter },
      { label: words.given, ...numeric },
      { label: words.received, ...numeric },
      { label: words.ratio, ...numeric },
      { label: words.standing },
    ],
    rows: quarters.map((quarter) => [
      cell(quarter.label),
      countCell(quarter.given, locale),
      countCell(quarter.received, locale),
      quarter.ratio === null
        ? cell(null, '–')
        : cell(fractionText(quarter.ratio), locale.ratio(quarter.ratio)),
      cell(standingOf(quarter, floor, words)),
    ]),
  };
}

function takeawayOf(
  { quarters, floor, ladder }: Reciprocity,
  words: ReciprocityWords,
  locale: Locale,
): string {
  const last = quarters.findLast(({ isRunning }) => !isRunning) ?? quarters.at(-1);
  if (last === undefined) return words.uncounted;
  const { ratio } = last;
  return words.takeaway({
    quarter: last.label,
    given: locale.number(last.given),
    received: locale.number(last.received),
    ratio: ratio === null ? null : locale.ratio(ratio),
    floor: floorText(floor, locale),
    isMet: ratio === null ? null : compareFractions(ratio, floor) >= 0,
    rung: ladder.at === null ? null : (ladder.rungs[ladder.at] ?? null),
  });
}

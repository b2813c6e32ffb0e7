// Several series over time. The axis of values holds zero, days without a value are gaps and are
// marked as such, and each line is named at its end, or in a key where the page is narrow.
import { line as lineShape } from 'd3-shape';
import {
  cell,
  type Figure,
  type FigureFrame,
  type FigureLook,
  figureOf,
  widthWithin,
} from './figure.ts';
import { legend } from './legend.ts';
import { dayNumber, type Locale } from './locale.ts';
import { spread } from './spread.ts';
import {
  type Box,
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
import { widthOfText, wrapText } from './text-width.ts';
import { Textures } from './texture.ts';
import { timeTicks } from './time-axis.ts';
import { valueAxis } from './value-axis.ts';

export interface TrendPoint {
  readonly on: string;
  /** Null: nothing was measured. It is not zero. */
  readonly value: number | null;
}
export interface Trend {
  readonly series: readonly { readonly label: string; readonly points: readonly TrendPoint[] }[];
  readonly places?: number;
}
export interface TrendWords {
  readonly date: string;
  readonly missing: string;
  takeaway(facts: {
    readonly series: string;
    readonly first: string;
    readonly last: string;
    readonly from: string;
    readonly to: string;
    readonly change: 'up' | 'down' | 'level';
  }): string;
}

const DASHES = ['', '6 3', '2 3', '8 3 2 3', '12 4', '4 2 1 2'];
const PLOT = 200;

/** A mark of its own for each series: disc, square, diamond, triangle, ring, cross. */
function markAt(index: number, x: number, y: number): SvgNode {
  const colour = `var(--series-${(index % 6) + 1})`;
  const shapes = [
    'm-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
    'm-3 -3h6v6h-6z',
    'm0 -4l4 4l-4 4l-4 -4z',
    'm0 -4l4 7h-8z',
    'm-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
    'm-3 -3l6 6m0 -6l-6 6',
  ];
  const fill = index % 6 > 3 ? 'var(--surface)' : colour;
  return path(`M${px(x)} ${px(y)}${shapes[index % 6]}`, {
    fill,
    stroke: colour,
    'stroke-width': 1.5,
  });
}

const strokeOf = (index: number) => ({
  fill: 'none',
  stroke: `var(--series-${(index % 6) + 1})`,
  'stroke-width': 2,
  ...(DASHES[index % 6] === '' ? {} : { 'stroke-dasharray': DASHES[index % 6]! }),
});

interface Plot {
  readonly x: (iso: string) => number;
  readonly y: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
}

function seriesNodes(points: readonly TrendPoint[], index: number, plot: Plot): SvgNode[] {
  const d = lineShape<TrendPoint>()
    .defined(({ value }) => value !== null)
    .x(({ on }) => px(plot.x(on)))
    .y(({ value }) => px(plot.y(value ?? 0)))(points);
  const dots = points
    .filter(({ value }) => value !== null)
    .map(({ on, value }) => markAt(index, plot.x(on), plot.y(value!)));
  return [path(d ?? '', strokeOf(index)), ...(points.length > 40 ? dots.slice(-1) : dots)];
}

/** Bands over the days on which some series has no value. */
function gapNodes({ series }: Trend, plot: Plot, textures: Textures, words: TrendWords): SvgNode[] {
  const days = [...new Set(series.flatMap(({ points }) => points.map(({ on }) => on)))].sort();
  const isGap = (on: string) =>
    series.some(({ points }) => points.some((point) => point.on === on && point.value === null));
  return days.flatMap((on, i) => {
    if (!isGap(on)) return [];
    const left = i === 0 ? plot.x(on) : (plot.x(days[i - 1]!) + plot.x(on)) / 2;
    const right = i === days.length - 1 ? plot.x(on) : (plot.x(on) + plot.x(days[i + 1]!)) / 2;
    const box: Box = { x: left, y: plot.top, width: right - left, height: plot.bottom - plot.top };
    return [rect(box, { fill: textures.meaning('absent') }, `${on}: ${words.missing}`)];
  });
}

function endLabels(
  trend: Trend,
  plot: Plot,
  x: number,
  room: number,
  bounds: readonly [number, number],
): SvgNode[] {
  const labels = trend.series.flatMap(({ label, points }, index) => {
    const last = points.findLast(({ value }) => value !== null);
    if (last === undefined) return [];
    const lines = wrapText(label, room, { size: SMALL, bold: true });
    return [{ lines, index, at: plot.y(last.value!), size: lines.length * 15 + 3 }];
  });
  const middles = spread(labels, bounds);
  return labels.flatMap(({ lines, index }, i) =>
    lines.map((part, row) =>
      text(part, x, middles[i]! - ((lines.length - 1) * 15) / 2 + row * 15 + 4, {
        bold: true,
        fill: `var(--series-${(index % 6) + 1})`,
      }),
    ),
  );
}

function keyOf(
  trend: Trend,
  width: number,
  textures: Textures | null,
  words: TrendWords,
  isNarrow: boolean,
) {
  const lines = trend.series.map(({ label }, index) => ({
    label,
    fill: '',
    swatch: ({ x, y }: Box) => [
      line([x, y + 6, x + 12, y + 6], strokeOf(index)),
      markAt(index, x + 6, y + 6),
    ],
  }));
  const gap = textures ? [{ label: words.missing, fill: textures.meaning('absent') }] : [];
  return legend([...(isNarrow ? lines : []), ...gap], { x: 0, y: 0, width });
}

export function trendLine(frame: FigureFrame, trend: Trend, look: FigureLook<TrendWords>): Figure {
  const { words, locale } = look;
  const width = widthWithin(look.width);
  const textures = new Textures(frame.id);
  const isNarrow = width < 560;
  const points = trend.series.flatMap((one) => one.points);
  const hasGaps = points.some(({ value }) => value === null);
  const key = keyOf(trend, width, hasGaps ? textures : null, words, isNarrow);
  const widest = Math.max(
    0,
    ...trend.series.map(({ label }) => widthOfText(label, { size: SMALL, bold: true })),
  );
  const room = isNarrow ? 8 : Math.min(190, widest + 4);
  const top = key.bottom + 12;
  const bottom = top + PLOT;
  const right = width - room - (isNarrow ? 0 : 12);
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const axis = valueAxis(values, { top, bottom, right, locale });
  const days = points.map(({ on }) => dayNumber(on));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const start = axis.left + 6;
  const at = (day: number) =>
    start + ((day - first) / Math.max(1, last - first)) * (right - start - 6);
  const plot: Plot = { x: (iso) => at(dayNumber(iso)), y: axis.scale, top, bottom };
  const ticks = timeTicks(first, last, right - start, locale).map(({ day, label }) =>
    text(label, at(day), bottom + 18, { size: TINY, anchor: 'middle', fill: 'var(--quiet)' }),
  );
  return figureOf(frame, locale, {
    takeaway: takeawayOf(trend, words, locale),
    table: tableOf(trend, words, locale),
    svg: drawing(
      width,
      bottom + 26,
      marks(
        textures.definitions(),
        hasGaps ? gapNodes(trend, plot, textures, words) : null,
        [...axis.nodes],
        ticks,
        trend.series.map((one, index) => group(seriesNodes(one.points, index, plot))),
        isNarrow ? null : endLabels(trend, plot, right + 10, room, [top - 8, bottom + 8]),
        key.nodes,
      ),
    ),
  });
}

function tableOf({ series, places = 2 }: Trend, words: TrendWords, locale: Locale) {
  const days = [...new Set(series.flatMap(({ points }) => points.map(({ on }) => on)))].sort();
  return {
    columns: [{ label: words.date }, ...series.map(({ label }) => ({ label, isNumeric: true }))],
    rows: days.map((on) => [
      cell(on, locale.date(on)),
      ...series.map(({ points }) => {
        const value = points.find((point) => point.on === on)?.value ?? null;
        return cell(value, value === null ? words.missing : locale.number(value, places));
      }),
    ]),
  };
}

function takeawayOf({ series, places = 2 }: Trend, words: TrendWords, locale: Locale): string {
  const known = (series[0]?.points ?? []).filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return words.missing;
  const change = last.value! > first.value! ? 'up' : last.value! < first.value! ? 'down' : 'level';
  return words.takeaway({
    series: series[0]!.label,
    first: locale.number(first.value!, places),
    last: locale.number(last.value!, places),
    from: locale.date(first.on),
    to: locale.date(last.on),
    change,
  });
}

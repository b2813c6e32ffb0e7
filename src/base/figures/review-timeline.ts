// Work over time in lanes: a joint review by agency, the rungs of a cure ladder, the log of an
// agreement. Spans that overlap in a lane are stacked; labels that would touch take a row of
// their own. Days are civil dates in UTC.
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
import {
  type Attributes,
  type Box,
  circle,
  drawing,
  line,
  marks,
  path,
  px,
  rect,
  type SvgNode,
  TINY,
  text,
} from './svg.ts';
import { cutText, widthOfText } from './text-width.ts';
import { Textures } from './texture.ts';
import { timeTicks } from './time-axis.ts';

export type SpanState = 'done' | 'running' | 'planned' | 'late';
export interface Span {
  readonly label: string;
  readonly fromOn: string;
  /** The last day it takes. */
  readonly toOn: string;
  readonly state: SpanState;
}
export interface Milestone {
  readonly label: string;
  readonly on: string;
  readonly isDone: boolean;
}
export interface Lane {
  readonly label: string;
  readonly spans: readonly Span[];
  readonly milestones: readonly Milestone[];
}
export interface Timeline {
  readonly lanes: readonly Lane[];
  readonly todayOn?: string;
}
export interface TimelineWords {
  readonly states: Readonly<Record<SpanState, string>>;
  readonly reached: string;
  readonly ahead: string;
  readonly today: string;
  readonly columns: {
    readonly lane: string;
    readonly what: string;
    readonly from: string;
    readonly to: string;
    readonly state: string;
  };
  takeaway(facts: {
    readonly lanes: number;
    readonly done: number;
    readonly all: number;
    readonly late: number;
    readonly next: { readonly label: string; readonly on: string } | null;
  }): string;
}

const AXIS = 26;
const ROW = 34;
const SPAN = 12;
const LABEL = 15;

interface Plan {
  readonly width: number;
  readonly left: number;
  readonly first: number;
  readonly last: number;
  readonly textures: Textures;
}
const xOf = ({ width, left, first, last }: Plan, day: number): number =>
  left + ((day - first) / Math.max(1, last - first)) * (width - left - 8);

function planOf(timeline: Timeline, width: number, textures: Textures): Plan {
  const days = timeline.lanes.flatMap(({ spans, milestones }) => [
    ...spans.flatMap(({ fromOn, toOn }) => [dayNumber(fromOn), dayNumber(toOn) + 1]),
    ...milestones.map(({ on }) => dayNumber(on)),
  ]);
  if (timeline.todayOn !== undefined) days.push(dayNumber(timeline.todayOn));
  const [first, last] = days.length === 0 ? [0, 1] : [Math.min(...days), Math.max(...days)];
  const margin = Math.max(1, Math.round((last - first) * 0.03));
  const labels = timeline.lanes.map(({ label }) => widthOfText(label, { size: 12, bold: true }));
  // Lanes are named beside the axis where there is room, above their spans where there is not.
  const left = width < 640 ? 4 : Math.min(180, Math.max(0, ...labels) + 16);
  return { width, left, first: first - margin, last: last + margin, textures };
}

interface Item {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly draw: (y: number) => SvgNode[];
}

function spanItem(span: Span, plan: Plan, words: TimelineWords): Item {
  const from = xOf(plan, dayNumber(span.fromOn));
  const to = Math.max(from + 3, xOf(plan, dayNumber(span.toOn) + 1));
  const looks: Record<SpanState, Readonly<Record<string, string | number>>> = {
    done: { fill: 'var(--series-1)' },
    running: { fill: plan.textures.series(1), stroke: 'var(--series-2)' },
    planned: { fill: plan.textures.meaning('waiting'), stroke: 'var(--line-strong)' },
    late: { fill: plan.textures.series(5), stroke: 'var(--bad)' },
  };
  const title = `${span.label}: ${words.states[span.state]}`;
  return {
    from,
    to,
    label: span.label,
    draw: (y) => [
      rect({ x: from, y, width: to - from, height: SPAN }, { rx: 2, ...looks[span.state] }, title),
    ],
  };
}

function milestoneItem(milestone: Milestone, plan: Plan): Item {
  const x = xOf(plan, dayNumber(milestone.on));
  const diamond = (y: number) => `M${px(x)} ${px(y - 1)}l7 7l-7 7l-7 -7z`;
  const look: Attributes = milestone.isDone
    ? { fill: 'var(--seal)', stroke: 'var(--seal)' }
    : { fill: 'var(--surface)', stroke: 'var(--seal)', 'stroke-width': 2 };
  return { from: x - 7, to: x + 7, label: milestone.label, draw: (y) => [path(diamond(y), look)] };
}

/** Puts each item with its label in the first row where both have room. */
function stacked(
  items: readonly Item[],
  plan: Plan,
  top: number,
): { nodes: SvgNode[]; bottom: number } {
  const rows: Box[][] = [];
  const nodes = [...items]
    .sort((a, b) => a.from - b.from)
    .flatMap((item) => {
      const label = cutText(item.label, plan.width - plan.left, { size: TINY });
      const width = widthOfText(label, { size: TINY });
      const x = Math.max(plan.left, Math.min(item.from, plan.width - width));
      const taken = { x: Math.min(x, item.from), y: 0, height: 0, width: 0 };
      const box = { ...taken, width: Math.max(x + width, item.to) - taken.x + 6 };
      const isFree = (row: readonly Box[]) =>
        row.every((other) => box.x >= other.x + other.width || other.x >= box.x + box.width);
      let index = rows.findIndex(isFree);
      if (index < 0) index = rows.push([]) - 1;
      rows[index]!.push(box);
      const y = top + index * ROW;
      return [...item.draw(y + LABEL), text(label, x, y + 11, { size: TINY, halo: true })];
    });
  return { nodes, bottom: top + Math.max(1, rows.length) * ROW };
}

function laneNodes(lane: Lane, plan: Plan, words: TimelineWords, top: number) {
  const isBeside = plan.left > 4;
  const label = text(
    isBeside ? cutText(lane.label, plan.left - 8, { size: 12, bold: true }) : lane.label,
    0,
    top + (isBeside ? 27 : 15),
    { bold: true, halo: true },
  );
  const items = [
    ...lane.spans.map((span) => spanItem(span, plan, words)),
    ...lane.milestones.map((milestone) => milestoneItem(milestone, plan)),
  ];
  const made = stacked(items, plan, top + (isBeside ? 4 : 20));
  const rule = line([0, made.bottom + 2, plan.width, made.bottom + 2], { stroke: 'var(--line)' });
  return { nodes: [...made.nodes, label, rule], bottom: made.bottom + 4 };
}

function axisNodes(plan: Plan, locale: Locale, bottom: number): SvgNode[] {
  return timeTicks(plan.first, plan.last, plan.width - plan.left, locale).flatMap(
    ({ day, label }) => {
      const x = xOf(plan, day);
      const half = widthOfText(label, { size: TINY }) / 2;
      const middle = Math.min(Math.max(x, plan.left + half), plan.width - half);
      return [
        line([x, AXIS - 4, x, bottom], { stroke: 'var(--line)' }),
        text(label, middle, 14, { size: TINY, anchor: 'middle', fill: 'var(--quiet)' }),
      ];
    },
  );
}

function todayNodes(
  timeline: Timeline,
  plan: Plan,
  words: TimelineWords,
  locale: Locale,
  bottom: number,
) {
  if (timeline.todayOn === undefined) return [];
  const x = xOf(plan, dayNumber(timeline.todayOn));
  const label = `${words.today} · ${locale.date(timeline.todayOn)}`;
  const half = widthOfText(label, { size: TINY, bold: true }) / 2;
  return [
    line([x, AXIS - 4, x, bottom + 4], {
      stroke: 'var(--ink)',
      'stroke-width': 1.5,
      'stroke-dasharray': '4 3',
    }),
    circle(x, AXIS - 4, 3, { fill: 'var(--ink)' }),
    text(label, Math.min(Math.max(x, half), plan.width - half), bottom + 15, {
      size: TINY,
      bold: true,
      anchor: 'middle',
    }),
  ];
}

/** What the fills mean, of those that appear. */
function keyNodes(timeline: Timeline, plan: Plan, words: TimelineWords, top: number) {
  const spans = timeline.lanes.flatMap((lane) => lane.spans);
  const states = (['done', 'running', 'planned', 'late'] as const).filter((state) =>
    spans.some((span) => span.state === state),
  );
  const fills: Record<SpanState, () => string> = {
    done: () => 'var(--series-1)',
    running: () => plan.textures.series(1),
    planned: () => plan.textures.meaning('waiting'),
    late: () => plan.textures.series(5),
  };
  const diamond =
    (fill: string) =>
    ({ x, y }: Box) => [
      path(`M${px(x + 6)} ${px(y)}l6 6l-6 6l-6 -6z`, {
        fill,
        stroke: 'var(--seal)',
        'stroke-width': 1.5,
      }),
    ];
  const points = timeline.lanes.flatMap(({ milestones }) => milestones);
  const keys = states.map((state) => ({ label: words.states[state], fill: fills[state]() }));
  const reached = points.some(({ isDone }) => isDone)
    ? [{ label: words.reached, fill: '', swatch: diamond('var(--seal)') }]
    : [];
  const ahead = points.some(({ isDone }) => !isDone)
    ? [{ label: words.ahead, fill: '', swatch: diamond('var(--surface)') }]
    : [];
  return legend([...keys, ...reached, ...ahead], { x: 0, y: top, width: plan.width });
}

function tableOf(timeline: Timeline, words: TimelineWords, locale: Locale) {
  const date = (iso: string) => cell(iso, locale.date(iso));
  const { lane, what, from, to, state } = words.columns;
  return {
    columns: [lane, what, from, to, state].map((label) => ({ label })),
    rows: timeline.lanes.flatMap(({ label, spans, milestones }) => [
      ...spans.map((span) => [
        cell(label),
        cell(span.label),
        date(span.fromOn),
        date(span.toOn),
        cell(span.state, words.states[span.state]),
      ]),
      ...milestones.map((one) => [
        cell(label),
        cell(one.label),
        date(one.on),
        date(one.on),
        cell(one.isDone ? 'reached' : 'ahead', one.isDone ? words.reached : words.ahead),
      ]),
    ]),
  };
}

function takeawayOf({ lanes, todayOn }: Timeline, words: TimelineWords, locale: Locale): string {
  const spans = lanes.flatMap((lane) => lane.spans);
  const ahead = lanes
    .flatMap(({ milestones }) => milestones)
    .filter(({ isDone, on }) => !isDone && (todayOn === undefined || on >= todayOn))
    .sort((a, b) => (a.on < b.on ? -1 : 1))[0];
  return words.takeaway({
    lanes: lanes.length,
    done: spans.filter(({ state }) => state === 'done').length,
    all: spans.length,
    late: spans.filter(({ state }) => state === 'late').length,
    next: ahead === undefined ? null : { label: ahead.label, on: locale.date(ahead.on) },
  });
}

export function reviewTimeline(
  frame: FigureFrame,
  timeline: Timeline,
  look: FigureLook<TimelineWords>,
): Figure {
  const { words, locale } = look;
  const width = widthWithin(look.width);
  const textures = new Textures(frame.id);
  const plan = planOf(timeline, width, textures);
  let bottom = AXIS;
  const lanes = timeline.lanes.map((lane) => {
    const made = laneNodes(lane, plan, words, bottom);
    bottom = made.bottom;
    return made.nodes;
  });
  const key = keyNodes(timeline, plan, words, bottom + (timeline.todayOn === undefined ? 8 : 26));
  return figureOf(frame, locale, {
    takeaway: takeawayOf(timeline, words, locale),
    table: tableOf(timeline, words, locale),
    svg: drawing(
      width,
      key.bottom,
      marks(
        textures.definitions(),
        axisNodes(plan, locale, bottom),
        todayNodes(timeline, plan, words, locale, bottom),
        ...lanes,
        key.nodes,
      ),
    ),
  });
}

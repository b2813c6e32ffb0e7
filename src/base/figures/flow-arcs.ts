// What moves between nations, as arcs between names on one line: above it one way, below it the
// other; width and number say how much. On narrow pages the line stands upright.
import {
  cell,
  countCell,
  type Figure,
  type FigureFrame,
  type FigureLook,
  figureOf,
  widthWithin,
} from './figure.ts';
import type { Locale } from './locale.ts';
import {
  type Box,
  boxOfText,
  chip,
  circle,
  drawing,
  group,
  marks,
  path,
  px,
  type SvgNode,
  TINY,
  text,
} from './svg.ts';
import { cutText, widthOfText } from './text-width.ts';

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}
export interface Flows {
  readonly members: readonly { readonly member: string; readonly name: string }[];
  readonly flows: readonly Flow[];
  /** Drawn strong; the others recede. */
  readonly selected?: string;
}
export interface FlowWords {
  readonly columns: { readonly from: string; readonly to: string; readonly count: string };
  /** Which way the arcs run, in words. */
  readonly reading: string;
  readonly none: string;
  takeaway(facts: {
    readonly total: string;
    readonly from: string;
    readonly to: string;
    readonly count: string;
  }): string;
}

const WIDTH_LEAST = 1.5;
const WIDTH_MOST = 14;

/** Strokes whose area tells the count: as wide as the share of the largest. */
export const strokeWidth = (count: number, largest: number): number =>
  px(WIDTH_LEAST + (WIDTH_MOST - WIDTH_LEAST) * (largest === 0 ? 0 : count / largest));

interface Line {
  readonly isUpright: boolean;
  /** Across the arcs: the line on which names stand. */
  readonly base: number;
  /** Along the line, by member. */
  readonly places: ReadonlyMap<string, number>;
  readonly reach: number;
}

/** Arcs start and end beside the middle, so that the two ways do not share a point. */
function arcOf({ from, to }: Flow, at: Line): { d: string; middle: readonly [number, number] } {
  const [a, b] = [at.places.get(from)!, at.places.get(to)!];
  const isForth = a < b;
  const spans = [...at.places.values()];
  const whole = Math.max(1, Math.max(...spans) - Math.min(...spans));
  const height = 26 + (Math.abs(b - a) / whole) * (at.reach - 40);
  const point = (along: number, across: number): readonly [number, number] =>
    at.isUpright ? [at.base + across, along] : [along, at.base - across];
  // Upright, all arcs stand at one side of the names; what runs back is nearer by half a step.
  const sign = isForth || at.isUpright ? 1 : -1;
  const shift = at.isUpright && !isForth ? -5 : at.isUpright ? 5 : 0;
  const start = point(a + shift, sign * 10);
  const end = point(b + shift, sign * 10);
  const lift = sign * (at.isUpright && !isForth ? height * 0.72 : height);
  const [c1, c2] = [point(a + shift, lift * 1.33), point(b + shift, lift * 1.33)];
  const coordinates = [c1, c2, end].map(([x, y]) => `${px(x)} ${px(y)}`).join(' ');
  return {
    d: `M${px(start[0])} ${px(start[1])}C${coordinates}`,
    middle: point((a + b) / 2 + shift, sign * 2.5 + lift * 0.9975),
  };
}

const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + 2 &&
  b.x < a.x + a.width + 2 &&
  a.y < b.y + b.height + 2 &&
  b.y < a.y + a.height + 2;

/** Larger flows are labelled first; a number with no room stays in the table. */
function arcNodes(
  { flows, selected }: Flows,
  at: Line,
  taken: Box[],
  locale: Locale,
  within: number,
): SvgNode[] {
  const largest = Math.max(0, ...flows.map(({ count }) => count));
  const ordered = [...flows]
    .filter(({ count, from, to }) => count > 0 && from !== to)
    .sort((a, b) => b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1));
  const drawn = ordered.map((flow) => {
    const { d, middle } = arcOf(flow, at);
    const isStrong = selected === undefined || flow.from === selected || flow.to === selected;
    const isOut =
      selected === undefined
        ? at.places.get(flow.from)! < at.places.get(flow.to)!
        : flow.from === selected;
    const arc = path(
      d,
      {
        fill: 'none',
        stroke: isStrong ? (isOut ? 'var(--series-1)' : 'var(--series-2)') : 'var(--line-strong)',
        'stroke-width': strokeWidth(flow.count, largest),
        'stroke-opacity': isStrong ? 0.75 : 0.35,
        ...(isOut ? {} : { 'stroke-dasharray': '10 3' }),
      },
      `${flow.from} → ${flow.to}: ${locale.number(flow.count)}`,
    );
    const label = chip(locale.number(flow.count), middle[0], middle[1]);
    const box = boxOfText(label[1]!);
    const isInside = box.x >= 0 && box.x + box.width <= within;
    const isFree = isStrong && isInside && taken.every((other) => !touches(box, other));
    if (isFree) taken.push(box);
    return { arc, label: isFree ? label : [] };
  });
  return [group(drawn.map(({ arc }) => arc).reverse()), ...drawn.flatMap(({ label }) => label)];
}

function nameNodes({ members, selected }: Flows, at: Line, step: number): SvgNode[] {
  return members.flatMap(({ member, name }) => {
    const along = at.places.get(member)!;
    const bold = member === selected;
    const dot = { fill: bold ? 'var(--action)' : 'var(--ink)' };
    if (at.isUpright) {
      const label = cutText(name, at.base - 14, { size: TINY, bold });
      return [
        text(label, at.base - 10, along + 4, { size: TINY, bold, anchor: 'end' }),
        circle(at.base, along, 4, dot),
      ];
    }
    const label = widthOfText(name, { size: TINY, bold: true }) <= step - 8 ? name : member;
    return [text(label, along, at.base + 4, { size: TINY, bold: true, anchor: 'middle' })];
  });
}

export function flowArcs(frame: FigureFrame, flows: Flows, look: FigureLook<FlowWords>): Figure {
  const { words, locale } = look;
  const width = widthWithin(look.width);
  const { members } = flows;
  const isUpright = width < 640;
  const names = members.map(({ name }) => widthOfText(name, { size: TINY, bold: true }));
  const step = isUpright ? 44 : width / Math.max(1, members.length);
  const base = isUpright
    ? Math.min(width * 0.4, Math.max(0, ...names) + 16)
    : Math.min(200, width * 0.2);
  const places = new Map(members.map(({ member }, i) => [member, (i + 0.5) * step]));
  const at: Line = { isUpright, base, places, reach: isUpright ? width - base - 24 : base };
  const nameMarks = nameNodes(flows, at, step);
  const taken = nameMarks.filter(({ tag }) => tag === 'text').map(boxOfText);
  const arcs = arcNodes(flows, at, taken, locale, width);
  const bottom = isUpright ? members.length * step : 2 * base;
  const reading = text(cutText(words.reading, width, { size: TINY }), 0, bottom + 18, {
    size: TINY,
    fill: 'var(--quiet)',
  });
  const largest = [...flows.flows].sort((a, b) => b.count - a.count)[0];
  const nameOf = (id: string) => members.find(({ member }) => member === id)?.name ?? id;
  return figureOf(frame, locale, {
    takeaway:
      largest === undefined
        ? words.none
        : words.takeaway({
            total: locale.number(flows.flows.reduce((sum, { count }) => sum + count, 0)),
            from: nameOf(largest.from),
            to: nameOf(largest.to),
            count: locale.number(largest.count),
          }),
    table: {
      columns: [
        { label: words.columns.from },
        { label: words.columns.to },
        { label: words.columns.count, isNumeric: true },
      ],
      rows: flows.flows.map(({ from, to, count }) => [
        cell(from, nameOf(from)),
        cell(to, nameOf(to)),
        countCell(count, locale),
      ]),
    },
    svg: drawing(width, bottom + 26, marks(arcs, nameMarks, reading)),
  });
}

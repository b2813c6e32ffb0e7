// The alliance on a map of the world in the Equal Earth projection, which keeps areas true. Members
// are filled, textured and named; states too small to see are circles; questions run
// as bows between members. The border note stands wherever the map does.
import { geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import {
  cell,
  countCell,
  type Figure,
  type FigureFrame,
  type FigureLook,
  figureOf,
  widthWithin,
} from './figure.ts';
import { strokeWidth } from './flow-arcs.ts';
import { legend } from './legend.ts';
import type { Locale } from './locale.ts';
import {
  type Box,
  boxOfText,
  chip,
  circle,
  drawing,
  el,
  group,
  marks,
  path,
  px,
  SMALL,
  type SvgNode,
  TINY,
  text,
} from './svg.ts';
import { Textures } from './texture.ts';

/** TopoJSON keyed by ISO 3166-1 alpha-2, each area with the point where its name stands. */
export interface WorldMap
  extends Topology<{
    countries: GeometryCollection<{ name: string; at: [number, number] }>;
  }> {
  readonly source: string;
  readonly note: string;
}
export interface MapMember {
  readonly member: string;
  readonly name: string;
  /** How it stands: each standing has its texture and its word. */
  readonly standing: 'current' | 'candidate' | 'suspended';
}
export interface MapFlow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}
export interface AllianceMap {
  readonly world: WorldMap;
  readonly members: readonly MapMember[];
  readonly flows?: readonly MapFlow[];
  readonly selected?: string;
}
export interface MapWords {
  readonly standings: Readonly<Record<MapMember['standing'], string>>;
  readonly flow: string;
  readonly note: string;
  readonly columns: {
    readonly member: string;
    readonly standing: string;
    readonly sent: string;
    readonly received: string;
  };
  takeaway(facts: {
    readonly current: number;
    readonly candidates: number;
    readonly suspended: number;
    readonly flows: string | null;
  }): string;
}

// Square pixels below which an area is a circle.
const SMALL_AREA = 30;
const STANDINGS = ['current', 'candidate', 'suspended'] as const;

interface Place {
  readonly id: string;
  readonly d: string;
  readonly area: number;
  readonly at: readonly [number, number];
}
interface Sheet {
  readonly places: ReadonlyMap<string, Place>;
  readonly sphere: string;
  readonly graticule: string;
  readonly height: number;
}

/** Everything projected; coordinates to a tenth of a pixel, which keeps files small. */
function project(world: WorldMap, width: number): Sheet {
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitWidth(width - 2, { type: 'Sphere' });
  const pen = geoPath(projection).digits(1);
  const [[, top], [, bottom]] = pen.bounds({ type: 'Sphere' });
  const [dx, dy] = projection.translate();
  projection.translate([dx + 1, dy - top + 1]);
  const places = feature(world, world.objects.countries).features.map((one): Place => {
    const at = projection(one.properties.at) ?? [0, 0];
    return { id: `${one.id}`, d: pen(one) ?? '', area: pen.area(one), at };
  });
  return {
    places: new Map(places.map((place) => [place.id, place])),
    sphere: pen({ type: 'Sphere' }) ?? '',
    graticule: pen(geoGraticule10()) ?? '',
    height: bottom - top + 2,
  };
}

const fillOf = (standing: MapMember['standing'], textures: Textures): string =>
  textures.series({ current: 0, candidate: 2, suspended: 5 }[standing]);

function landNodes(sheet: Sheet, map: AllianceMap, textures: Textures, words: MapWords) {
  const byId = new Map(map.members.map((member) => [member.member, member]));
  const others = [...sheet.places.values()].filter(({ id, d }) => !byId.has(id) && d !== '');
  const land = path(others.map(({ d }) => d).join(''), {
    fill: 'var(--land)',
    stroke: 'var(--surface)',
    'stroke-width': 0.5,
  });
  const members = map.members.flatMap((member) => {
    const place = sheet.places.get(member.member);
    if (place === undefined) return [];
    const isSelected = member.member === map.selected;
    const look = {
      fill: fillOf(member.standing, textures),
      stroke: isSelected ? 'var(--ink)' : 'var(--surface)',
      'stroke-width': isSelected ? 2 : 0.75,
      'data-member': member.member,
    };
    const title = `${member.name}: ${words.standings[member.standing]}`;
    if (place.area >= SMALL_AREA) return [path(place.d, look, title)];
    const dot = circle(place.at[0], place.at[1], 5, {
      ...look,
      'stroke-width': isSelected ? 2 : 1.5,
    });
    return [{ ...dot, children: [el('title', {}, [title])] }];
  });
  const isDot = ({ tag }: SvgNode) => tag === 'circle';
  return {
    land: [land, ...members.filter((node) => !isDot(node))],
    dots: members.filter(isDot),
  };
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + 3 &&
  b.x < a.x + a.width + 3 &&
  a.y < b.y + b.height + 3 &&
  b.y < a.y + a.height + 3;

/** Names where they fit: full if there is room, else the code; tried right, left, above, below. */
function nameNodes(sheet: Sheet, map: AllianceMap, width: number, taken: Box[]): SvgNode[] {
  const size = width < 560 ? TINY : SMALL;
  const order = [...map.members].sort(
    (a, b) =>
      Number(b.member === map.selected) - Number(a.member === map.selected) ||
      (a.member < b.member ? -1 : 1),
  );
  return order.flatMap(({ member, name }) => {
    const place = sheet.places.get(member);
    if (place === undefined) return [];
    const [x, y] = place.at;
    const off = place.area < SMALL_AREA ? 9 : 7;
    const forms = width < 560 ? [member] : [name, member];
    for (const form of forms)
      for (const [dx, dy, anchor] of [
        [off, 4, 'start'],
        [-off, 4, 'end'],
        [0, -off - 1, 'middle'],
        [0, off + 11, 'middle'],
        [off, -off, 'start'],
        [-off, off + 9, 'end'],
      ] as const) {
        const node = text(form, x + dx, y + dy, { size, bold: true, anchor, halo: true });
        const box = boxOfText(node);
        const isInside =
          box.x >= 0 &&
          box.x + box.width <= width &&
          box.y >= 0 &&
          box.y + box.height <= sheet.height;
        if (!isInside || taken.some((other) => overlaps(box, other))) continue;
        taken.push(box);
        return [node];
      }
    return [];
  });
}

function flowNodes(sheet: Sheet, map: AllianceMap, width: number, locale: Locale, taken: Box[]) {
  const flows = [...(map.flows ?? [])]
    .filter(({ count, from, to }) => count > 0 && sheet.places.has(from) && sheet.places.has(to))
    .sort((a, b) => b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1));
  const largest = Math.max(0, ...flows.map(({ count }) => count));
  const arcs: SvgNode[] = [];
  const labels: SvgNode[] = [];
  for (const { from, to, count } of flows) {
    const [a, b] = [sheet.places.get(from)!, sheet.places.get(to)!];
    const isStrong = map.selected === undefined || map.selected === from || map.selected === to;
    const stroke = px((strokeWidth(count, largest) / 2) * Math.min(1, 0.35 + width / 1400));
    const d = bow(a.at, b.at);
    arcs.unshift(
      path(
        d.d,
        {
          fill: 'none',
          stroke: isStrong ? 'var(--seal)' : 'var(--line-strong)',
          'stroke-width': stroke,
          'stroke-opacity': isStrong ? 0.85 : 0.4,
          'stroke-linecap': 'round',
        },
        `${from} → ${to}: ${locale.number(count)}`,
      ),
      path(headAt(d, stroke), {
        fill: isStrong ? 'var(--seal)' : 'var(--line-strong)',
      }),
    );
    const label = chip(locale.number(count), d.middle[0], d.middle[1]);
    const box = boxOfText(label[1]!);
    if (!isStrong || box.y < 0 || taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    labels.push(...label);
  }
  return { arcs, labels };
}

interface Bow {
  readonly d: string;
  readonly middle: readonly [number, number];
  readonly end: readonly [number, number];
  readonly control: readonly [number, number];
}

/** A bow to the left of its way, so that there and back are two lines. */
function bow([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): Bow {
  const [dx, dy] = [bx - ax, by - ay];
  const control = [
    (ax + bx) / 2 + dy * 0.22,
    (ay + by) / 2 - Math.abs(dx) * 0.16 - dx * 0.1,
  ] as const;
  return {
    d: `M${px(ax)} ${px(ay)}Q${px(control[0])} ${px(control[1])} ${px(bx)} ${px(by)}`,
    middle: [(ax + bx) / 4 + control[0] / 2, (ay + by) / 4 + control[1] / 2],
    end: [bx, by],
    control,
  };
}

function headAt({ end: [x, y], control }: Bow, width: number): string {
  const angle = Math.atan2(y - control[1], x - control[0]);
  const long = 5 + width;
  const corner = (turn: number) =>
    `${px(x - long * Math.cos(angle + turn))} ${px(y - long * Math.sin(angle + turn))}`;
  return `M${px(x)} ${px(y)}L${corner(0.42)}L${corner(-0.42)}z`;
}

export function allianceMap(
  frame: FigureFrame,
  map: AllianceMap,
  look: FigureLook<MapWords>,
): Figure {
  const { words, locale } = look;
  const width = widthWithin(look.width);
  const textures = new Textures(frame.id);
  const sheet = project(map.world, width);
  const taken: Box[] = [];
  const { land, dots } = landNodes(sheet, map, textures, words);
  const names = nameNodes(sheet, map, width, taken);
  const flows = flowNodes(sheet, map, width, locale, taken);
  const present = STANDINGS.filter((standing) =>
    map.members.some((one) => one.standing === standing),
  );
  const keys = present.map((standing) => ({
    label: words.standings[standing],
    fill: fillOf(standing, textures),
  }));
  const arc = ({ x, y }: Box) => [
    path(`M${px(x)} ${px(y + 10)}q6 -10 12 -4`, {
      fill: 'none',
      stroke: 'var(--seal)',
      'stroke-width': 3,
    }),
  ];
  const flowKey = flows.arcs.length > 0 ? [{ label: words.flow, fill: '', swatch: arc }] : [];
  const key = legend([...keys, ...flowKey], { x: 0, y: sheet.height + 10, width });
  return figureOf(frame, locale, {
    takeaway: takeawayOf(map, words, locale),
    notes: [words.note, ...(frame.source === map.world.source ? [] : [map.world.source])],
    table: tableOf(map, words, locale),
    svg: drawing(
      width,
      key.bottom,
      marks(
        textures.definitions(),
        path(sheet.sphere, { fill: 'var(--sea)', stroke: 'var(--line)' }),
        path(sheet.graticule, { fill: 'none', stroke: 'var(--line)', 'stroke-width': 0.5 }),
        group(land),
        group(flows.arcs),
        dots,
        names,
        flows.labels,
        key.nodes,
      ),
    ),
  });
}

function tableOf(map: AllianceMap, words: MapWords, locale: Locale) {
  const flows = map.flows ?? [];
  const sum = (of: 'from' | 'to', member: string) =>
    flows.filter((flow) => flow[of] === member).reduce((total, { count }) => total + count, 0);
  const { member, standing, sent, received } = words.columns;
  const counts =
    map.flows === undefined ? [] : [sent, received].map((label) => ({ label, isNumeric: true }));
  return {
    columns: [{ label: member }, { label: standing }, ...counts],
    rows: map.members.map((one) => [
      cell(one.member, `${one.name} (${one.member})`),
      cell(one.standing, words.standings[one.standing]),
      ...(map.flows === undefined
        ? []
        : [countCell(sum('from', one.member), locale), countCell(sum('to', one.member), locale)]),
    ]),
  };
}

function takeawayOf(map: AllianceMap, words: MapWords, locale: Locale): string {
  const count = (standing: MapMember['standing']) =>
    map.members.filter((one) => one.standing === standing).length;
  return words.takeaway({
    current: count('current'),
    candidates: count('candidate'),
    suspended: count('suspended'),
    flows:
      map.flows === undefined
        ? null
        : locale.number(map.flows.reduce((sum, one) => sum + one.count, 0)),
  });
}

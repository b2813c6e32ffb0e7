// Fills told apart without colour: six textures, one for each series colour, and three that mean
// something wherever they appear (waiting, hidden for privacy, absent).
import { el, line, rect, type SvgNode } from './svg.ts';

export type Texture = 'series' | 'waiting' | 'suppressed' | 'absent';

const SIZE = 8;
const ground = (fill: string): SvgNode => rect({ x: 0, y: 0, width: SIZE, height: SIZE }, { fill });

interface Made {
  readonly fill: string;
  readonly node: SvgNode | null;
}

function pattern(id: string, wash: string, strokes: readonly SvgNode[], turn = 0): Made {
  const attributes = {
    id,
    width: SIZE,
    height: SIZE,
    patternUnits: 'userSpaceOnUse',
    ...(turn === 0 ? {} : { patternTransform: `rotate(${turn})` }),
  };
  return { fill: `url(#${id})`, node: el('pattern', attributes, [ground(wash), ...strokes]) };
}

const across = (y: number, stroke: string, width = 2): SvgNode =>
  line([0, y, SIZE, y], { stroke, 'stroke-width': width });
const down = (x: number, stroke: string, width = 2): SvgNode =>
  line([x, 0, x, SIZE], { stroke, 'stroke-width': width });
const dot = (fill: string): SvgNode => el('circle', { cx: 4, cy: 4, r: 1.8, fill });

/** Solid, stripes rising, dots, grid, stripes level, stripes falling. */
function seriesTexture(id: string, index: number): Made {
  const colour = `var(--series-${(index % 6) + 1})`;
  const thin = 'var(--surface)';
  if (index % 6 === 0) return { fill: colour, node: null };
  if (index % 6 === 1) return pattern(id, colour, [down(2, thin)], 45);
  if (index % 6 === 2) return pattern(id, colour, [dot(thin)]);
  if (index % 6 === 3) return pattern(id, colour, [across(4, thin, 1.5), down(4, thin, 1.5)]);
  if (index % 6 === 4) return pattern(id, colour, [across(4, thin)]);
  return pattern(id, colour, [down(2, thin)], -45);
}

function meaningTexture(id: string, texture: Exclude<Texture, 'series'>): Made {
  if (texture === 'waiting') return pattern(id, 'var(--surface)', [dot('var(--line-strong)')]);
  if (texture === 'suppressed')
    return pattern(id, 'var(--sunken)', [down(2, 'var(--line-strong)', 1.5)], 45);
  return pattern(id, 'var(--surface)', [down(2, 'var(--line)', 1.5)], -45);
}

/** The textures of one figure; ids carry the figure's, so that figures share a page. */
export class Textures {
  readonly #figure: string;
  readonly #made = new Map<string, Made>();

  constructor(figure: string) {
    this.#figure = figure.replace(/[^A-Za-z0-9_-]/g, '-');
  }

  series(index: number): string {
    const id = `${this.#figure}-texture-${index % 6}`;
    return this.#take(id, () => seriesTexture(id, index));
  }

  meaning(texture: Exclude<Texture, 'series'>): string {
    const id = `${this.#figure}-texture-${texture}`;
    return this.#take(id, () => meaningTexture(id, texture));
  }

  #take(id: string, make: () => Made): string {
    const made = this.#made.get(id) ?? make();
    this.#made.set(id, made);
    return made.fill;
  }

  /** Ask last, when every fill has been taken. */
  definitions(): SvgNode[] {
    const nodes = [...this.#made.values()].flatMap(({ node }) => (node ? [node] : []));
    return nodes.length === 0 ? [] : [el('defs', {}, nodes)];
  }
}

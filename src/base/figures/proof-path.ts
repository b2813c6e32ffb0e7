// A Merkle inclusion proof, leaf at the bottom and root at the top: which hashes were given with
// the receipt, which the reader's own machine computed, and where the computation fails.
import {
  cell,
  type Figure,
  type FigureFrame,
  type FigureLook,
  figureOf,
  widthWithin,
} from './figure.ts';
import { legend } from './legend.ts';
import {
  type Box,
  drawing,
  group,
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

export interface ProofStep {
  /** The neighbour's hash, as the receipt gives it (hex). */
  readonly sibling: string;
  readonly side: 'left' | 'right';
  /** The hash above both, as computed (hex). */
  readonly parent: string;
}
export interface Proof {
  readonly leaf: { readonly label: string; readonly hash: string; readonly index: number };
  readonly steps: readonly ProofStep[];
  readonly treeSize: number;
  /** The root hash that the log signed. */
  readonly signedRoot: string;
}
export interface ProofWords {
  readonly leaf: string;
  readonly root: string;
  readonly given: string;
  readonly computed: string;
  readonly signed: string;
  readonly matches: string;
  readonly differs: string;
  readonly columns: {
    readonly level: string;
    readonly role: string;
    readonly side: string;
    readonly hash: string;
  };
  readonly sides: { readonly left: string; readonly right: string };
  level(level: number): string;
  takeaway(facts: {
    readonly index: string;
    readonly size: string;
    readonly hashes: number;
    readonly isIncluded: boolean;
  }): string;
}

const NODE = 30;
const STEP = 62;
const SHOWN = 8;

const shortHash = (hash: string): string =>
  hash.length > SHOWN ? `${hash.slice(0, SHOWN)}…` : hash;

type Role = 'computed' | 'given' | 'signed' | 'failing';

function nodeMarks(hash: string, label: string, box: Box, role: Role): SvgNode[] {
  const looks: Record<Role, Readonly<Record<string, string | number>>> = {
    computed: { fill: 'var(--action-wash)', stroke: 'var(--action)', 'stroke-width': 1.5 },
    given: {
      fill: 'var(--surface)',
      stroke: 'var(--line-strong)',
      'stroke-width': 1.5,
      'stroke-dasharray': '4 3',
    },
    signed: { fill: 'var(--seal-wash)', stroke: 'var(--seal)', 'stroke-width': 2 },
    failing: { fill: 'var(--bad-wash)', stroke: 'var(--bad)', 'stroke-width': 2.5 },
  };
  return [
    rect(box, { rx: 5, ...looks[role] }, hash),
    text(shortHash(hash), box.x + box.width / 2, box.y + 19, {
      size: TINY,
      mono: true,
      anchor: 'middle',
    }),
    ...(label === ''
      ? []
      : [
          text(label, box.x + box.width / 2, box.y - 6, {
            size: TINY,
            anchor: 'middle',
            fill: 'var(--quiet)',
            halo: true,
          }),
        ]),
  ];
}

interface Place {
  readonly x: number;
  readonly y: number;
}
const boxAt = ({ x, y }: Place, width: number): Box => ({
  x: x - width / 2,
  y,
  width,
  height: NODE,
});
const elbow = (from: Place, to: Place): string => {
  const bend = to.y + NODE + 10;
  return `M${px(from.x)} ${px(from.y)}V${px(bend)}H${px(to.x)}V${px(to.y + NODE)}`;
};

/** The verdict above the root: computed and signed side by side, equal or not. */
function verdictMarks(
  proof: Proof,
  words: ProofWords,
  at: Place,
  node: number,
  width: number,
): SvgNode[] {
  const computed = proof.steps.at(-1)?.parent ?? proof.leaf.hash;
  const isSame = computed === proof.signedRoot;
  const [left, right] = [
    { x: width / 2 - node * 0.5 - 22, y: at.y },
    { x: width / 2 + node * 0.5 + 22, y: at.y },
  ];
  const middle = width / 2;
  const y = at.y + NODE / 2;
  const equals = isSame
    ? path(`M${px(middle - 8)} ${px(y - 4)}h16m-16 8h16`, {
        stroke: 'var(--ok)',
        'stroke-width': 3,
        fill: 'none',
      })
    : path(`M${px(middle - 8)} ${px(y - 4)}h16m-16 8h16M${px(middle + 5)} ${px(y - 11)}l-10 22`, {
        stroke: 'var(--bad)',
        'stroke-width': 3,
        fill: 'none',
      });
  return [
    ...nodeMarks(computed, words.root, boxAt(left, node), isSame ? 'computed' : 'failing'),
    equals,
    ...nodeMarks(proof.signedRoot, words.signed, boxAt(right, node), 'signed'),
    text(isSame ? words.matches : words.differs, middle, at.y - 26, {
      bold: true,
      anchor: 'middle',
      fill: isSame ? 'var(--ok)' : 'var(--bad)',
    }),
  ];
}

export function proofPath(frame: FigureFrame, proof: Proof, look: FigureLook<ProofWords>): Figure {
  const { words, locale } = look;
  const width = widthWithin(look.width);
  const node = width < 480 ? 92 : 116;
  const levels = proof.steps.length;
  const top = 44;
  const yOf = (level: number) => top + (levels - level) * STEP;
  const rootX = width / 2 - node * 0.5 - 22;
  const half = node / 2 + 14;
  // The path wanders as the tree does, and is drawn back within the page.
  const xs = placesOf(proof, rootX, half, width, node);
  const rungs = proof.steps.flatMap((step, level) => {
    const own = { x: xs[level]!, y: yOf(level) };
    const sibling = { x: own.x + (step.side === 'left' ? -1 : 1) * 2 * half, y: own.y };
    const above = { x: xs[level + 1]!, y: yOf(level + 1) };
    return [
      path(elbow(own, above), { fill: 'none', stroke: 'var(--action)', 'stroke-width': 2 }),
      path(elbow(sibling, above), {
        fill: 'none',
        stroke: 'var(--line-strong)',
        'stroke-dasharray': '4 3',
      }),
      ...nodeMarks(step.sibling, '', boxAt(sibling, node), 'given'),
      ...(level === 0
        ? []
        : nodeMarks(proof.steps[level - 1]!.parent, '', boxAt(own, node), 'computed')),
    ];
  });
  const leafAt = { x: xs[0]!, y: yOf(0) };
  const name = cutText(
    `${words.leaf} ${locale.number(proof.leaf.index)} · ${proof.leaf.label}`,
    width,
    { size: TINY },
  );
  const nameHalf = widthOfText(name, { size: TINY, bold: true }) / 2;
  const bottom = yOf(0) + NODE;
  const key = legend(keysOf(words), { x: 0, y: bottom + 32, width });
  const leaf = levels === 0 ? [] : nodeMarks(proof.leaf.hash, '', boxAt(leafAt, node), 'computed');
  return figureOf(frame, locale, {
    takeaway: words.takeaway({
      index: locale.number(proof.leaf.index),
      size: locale.number(proof.treeSize),
      hashes: levels,
      isIncluded: (proof.steps.at(-1)?.parent ?? proof.leaf.hash) === proof.signedRoot,
    }),
    table: tableOf(proof, words),
    svg: drawing(
      width,
      key.bottom,
      marks(
        group(rungs),
        leaf,
        line([leafAt.x, bottom, leafAt.x, bottom + 6], { stroke: 'var(--action)' }),
        text(name, Math.min(Math.max(leafAt.x, nameHalf), width - nameHalf), bottom + 20, {
          size: TINY,
          bold: true,
          anchor: 'middle',
        }),
        verdictMarks(proof, words, { x: rootX, y: top }, node, width),
        key.nodes,
      ),
    ),
  });
}

/** The middle of the path's own node at each level, the leaf first. */
function placesOf(
  proof: Proof,
  rootX: number,
  half: number,
  width: number,
  node: number,
): number[] {
  const [low, high] = [node / 2 + 2, width - node / 2 - 2];
  let x = rootX;
  const down = [...proof.steps].reverse().map(({ side }) => {
    const own = x + (side === 'left' ? half : -half);
    const other = own + (side === 'left' ? -2 : 2) * half;
    const shift =
      Math.max(0, low - Math.min(own, other)) - Math.max(0, Math.max(own, other) - high);
    x = own + shift;
    return x;
  });
  return [...down.reverse(), rootX];
}

function keysOf(words: ProofWords) {
  const swatch = (look: Readonly<Record<string, string | number>>) => (box: Box) => [
    rect(box, { rx: 2, ...look }),
  ];
  return [
    {
      label: words.computed,
      fill: '',
      swatch: swatch({ fill: 'var(--action-wash)', stroke: 'var(--action)' }),
    },
    {
      label: words.given,
      fill: '',
      swatch: swatch({
        fill: 'var(--surface)',
        stroke: 'var(--line-strong)',
        'stroke-dasharray': '3 2',
      }),
    },
    {
      label: words.signed,
      fill: '',
      swatch: swatch({ fill: 'var(--seal-wash)', stroke: 'var(--seal)' }),
    },
  ];
}

function tableOf(proof: Proof, words: ProofWords) {
  const { level, role, side, hash } = words.columns;
  const row = (at: string, what: string, where: string, value: string) => [
    cell(at),
    cell(what),
    cell(where),
    cell(value),
  ];
  return {
    columns: [{ label: level }, { label: role }, { label: side }, { label: hash }],
    rows: [
      row(words.leaf, words.computed, '', proof.leaf.hash),
      ...proof.steps.flatMap((step, i) => [
        row(words.level(i), words.given, words.sides[step.side], step.sibling),
        row(words.level(i + 1), words.computed, '', step.parent),
      ]),
      row(words.root, words.signed, '', proof.signedRoot),
    ],
  };
}

// Parts of a whole that visibly add up to it, exactly: a bar, then the parts listed as an addition
// with its total. Percentages are made to sum to 100.0 by largest remainder (Hamilton's method).
import { fraction } from '../fraction.ts';
import { invariant } from '../invariant.ts';
import {
  type Cell,
  cell,
  type Figure,
  type FigureFrame,
  type FigureLook,
  figureOf,
  widthWithin,
} from './figure.ts';
import { keyedRow } from './legend.ts';
import type { Locale } from './locale.ts';
import {
  chip,
  drawing,
  group,
  line,
  marks,
  path,
  px,
  rect,
  SMALL,
  type SvgNode,
  text,
} from './svg.ts';
import { widthOfText } from './text-width.ts';
import { Textures } from './texture.ts';

export type Amounts =
  | { readonly kind: 'count' }
  | { readonly kind: 'money'; readonly currency: string; readonly minorDigits: number };
export interface SharePart {
  readonly key: string;
  readonly label: string;
  /** Minor units where it is money. */
  readonly amount: bigint;
}
export interface ShareBar {
  readonly label: string;
  readonly whole: bigint;
  readonly parts: readonly SharePart[];
}
export interface Shares {
  readonly amounts: Amounts;
  readonly bars: readonly ShareBar[];
}
export interface ShareWords {
  readonly columns: {
    readonly bar: string;
    readonly part: string;
    readonly amount: string;
    readonly percent: string;
  };
  readonly total: string;
  /** What of the whole no part takes. */
  readonly open: string;
  takeaway(facts: {
    readonly bar: string;
    readonly whole: string;
    readonly parts: number;
    readonly largest: string;
    readonly share: string;
    readonly open: string | null;
  }): string;
}

const BAR = 28;
const PERMILLE = 1000n;

/** Tenths of a percent, which sum to 1000 exactly when the amounts do to `whole`. */
export function permilleOf(amounts: readonly bigint[], whole: bigint): bigint[] {
  if (whole === 0n) return amounts.map(() => 0n);
  const floors = amounts.map((amount) => (amount * PERMILLE) / whole);
  const sum = amounts.reduce((total, amount) => total + amount, 0n);
  let left = (sum * PERMILLE) / whole - floors.reduce((total, part) => total + part, 0n);
  const byRemainder = amounts
    .map((amount, i) => ({ i, rest: (amount * PERMILLE) % whole }))
    .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1));
  for (const { i } of byRemainder) {
    if (left === 0n) break;
    floors[i] = floors[i]! + 1n;
    left -= 1n;
  }
  return floors;
}

interface Drawn extends SharePart {
  readonly permille: bigint;
  readonly fill: string;
  readonly isOpen: boolean;
}

/** Every part with its texture, and what is open as the last one. */
function partsOf(
  bar: ShareBar,
  keys: readonly string[],
  words: ShareWords,
  textures: Textures,
): Drawn[] {
  const sum = bar.parts.reduce((total, { amount }) => total + amount, 0n);
  invariant(
    bar.parts.every(({ amount }) => amount >= 0n),
    'a share below nothing',
  );
  invariant(sum <= bar.whole, 'shares of more than the whole');
  const open = bar.whole - sum;
  const all = open > 0n ? [...bar.parts, { key: '', label: words.open, amount: open }] : bar.parts;
  const permille = permilleOf(
    all.map(({ amount }) => amount),
    bar.whole,
  );
  return all.map((part, i) => {
    const isOpen = open > 0n && i === all.length - 1;
    const fill = isOpen ? textures.meaning('waiting') : textures.series(keys.indexOf(part.key));
    return { ...part, permille: permille[i]!, fill, isOpen };
  });
}

export const amountText = (amount: bigint, amounts: Amounts, locale: Locale): string =>
  amounts.kind === 'count'
    ? locale.number(amount)
    : locale.money(amount, amounts.currency, amounts.minorDigits);

const percentText = (permille: bigint, locale: Locale): string =>
  locale.share(fraction(permille, PERMILLE));

function barNodes(
  parts: readonly Drawn[],
  whole: bigint,
  width: number,
  top: number,
  locale: Locale,
) {
  let before = 0n;
  const nodes = parts.flatMap((part): SvgNode[] => {
    // Edges come from running sums, so the last one is the right end and nothing is lost between.
    const left = whole === 0n ? 0 : (Number(before) / Number(whole)) * width;
    before += part.amount;
    const right = whole === 0n ? 0 : (Number(before) / Number(whole)) * width;
    if (part.amount === 0n) return [];
    const box = { x: left, y: top, width: px(right) - px(left), height: BAR };
    const percent = percentText(part.permille, locale);
    const fits = box.width >= widthOfText(percent, { size: 12, bold: true }) + 14;
    const outline = part.isOpen ? 'var(--line-strong)' : 'var(--surface)';
    return [
      rect(
        box,
        { fill: part.fill, stroke: outline, 'stroke-width': 1 },
        `${part.label}: ${percent}`,
      ),
      ...(fits ? chip(percent, left + box.width / 2, top + BAR / 2, { size: SMALL }) : []),
    ];
  });
  const bracket = path(`M0.5 ${top + BAR + 4}v5H${px(width - 0.5)}v-5`, {
    fill: 'none',
    stroke: 'var(--quiet)',
    'stroke-width': 1.5,
  });
  return [...nodes, bracket];
}

function additionNodes(
  parts: readonly Drawn[],
  bar: ShareBar,
  {
    width,
    locale,
    words,
    amounts,
    top,
  }: {
    readonly width: number;
    readonly locale: Locale;
    readonly words: ShareWords;
    readonly amounts: Amounts;
    readonly top: number;
  },
): { readonly nodes: SvgNode[]; readonly bottom: number } {
  let bottom = top;
  const value = (amount: bigint, permille: bigint) =>
    `${amountText(amount, amounts, locale)}  ·  ${percentText(permille, locale)}`;
  const rows = parts.flatMap((part) => {
    const row = keyedRow(
      { label: part.label, fill: part.fill, value: value(part.amount, part.permille) },
      { x: 0, y: bottom, width },
    );
    bottom = row.bottom;
    return row.nodes;
  });
  const total = [
    line([0, bottom, width, bottom], { stroke: 'var(--ink)', 'stroke-width': 1 }),
    text(words.total, 20, bottom + 17, { bold: true }),
    text(value(bar.whole, bar.whole === 0n ? 0n : PERMILLE), width, bottom + 17, {
      bold: true,
      anchor: 'end',
    }),
  ];
  return { nodes: [...rows, ...total], bottom: bottom + 26 };
}

/** Exact digits with the point in its place, for spreadsheets. */
function amountCell(amount: bigint, amounts: Amounts, locale: Locale): Cell {
  const shown = amountText(amount, amounts, locale);
  if (amounts.kind === 'count') return cell(`${amount}`, shown);
  const digits = `${amount}`.padStart(amounts.minorDigits + 1, '0');
  const cut = digits.length - amounts.minorDigits;
  const point = amounts.minorDigits === 0 ? '' : '.';
  return cell(`${digits.slice(0, cut)}${point}${digits.slice(cut)}`, shown);
}

export function shareBars(
  frame: FigureFrame,
  shares: Shares,
  look: FigureLook<ShareWords>,
): Figure {
  const { locale, words } = look;
  const { amounts } = shares;
  const width = widthWithin(look.width);
  const textures = new Textures(frame.id);
  const keys = [...new Set(shares.bars.flatMap(({ parts }) => parts.map(({ key }) => key)))];
  const drawn = shares.bars.map((bar) => ({ bar, parts: partsOf(bar, keys, words, textures) }));
  let bottom = 0;
  const bars = drawn.map(({ bar, parts }) => {
    const top = bottom + 22;
    const addition = additionNodes(parts, bar, {
      width,
      locale,
      words,
      amounts,
      top: top + BAR + 18,
    });
    const heading = text(bar.label, 0, bottom + 13, { bold: true, size: 13 });
    bottom = addition.bottom + 14;
    return group([heading, ...barNodes(parts, bar.whole, width, top, locale), ...addition.nodes]);
  });
  const { columns } = words;
  return figureOf(frame, locale, {
    takeaway: takeawayOf(drawn, words, amounts, locale),
    table: {
      columns: [
        { label: columns.bar },
        { label: columns.part },
        { label: columns.amount, isNumeric: true },
        { label: columns.percent, isNumeric: true },
      ],
      rows: drawn.flatMap(({ bar, parts }) =>
        parts.map((part) => [
          cell(bar.label),
          cell(part.label),
          amountCell(part.amount, amounts, locale),
          cell(Number(part.permille) / 10, percentText(part.permille, locale)),
        ]),
      ),
    },
    svg: drawing(width, Math.max(bottom - 14, 1), marks(textures.definitions(), bars)),
  });
}

function takeawayOf(
  drawn: readonly { readonly bar: ShareBar; readonly parts: readonly Drawn[] }[],
  words: ShareWords,
  amounts: Amounts,
  locale: Locale,
): string {
  const first = drawn[0];
  const parts = first?.parts.filter(({ isOpen }) => !isOpen) ?? [];
  if (first === undefined || parts.length === 0) return '';
  const largest = parts.reduce((a, b) => (b.amount > a.amount ? b : a));
  const open = first.parts.find(({ isOpen }) => isOpen);
  return words.takeaway({
    bar: first.bar.label,
    whole: amountText(first.bar.whole, amounts, locale),
    parts: parts.length,
    largest: largest.label,
    share: percentText(largest.permille, locale),
    open: open === undefined ? null : amountText(open.amount, amounts, locale),
  });
}

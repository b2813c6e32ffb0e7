// The measured profile of one column: bins of a histogram or categories as bars, with what is
// missing and what is hidden for privacy shown as such, never as nothing.
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
import { drawing, marks, rect, SMALL, type SvgNode, TINY, text } from './svg.ts';
import { cutText, widthOfText } from './text-width.ts';
import { Textures } from './texture.ts';
import { valueAxis } from './value-axis.ts';

/** A count, or null when it is hidden. */
export interface ProfileBar {
  readonly label: string;
  readonly count: number | null;
}
export interface Profile {
  readonly kind: 'histogram' | 'categories';
  readonly bars: readonly ProfileBar[];
  /** Rows without a value; null when that count is hidden itself. */
  readonly missing: number | null;
  /** Counts below this are hidden. */
  readonly hiddenBelow?: number;
}
export interface ProfileWords {
  readonly value: string;
  readonly count: string;
  readonly missing: string;
  hidden(below: string | null): string;
  takeaway(facts: {
    readonly largest: string | null;
    readonly count: string;
    readonly known: string;
    readonly hidden: number;
    readonly missing: string | null;
  }): string;
}

const PLOT = 180;
const ROW = 26;

interface Sheet {
  readonly profile: Profile;
  readonly width: number;
  readonly words: ProfileWords;
  readonly locale: Locale;
  readonly textures: Textures;
}

const hiddenText = ({ profile, words, locale }: Sheet): string =>
  words.hidden(profile.hiddenBelow === undefined ? null : locale.number(profile.hiddenBelow));
const markOfHidden = ({ profile, locale }: Sheet): string =>
  profile.hiddenBelow === undefined ? '?' : `<${locale.number(profile.hiddenBelow)}`;

interface Bar extends ProfileBar {
  readonly isMissing: boolean;
}
const barsOf = ({ bars, missing }: Profile, words: ProfileWords): Bar[] => [
  ...bars.map((bar) => ({ ...bar, isMissing: false })),
  ...(missing === 0 ? [] : [{ label: words.missing, count: missing, isMissing: true }]),
];

function fillOf({ count, isMissing }: Bar, textures: Textures): string {
  if (count === null) return textures.meaning('suppressed');
  return isMissing ? textures.meaning('waiting') : 'var(--series-1)';
}
const lookOf = (bar: Bar, textures: Textures) => ({
  fill: fillOf(bar, textures),
  ...(bar.count === null ? { stroke: 'var(--line-strong)', 'stroke-dasharray': '3 2' } : {}),
  ...(bar.isMissing && bar.count !== null ? { stroke: 'var(--line-strong)' } : {}),
});

/** Bars side by side, in the order of the values; labels where they do not touch. */
function histogram(sheet: Sheet, top: number): { nodes: SvgNode[]; bottom: number } {
  const { profile, width, locale, textures, words } = sheet;
  const bars = barsOf(profile, words);
  const bottom = top + PLOT;
  const axis = valueAxis(
    bars.map(({ count }) => count ?? profile.hiddenBelow ?? 0),
    { top, bottom, right: width, locale },
  );
  const missing = bars.find(({ isMissing }) => isMissing);
  const gap =
    missing === undefined ? 0 : Math.max(56, widthOfText(words.missing, { size: TINY }) + 10);
  const bin = (width - axis.left - gap) / Math.max(1, profile.bars.length);
  let labelled = Number.NEGATIVE_INFINITY;
  const nodes = bars.flatMap((bar, i) => {
    const x = bar.isMissing ? width - Math.min(gap, 40) : axis.left + i * bin;
    const wide = bar.isMissing ? Math.min(gap, 40) : bin;
    const height = bottom - axis.scale(bar.count ?? Math.max(profile.hiddenBelow ?? 1, 1));
    const tall = bar.count === null ? Math.max(10, height) : height;
    const box = { x: x + 0.5, y: bottom - tall, width: Math.max(1, wide - 1), height: tall };
    const title = `${bar.label}: ${bar.count === null ? hiddenText(sheet) : locale.number(bar.count)}`;
    const half = widthOfText(bar.label, { size: TINY }) / 2;
    const middle = Math.min(Math.max(x + wide / 2, half), width - half);
    const limit = gap > 0 && !bar.isMissing ? width - gap - 4 : width + 1;
    const fits = middle - half > labelled + 8 && (bar.isMissing || middle + half < limit);
    if (fits) labelled = middle + half;
    return [
      rect(box, lookOf(bar, textures), title),
      ...(fits
        ? [
            text(bar.label, middle, bottom + 17, {
              size: TINY,
              anchor: 'middle',
              fill: 'var(--quiet)',
            }),
          ]
        : []),
    ];
  });
  return { nodes: [...axis.nodes, ...nodes], bottom: bottom + 26 };
}

/** One row a category: name, bar, count. */
function categories(sheet: Sheet, top: number): { nodes: SvgNode[]; bottom: number } {
  const { profile, width, locale, textures, words } = sheet;
  const bars = barsOf(profile, words);
  const shown = ({ count }: Bar) => (count === null ? markOfHidden(sheet) : locale.number(count));
  const names = Math.max(0, ...bars.map(({ label }) => widthOfText(label, { size: SMALL })));
  const left = Math.min(width * 0.42, names + 12);
  const numbers = Math.max(0, ...bars.map((bar) => widthOfText(shown(bar), { size: SMALL }))) + 10;
  const largest = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  const nodes = bars.flatMap((bar, i) => {
    const y = top + i * ROW;
    const value = bar.count ?? profile.hiddenBelow ?? 1;
    const length = Math.max(
      bar.count === null ? 14 : 1,
      (value / largest) * (width - left - numbers),
    );
    const box = { x: left, y: y + 4, width: Math.min(length, width - left - numbers), height: 16 };
    return [
      text(cutText(bar.label, left - 8, { size: SMALL }), 0, y + 16),
      rect(box, lookOf(bar, textures), `${bar.label}: ${shown(bar)}`),
      text(shown(bar), left + box.width + 6, y + 16, { fill: 'var(--quiet)' }),
    ];
  });
  return { nodes, bottom: top + bars.length * ROW + 4 };
}

export function columnProfile(
  frame: FigureFrame,
  profile: Profile,
  look: FigureLook<ProfileWords>,
): Figure {
  const { words, locale } = look;
  const width = widthWithin(look.width);
  const textures = new Textures(frame.id);
  const sheet: Sheet = { profile, width, words, locale, textures };
  const bars = barsOf(profile, words);
  const keys = [
    ...(bars.some(({ count }) => count === null)
      ? [{ label: hiddenText(sheet), fill: textures.meaning('suppressed') }]
      : []),
    ...(bars.some(({ isMissing, count }) => isMissing && count !== null)
      ? [{ label: words.missing, fill: textures.meaning('waiting') }]
      : []),
  ];
  const key = legend(keys, { x: 0, y: 0, width });
  const top = key.bottom + (keys.length > 0 ? 10 : 6);
  const made = profile.kind === 'histogram' ? histogram(sheet, top) : categories(sheet, top);
  return figureOf(frame, locale, {
    takeaway: takeawayOf(profile, words, locale),
    table: {
      columns: [{ label: words.value }, { label: words.count, isNumeric: true }],
      rows: bars.map(({ label, count }) => [
        cell(label),
        count === null ? cell(null, hiddenText(sheet)) : countCell(count, locale),
      ]),
    },
    svg: drawing(width, made.bottom, marks(textures.definitions(), key.nodes, made.nodes)),
  });
}

function takeawayOf({ bars, missing }: Profile, words: ProfileWords, locale: Locale): string {
  const known = bars.filter(({ count }) => count !== null);
  const largest = known.reduce<ProfileBar | null>(
    (most, bar) => (most === null || bar.count! > most.count! ? bar : most),
    null,
  );
  return words.takeaway({
    largest: largest?.label ?? null,
    count: locale.number(largest?.count ?? 0),
    known: locale.number(known.reduce((sum, { count }) => sum + count!, 0)),
    hidden: bars.length - known.length,
    missing: missing === null ? null : locale.number(missing),
  });
}

// What each holder answered to one question: a value as a bar; hidden, refused, not yet decided,
// down and waiting each with a mark of its own. None of these is zero, and none is drawn as zero.
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
  text,
} from './svg.ts';
import { cutText, widthOfText, wrapText } from './text-width.ts';
import { Textures } from './texture.ts';

export type AnswerOutcome =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'suppressed'; readonly below?: number }
  | { readonly kind: 'refused'; readonly reason?: string }
  /** Neither yes nor no: facts or a person’s decision are asked for. */
  | { readonly kind: 'review' }
  | { readonly kind: 'down' }
  | { readonly kind: 'waiting' };
export interface HolderAnswer {
  readonly holder: string;
  readonly name: string;
  readonly outcome: AnswerOutcome;
}
export interface Answers {
  readonly answers: readonly HolderAnswer[];
  readonly places?: number;
}
export interface AnswerWords {
  readonly holder: string;
  readonly outcome: string;
  readonly value: string;
  readonly kinds: Readonly<Record<AnswerOutcome['kind'], string>>;
  suppressed(below: string | null): string;
  refused(reason: string | null): string;
  takeaway(facts: {
    readonly answered: number;
    readonly all: number;
    readonly sum: string | null;
    readonly suppressed: number;
    readonly refused: number;
    readonly review: number;
    readonly down: number;
    readonly waiting: number;
  }): string;
}

const BAR = 18;
const ROW = 34;

interface Sheet {
  readonly words: AnswerWords;
  readonly locale: Locale;
  readonly textures: Textures;
  readonly places: number;
  readonly left: number;
  readonly room: number;
  readonly largest: number;
}

const valuesOf = ({ answers }: Answers): number[] =>
  answers.flatMap(({ outcome }) => (outcome.kind === 'value' ? [outcome.value] : []));

function outcomeText(outcome: AnswerOutcome, { words, locale, places }: Sheet): string {
  if (outcome.kind === 'value') return locale.number(outcome.value, places);
  if (outcome.kind === 'suppressed')
    return words.suppressed(outcome.below === undefined ? null : locale.number(outcome.below));
  if (outcome.kind === 'refused') return words.refused(outcome.reason ?? null);
  return words.kinds[outcome.kind];
}

/** A barred circle; a half circle; a broken plug of two strokes; three dots. */
function sign(kind: 'refused' | 'review' | 'down' | 'waiting', x: number, y: number): SvgNode[] {
  const stroke = { fill: 'none', 'stroke-width': 2 };
  if (kind === 'refused')
    return [
      circle(x + 8, y, 7, { ...stroke, stroke: 'var(--bad)' }),
      line([x + 3.5, y + 4.5, x + 12.5, y - 4.5], { stroke: 'var(--bad)', 'stroke-width': 2 }),
    ];
  if (kind === 'review')
    return [
      circle(x + 8, y, 7, { ...stroke, stroke: 'var(--warn)' }),
      path(`M${px(x + 8)} ${px(y - 7)}a7 7 0 0 1 0 14z`, { fill: 'var(--warn)' }),
    ];
  if (kind === 'down')
    return [
      path(`M${px(x + 1)} ${px(y)}h4m5 0h5M${px(x + 6)} ${px(y + 5)}l3 -10`, {
        ...stroke,
        stroke: 'var(--warn)',
      }),
    ];
  return [2, 8, 14].map((dx) => circle(x + dx, y, 1.8, { fill: 'var(--quiet)' }));
}

function outcomeMarks(
  answer: HolderAnswer,
  sheet: Sheet,
  y: number,
): { nodes: SvgNode[]; end: number } {
  const { outcome, name } = answer;
  const { left, room, largest, textures } = sheet;
  const middle = y + BAR / 2;
  if (outcome.kind === 'value') {
    const width = Math.max(1, (outcome.value / largest) * room);
    const title = `${name}: ${outcomeText(outcome, sheet)}`;
    return {
      nodes: [rect({ x: left, y, width, height: BAR }, { fill: 'var(--series-1)' }, title)],
      end: left + width,
    };
  }
  if (outcome.kind === 'suppressed') {
    const reach = outcome.below === undefined ? 0 : (outcome.below / largest) * room;
    const width = Math.min(room, Math.max(16, reach));
    const look = {
      fill: textures.meaning('suppressed'),
      stroke: 'var(--line-strong)',
      'stroke-dasharray': '3 2',
    };
    return { nodes: [rect({ x: left, y, width, height: BAR }, look)], end: left + width };
  }
  return { nodes: sign(outcome.kind, left, middle), end: left + 18 };
}

export function answerBars(
  frame: FigureFrame,
  data: Answers,
  look: FigureLook<AnswerWords>,
): Figure {
  const { words, locale } = look;
  const { places = 0 } = data;
  const width = widthWithin(look.width);
  const textures = new Textures(frame.id);
  const names = data.answers.map(({ name }) => widthOfText(name, { size: SMALL, bold: true }));
  const left = Math.ceil(Math.min(width * 0.36, Math.max(0, ...names) + 14));
  const values = valuesOf(data);
  const numbers = values.map((value) =>
    widthOfText(locale.number(value, places), { size: SMALL, bold: true }),
  );
  const room = width - left - Math.max(0, ...numbers) - 12;
  const largest = Math.max(1e-9, ...values);
  const sheet: Sheet = { words, locale, textures, places, left, room, largest };
  let y = 4;
  const rows = data.answers.map((answer) => {
    const made = outcomeMarks(answer, sheet, y);
    const isValue = answer.outcome.kind === 'value';
    const shown = outcomeText(answer.outcome, sheet);
    const lines = isValue ? [shown] : wrapText(shown, width - made.end - 10, { size: SMALL });
    const name = cutText(answer.name, left - 10, { size: SMALL, bold: true });
    const nodes = [
      text(name, 0, y + 14, { bold: true }),
      ...made.nodes,
      ...lines.map((part, i) =>
        text(
          part,
          made.end + 8,
          y + 14 + i * 15,
          isValue ? { bold: true } : { fill: 'var(--quiet)' },
        ),
      ),
    ];
    y += Math.max(ROW, 19 + lines.length * 15);
    return group(nodes);
  });
  const axis = line([left, 0, left, y - 8], { stroke: 'var(--line-strong)' });
  return figureOf(frame, locale, {
    takeaway: takeawayOf(data, sheet),
    table: tableOf(data, sheet),
    svg: drawing(width, Math.max(y, 1), marks(textures.definitions(), axis, rows)),
  });
}

function tableOf({ answers }: Answers, sheet: Sheet) {
  const { words, locale, places } = sheet;
  return {
    columns: [
      { label: words.holder },
      { label: words.outcome },
      { label: words.value, isNumeric: true },
    ],
    rows: answers.map(({ holder, name, outcome }) => [
      cell(holder, `${name} (${holder})`),
      cell(outcome.kind, words.kinds[outcome.kind]),
      outcome.kind !== 'value'
        ? cell(null, outcomeText(outcome, sheet))
        : places === 0
          ? countCell(outcome.value, locale)
          : cell(outcome.value, locale.number(outcome.value, places)),
    ]),
  };
}

function takeawayOf(data: Answers, { words, locale, places }: Sheet): string {
  const values = valuesOf(data);
  const count = (kind: AnswerOutcome['kind']) =>
    data.answers.filter(({ outcome }) => outcome.kind === kind).length;
  // Only whole numbers add up over holders; means and frequencies do not.
  const isCount = places === 0 && values.length > 0;
  return words.takeaway({
    answered: values.length,
    all: data.answers.length,
    sum: isCount ? locale.number(values.reduce((sum, value) => sum + value, 0)) : null,
    suppressed: count('suppressed'),
    refused: count('refused'),
    review: count('review'),
    down: count('down'),
    waiting: count('waiting'),
  });
}

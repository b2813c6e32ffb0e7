// A ballot under its decision rule: who is in favour, the line to cross and the minority that can
// block, by members and by weight. Yes grows from the left towards the line; what is against
// grows from the right towards the block. Shares are exact.
import { compareFractions, type Fraction, fraction, fractionText } from '../fraction.ts';
import {
  cell,
  countCell,
  type Figure,
  type FigureFrame,
  type FigureLook,
  type FigureTable,
  figureOf,
  widthWithin,
} from './figure.ts';
import { keyedRow } from './legend.ts';
import type { Locale } from './locale.ts';
import {
  type Box,
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
  TINY,
  text,
} from './svg.ts';
import { widthOfText } from './text-width.ts';
import { Textures } from './texture.ts';

export type BallotChoice = 'yes' | 'waiting' | 'abstain' | 'no';
export interface Voter {
  readonly member: string;
  readonly name: string;
  readonly choice: BallotChoice;
  readonly weight?: bigint | number;
}
export type Need =
  | { readonly atLeast: Fraction }
  | { readonly moreThan: Fraction }
  | { readonly count: bigint | number };
export interface Measure {
  readonly by: 'members' | 'weight';
  readonly need?: Need;
  /** So many not in favour can block. */
  readonly blocking?: bigint | number;
}
export interface Ballot {
  readonly outcome: 'adopted' | 'open' | 'failed';
  readonly voters: readonly Voter[];
  readonly measures: readonly Measure[];
  /** Excluded abstentions leave the whole that shares are counted of. */
  readonly abstention: 'counts-against' | 'excluded';
  /** How many of the members must take part, whatever they say. */
  readonly quorum?: Need;
}
export interface BallotWords {
  readonly choices: Readonly<Record<BallotChoice, string>>;
  readonly measures: Readonly<Record<Measure['by'], string>>;
  readonly columns: { readonly member: string; readonly choice: string; readonly weight: string };
  inFavour(have: string, whole: string, share: string): string;
  atLeast(need: string): string;
  moreThan(need: string): string;
  signatures(need: string): string;
  readonly quorum: {
    readonly title: string;
    have(have: string, whole: string, share: string): string;
    note(line: string, isReached: boolean): string;
  };
  blocking(amount: string, by: Measure['by']): string;
  group(members: string, share: string | null): string;
  takeaway(
    outcome: Ballot['outcome'],
    facts: {
      readonly yes: string;
      readonly of: string;
      readonly share: string | null;
      readonly waiting: number;
    },
  ): string;
}

const BAR = 30;
const ORDER: readonly BallotChoice[] = ['yes', 'waiting', 'abstain', 'no'];
const ORDER_EXCLUDED: readonly BallotChoice[] = ['yes', 'waiting', 'no', 'abstain'];
const SETTLED_BASE_GAP = 6;

const orderOf = (ballot: Ballot): readonly BallotChoice[] =>
  ballot.abstention === 'excluded' ? ORDER_EXCLUDED : ORDER;

const amountOf = (voter: Voter, by: Measure['by']): bigint =>
  by === 'members' ? 1n : BigInt(voter.weight ?? 0);

function sumOf(ballot: Ballot, by: Measure['by'], ...choices: readonly BallotChoice[]): bigint {
  return ballot.voters
    .filter(({ choice }) => choices.includes(choice))
    .reduce((sum, voter) => sum + amountOf(voter, by), 0n);
}
/** What shares are counted of. */
const baseOf = (ballot: Ballot, by: Measure['by']): bigint =>
  ballot.abstention === 'excluded'
    ? sumOf(ballot, by, 'yes', 'waiting', 'no')
    : sumOf(ballot, by, ...ORDER);

const shareOf = (part: bigint, base: bigint): Fraction =>
  base === 0n ? fraction(0n) : fraction(part, base);

interface Sheet {
  readonly ballot: Ballot;
  readonly width: number;
  readonly words: BallotWords;
  readonly locale: Locale;
  readonly textures: Textures;
}

function fillOf(choice: BallotChoice, textures: Textures): string {
  if (choice === 'waiting') return textures.meaning('waiting');
  return textures.series({ yes: 0, abstain: 4, no: 5 }[choice]);
}

function needText(need: Need, { words, locale }: Sheet): string {
  if ('count' in need) return words.signatures(locale.number(need.count));
  return 'atLeast' in need
    ? words.atLeast(lineText(need.atLeast, locale))
    : words.moreThan(lineText(need.moreThan, locale));
}
/** `65 %`, but `2/3`: a line is never rounded. */
const lineText = (share: Fraction, locale: Locale): string =>
  100n % share.denominator === 0n ? locale.share(share, 0) : fractionText(share);

/** The line, as a part of the base. */
function needPart(need: Need, base: bigint): number {
  if ('count' in need) return base === 0n ? 0 : Number(need.count) / Number(base);
  const share = 'atLeast' in need ? need.atLeast : need.moreThan;
  return Number(share.numerator) / Number(share.denominator);
}

function segments(sheet: Sheet, measure: Measure, y: number): SvgNode[] {
  const { ballot, textures, words } = sheet;
  const { by } = measure;
  const scale = scaleOf(sheet, by);
  const crossing = lineAt(sheet, measure);
  const isExcluded = ballot.abstention === 'excluded';
  let left = 0n;
  return orderOf(ballot).flatMap((choice) => {
    const gap = isExcluded && choice === 'abstain' ? SETTLED_BASE_GAP : 0;
    const stroke = choice === 'waiting' ? 'var(--line-strong)' : 'var(--surface)';
    return ballot.voters
      .filter((voter) => voter.choice === choice && amountOf(voter, by) > 0n)
      .flatMap((voter) => {
        const box = { x: scale(left) + gap, y, width: scale(amountOf(voter, by)), height: BAR };
        left += amountOf(voter, by);
        const fill = fillOf(choice, textures);
        const name = `${voter.name}: ${words.choices[choice]}`;
        return [
          rect(box, { fill, stroke, 'stroke-width': 1 }, name),
          ...codeMarks(voter, box, crossing),
        ];
      });
  });
}

/** The member's code in its cell, beside a line that crosses it; none where it is narrow. */
function codeMarks(voter: Voter, box: Box, crossing: number | null): SvgNode[] {
  const room = widthOfText(voter.member, { size: TINY, bold: true }) + 8;
  const isCut = crossing !== null && crossing > box.x && crossing < box.x + box.width;
  const before = isCut ? crossing - box.x : box.width;
  const after = box.width - before;
  const [start, width] = before >= after ? [box.x, before] : [box.x + before, after];
  if (width < room) return [];
  const middle = start + width / 2;
  if (voter.choice !== 'yes') return chip(voter.member, middle, box.y + BAR / 2);
  const ink = { size: TINY, bold: true, anchor: 'middle', fill: 'var(--action-ink)' } as const;
  return [text(voter.member, middle, box.y + BAR / 2 + 4, ink)];
}

function lineAt(sheet: Sheet, { by, need }: Measure): number | null {
  if (need === undefined) return null;
  const base = baseOf(sheet.ballot, by);
  return scaleOf(sheet, by)(base) * Math.min(1, needPart(need, base));
}

function scaleOf({ ballot, width }: Sheet, by: Measure['by']): (amount: bigint) => number {
  const whole = sumOf(ballot, by, ...ORDER);
  const hasApart = ballot.abstention === 'excluded' && sumOf(ballot, by, 'abstain') > 0n;
  const room = width - (hasApart ? SETTLED_BASE_GAP : 0);
  return (amount) => (whole === 0n ? 0 : (Number(amount) / Number(whole)) * room);
}

const clampMiddle = (x: number, half: number, width: number): number =>
  Math.min(Math.max(x, half), width - half);

function needMarks(sheet: Sheet, measure: Measure, labelTop: number, barTop: number): SvgNode[] {
  const x = lineAt(sheet, measure);
  if (measure.need === undefined || x === null) return [];
  return crossingMarks(sheet, needText(measure.need, sheet), { x, labelTop, foot: barTop + BAR });
}

interface Crossing {
  readonly x: number;
  readonly labelTop: number;
  readonly foot: number;
}

/** The line to cross, named above the bar. */
function crossingMarks({ width }: Sheet, label: string, at: Crossing): SvgNode[] {
  const { x, labelTop, foot } = at;
  const half = widthOfText(label, { size: SMALL, bold: true }) / 2;
  return [
    line([x, labelTop + 16, x, foot + 4], { stroke: 'var(--surface)', 'stroke-width': 5 }),
    line([x, labelTop + 16, x, foot + 4], { stroke: 'var(--ink)', 'stroke-width': 2 }),
    path(`M${px(x - 5)} ${labelTop + 15}h10l-5 6z`, { fill: 'var(--ink)' }),
    text(label, clampMiddle(x, half, width), labelTop + 11, { bold: true, anchor: 'middle' }),
  ];
}

interface Quorum {
  readonly need: Need;
  readonly spoken: bigint;
  readonly whole: bigint;
}

/** Abstentions take part, so they stand on the side of the quorum. */
function quorumOf(ballot: Ballot): Quorum | null {
  if (ballot.quorum === undefined) return null;
  const spoken = sumOf(ballot, 'members', 'yes', 'abstain', 'no');
  return { need: ballot.quorum, spoken, whole: sumOf(ballot, 'members', ...ORDER) };
}

function isTakenPart({ need, spoken, whole }: Quorum): boolean {
  if ('count' in need) return spoken >= BigInt(need.count);
  const line = 'atLeast' in need ? need.atLeast : need.moreThan;
  const compared = compareFractions(shareOf(spoken, whole), line);
  return 'atLeast' in need ? compared >= 0 : compared > 0;
}

function quorumBar(sheet: Sheet, top: number): { nodes: SvgNode[]; bottom: number } {
  const quorum = quorumOf(sheet.ballot);
  if (quorum === null) return { nodes: [], bottom: top };
  const { words, locale, width, textures } = sheet;
  const { spoken, whole, need } = quorum;
  const share = shareOf(spoken, whole);
  const have = words.quorum.have(locale.number(spoken), locale.number(whole), locale.share(share));
  const [y, height] = [top + 42, BAR / 2];
  const filled = (Number(share.numerator) / Number(share.denominator)) * width;
  const edge = { stroke: 'var(--line-strong)', 'stroke-width': 1 };
  const x = Math.min(1, needPart(need, whole)) * width;
  return {
    nodes: [
      text(words.quorum.title, 0, top + 12, { bold: true }),
      text(have, width, top + 12, { anchor: 'end', fill: 'var(--quiet)' }),
      rect({ x: 0, y, width, height }, { fill: textures.meaning('waiting'), ...edge }),
      rect({ x: 0, y, width: filled, height }, { fill: textures.series(1), ...edge }, have),
      ...crossingMarks(sheet, needText(need, sheet), { x, labelTop: top + 20, foot: y + height }),
    ],
    bottom: y + height + 18,
  };
}

function quorumNotes(sheet: Sheet): string[] {
  const quorum = quorumOf(sheet.ballot);
  if (quorum === null) return [];
  return [sheet.words.quorum.note(needText(quorum.need, sheet), isTakenPart(quorum))];
}

function blockMarks(sheet: Sheet, { by, blocking }: Measure, top: number): SvgNode[] {
  if (blocking === undefined) return [];
  const base = baseOf(sheet.ballot, by);
  const scale = scaleOf(sheet, by);
  const right = scale(base);
  const left = Math.max(0, right - scale(BigInt(blocking)));
  const label = sheet.words.blocking(sheet.locale.number(blocking), by);
  const half = widthOfText(label, { size: TINY }) / 2;
  return [
    path(`M${px(left + 0.5)} ${top + 2}v6H${px(right - 0.5)}v-6`, {
      fill: 'none',
      stroke: 'var(--quiet)',
      'stroke-width': 1.5,
    }),
    text(label, clampMiddle((left + right) / 2, half, sheet.width), top + 21, {
      size: TINY,
      anchor: 'middle',
      fill: 'var(--quiet)',
    }),
  ];
}

/** One bar: what it measures, the line to cross, the cells, the block. */
function measureBar(
  sheet: Sheet,
  measure: Measure,
  top: number,
): { nodes: SvgNode[]; bottom: number } {
  const { ballot, words, locale } = sheet;
  const base = baseOf(ballot, measure.by);
  const yes = sumOf(ballot, measure.by, 'yes');
  const heading = words.measures[measure.by];
  const have = words.inFavour(
    locale.number(yes),
    locale.number(base),
    locale.share(shareOf(yes, base)),
  );
  const labelTop = top + 20;
  const barTop = labelTop + (measure.need === undefined ? 0 : 22);
  return {
    nodes: [
      text(heading, 0, top + 12, { bold: true }),
      text(have, sheet.width, top + 12, { anchor: 'end', fill: 'var(--quiet)' }),
      group(segments(sheet, measure, barTop)),
      ...needMarks(sheet, measure, labelTop, barTop),
      ...blockMarks(sheet, measure, barTop + BAR + 4),
    ],
    bottom: barTop + BAR + (measure.blocking === undefined ? 18 : 42),
  };
}

function choiceRows(sheet: Sheet, top: number): { nodes: SvgNode[]; bottom: number } {
  const { ballot, words, locale, textures, width } = sheet;
  const hasWeight = ballot.measures.some(({ by }) => by === 'weight');
  let bottom = top;
  const nodes = orderOf(ballot).flatMap((choice) => {
    const voters = ballot.voters.filter((voter) => voter.choice === choice);
    if (voters.length === 0) return [];
    const part = sumOf(ballot, 'weight', choice);
    const isApart = ballot.abstention === 'excluded' && choice === 'abstain';
    const share =
      hasWeight && !isApart ? locale.share(shareOf(part, baseOf(ballot, 'weight'))) : null;
    const row = keyedRow(
      {
        label: words.choices[choice],
        fill: fillOf(choice, textures),
        value: words.group(locale.number(voters.length), share),
        detail: voters.map(({ name }) => name).join(', '),
      },
      { x: 0, y: bottom, width },
    );
    bottom = row.bottom;
    return row.nodes;
  });
  return { nodes, bottom };
}

function tableOf(ballot: Ballot, words: BallotWords, locale: Locale): FigureTable {
  const hasWeight = ballot.measures.some(({ by }) => by === 'weight');
  const { member, choice, weight } = words.columns;
  return {
    columns: [
      { label: member },
      { label: choice },
      ...(hasWeight ? [{ label: weight, isNumeric: true }] : []),
    ],
    rows: orderOf(ballot).flatMap((wanted) =>
      ballot.voters
        .filter((voter) => voter.choice === wanted)
        .map((voter) => [
          cell(voter.member, `${voter.name} (${voter.member})`),
          cell(voter.choice, words.choices[voter.choice]),
          ...(hasWeight ? [countCell(amountOf(voter, 'weight'), locale)] : []),
        ]),
    ),
  };
}

export function ballotBar(
  frame: FigureFrame,
  ballot: Ballot,
  look: FigureLook<BallotWords>,
): Figure {
  const { words, locale } = look;
  const width = widthWithin(look.width);
  const textures = new Textures(frame.id);
  const sheet: Sheet = { ballot, width, words, locale, textures };
  let bottom = 0;
  const bars = ballot.measures.map((measure) => {
    const made = measureBar(sheet, measure, bottom);
    bottom = made.bottom;
    return group(made.nodes);
  });
  const quorum = quorumBar(sheet, bottom);
  const rows = choiceRows(sheet, quorum.bottom + 2);
  const weighted = ballot.measures.some(({ by }) => by === 'weight');
  const share = shareOf(sumOf(ballot, 'weight', 'yes'), baseOf(ballot, 'weight'));
  return figureOf(frame, locale, {
    takeaway: words.takeaway(ballot.outcome, {
      yes: locale.number(sumOf(ballot, 'members', 'yes')),
      of: locale.number(baseOf(ballot, 'members')),
      share: weighted ? locale.share(share) : null,
      waiting: Number(sumOf(ballot, 'members', 'waiting')),
    }),
    table: tableOf(ballot, words, locale),
    notes: quorumNotes(sheet),
    svg: drawing(width, rows.bottom, marks(textures.definitions(), bars, quorum.nodes, rows.nodes)),
  });
}

// The give and take with one partner, from `data-commons.read-balance`: quarters against the floor,
// and the rungs of the cure ladder that stand. Units and ratios are exact.
import { fraction, parseFraction } from '../../fraction.ts';
import { type Reciprocity, reciprocity } from '../reciprocity.ts';
import { ladderOf, RUNGS, type Rung, unitsIn, unitsText } from './balance-readings.ts';
import { ladderSubject } from './ladder.ts';
import type { NameOf, Subject, SubjectLook } from './subject.ts';
import type { LadderStage } from './words.ts';

interface QuarterSeen {
  readonly quarter: string;
  readonly from: string;
  readonly given: { readonly units: string };
  readonly received: { readonly units: string };
  readonly ratio: string | null;
  readonly isRunning: boolean;
  readonly isJudged: boolean;
}
export interface BalanceSeen {
  readonly partner: string;
  readonly floor?: string;
  readonly quarters: readonly QuarterSeen[];
  /** Rung and dates by party; null where no shortfall stands. */
  readonly cure: Readonly<Record<string, unknown>>;
}
/** For drawing alone: heights may be floats, the ratios stay exact. */
function height(units: string): number {
  const { numerator, denominator } = unitsIn(units);
  return Number(numerator) / Number(denominator);
}

export function balanceFrom(
  seen: BalanceSeen,
  words: Readonly<Record<LadderStage, string>>,
): Reciprocity {
  const worst = Math.max(-1, ...ladderOf(seen).map(({ stage }) => RUNGS.indexOf(stage)));
  return {
    floor: parseFraction(seen.floor ?? '0') ?? fraction(0),
    quarters: seen.quarters.map(({ quarter, given, received, ratio, isRunning, isJudged }) => ({
      label: quarter,
      given: height(given.units),
      received: height(received.units),
      ratio: ratio === null ? null : parseFraction(ratio),
      isRunning,
      isJudged,
    })),
    ladder: { rungs: RUNGS.map((rung) => words[rung]), at: worst < 0 ? null : worst },
  };
}

/** Null before the first quarter. */
export function balanceSubject(seen: BalanceSeen, nameOf: NameOf): Subject | null {
  if (seen.quarters.length === 0) return null;
  return {
    id: 'reciprocity',
    draw: (look) => {
      const { balance, ladder } = look.words.subjects;
      const title = balance.title(nameOf(seen.partner));
      const frame = { id: 'reciprocity', title, unit: balance.unit, ...early(seen, look) };
      const words = look.words.reciprocity;
      return reciprocity(frame, balanceFrom(seen, ladder.stages), { ...look, words });
    },
  };
}

/** Nobody is below a floor that is not judged yet. */
function early({ quarters }: BalanceSeen, { words, locale }: SubjectLook): { takeaway?: string } {
  const last = quarters.at(-1);
  if (!last || quarters.some(({ isJudged }) => isJudged)) return {};
  const { quarter, given, received } = last;
  const [gave, got] = [given, received].map(({ units }) => unitsText(units, locale));
  return { takeaway: words.subjects.balance.notJudged(quarter, gave!, got!) };
}

/** The ladder with its dates, a lane each party; null where no shortfall stands. */
export function cureSubject(seen: BalanceSeen, nameOf: NameOf): Subject | null {
  const rungs = ladderOf(seen);
  const ladders = rungs.flatMap(({ party, dates }) =>
    dates ? [{ label: nameOf(party), dates }] : [],
  );
  const at = todayOf(rungs) ?? seen.quarters.at(-1)?.from ?? '';
  return ladderSubject({ of: 'steps', at, ladders });
}

/** The node's day: notice plus the days it counts. */
function todayOf(rungs: readonly Rung[]): string | null {
  const dated = rungs.find(({ dates, day }) => dates !== undefined && day !== undefined);
  if (!dated?.dates || dated.day === undefined) return null;
  return Temporal.PlainDate.from(dated.dates.noticeOn).add({ days: dated.day }).toString();
}

// What a balance says beside its quarters: the rungs that stand, and units in words. Apart from the
// drawing, which pages load later.
import { type Fraction, fraction, parseFraction } from '../../fraction.ts';
import type { Locale } from '../locale.ts';
import type { LadderDates } from './ladder.ts';
import type { LadderStage } from './words.ts';

interface CureSeen {
  /** Rung and dates by party; null where no shortfall stands. */
  readonly cure: Readonly<Record<string, unknown>>;
}
export interface Rung {
  readonly party: string;
  readonly stage: LadderStage;
  readonly dates?: LadderDates;
  /** Days since the notice. */
  readonly day?: number;
  readonly text: string;
  readonly following?: { readonly stage: LadderStage; readonly on: string };
}

export const RUNGS = ['notice', 'consultation', 'cure', 'suspended'] as const;
const STAGES: ReadonlySet<unknown> = new Set(RUNGS);

/** Of each party whose shortfall stands now. */
export const ladderOf = ({ cure }: CureSeen): Rung[] =>
  Object.entries(cure).flatMap(([party, state]) => {
    const rung = state as Omit<Rung, 'party'> | null;
    return rung && STAGES.has(rung.stage) ? [{ ...rung, party }] : [];
  });

/** Units are whole numbers as a rule, and exact fractions under a formula with halves. */
export const unitsIn = (units: string): Fraction => parseFraction(units) ?? fraction(0);

export function unitsText(units: string, locale: Locale): string {
  const { numerator, denominator } = unitsIn(units);
  if (denominator === 1n) return locale.number(numerator);
  return locale.ratio({ numerator, denominator }, 1);
}

// Readings of a balance that several pages share: sums over the window, rungs of the ladder,
// whether the books agree. Units and ratios are exact.
import type { Locale } from '../../../../base/figures/locale.ts';
import { type Fraction, fraction, parseFraction } from '../../../../base/fraction.ts';
import type { OutputOf } from '../../api/client.ts';
import type { LadderDates } from './ladder-lane.ts';

export type Balance = OutputOf<'/data-commons/balances/{partner}', 'get'>;
export type Quarter = Balance['quarters'][number];

export type Stage = 'notice' | 'consultation' | 'cure' | 'suspended';
export interface Rung {
  readonly party: string;
  readonly stage: Stage;
  readonly dates?: LadderDates;
  readonly text: string;
  readonly following?: { readonly stage: Stage; readonly on: string };
}

/** Units are whole numbers as a rule, and exact fractions under a formula with halves. */
export const unitsIn = (units: string): Fraction => parseFraction(units) ?? fraction(0);

export function unitsText(units: string, locale: Locale): string {
  const { numerator, denominator } = unitsIn(units);
  if (denominator === 1n) return locale.number(numerator);
  return locale.ratio({ numerator, denominator }, 1);
}

interface Standing {
  readonly given: string;
  readonly received: string;
  readonly ratio: Fraction | null;
}

/** Over the agreed window up to now; without a floor, of the running quarter. */
export function runningOf({ quarters }: Balance): Standing {
  const last = quarters.at(-1);
  const window = last?.rolling;
  if (!last) return { given: '0', received: '0', ratio: null };
  const ratio = window ? window.ratio : last.ratio;
  return {
    given: window?.given ?? last.given.units,
    received: window?.received ?? last.received.units,
    ratio: ratio === null ? null : parseFraction(ratio),
  };
}

const STAGES: ReadonlySet<unknown> = new Set(['notice', 'consultation', 'cure', 'suspended']);

/** Of each party whose shortfall stands now. */
export const ladderOf = ({ cure }: Pick<Balance, 'cure'>): Rung[] =>
  Object.entries(cure).flatMap(([party, state]) => {
    const rung = state as Omit<Rung, 'party'> | null;
    return rung && STAGES.has(rung.stage) ? [{ ...rung, party }] : [];
  });

export interface PastShortfall {
  readonly party: string;
  readonly noticeOn: string;
  readonly quarter: string;
  readonly curedAt?: string;
}

export const shortfallsOf = ({ history }: Pick<Balance, 'history'>): PastShortfall[] =>
  Object.entries(history).flatMap(([party, list]) =>
    (Array.isArray(list) ? list : []).map((one: Omit<PastShortfall, 'party'>) => ({
      ...one,
      party,
    })),
  );

export interface Difference {
  readonly kind: 'missing-here' | 'missing-there' | 'units-differ';
  readonly entry: string;
  readonly servedBy: string;
  readonly receivedBy: string;
  readonly unitsHere?: string;
  readonly unitsThere?: string;
}
export const differencesOf = ({ theirs }: Quarter): readonly Difference[] =>
  (theirs?.differences ?? []) as readonly Difference[];

/** Equal only where every quarter that was compared is. */
export function booksOf({ quarters }: Pick<Balance, 'quarters'>): 'equal' | 'differ' | 'none' {
  const compared = quarters.flatMap(({ theirs }) => theirs ?? []);
  if (compared.length === 0) return 'none';
  return compared.every(({ isEqual }) => isEqual) ? 'equal' : 'differ';
}

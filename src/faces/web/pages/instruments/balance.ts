// Readings of a balance that several pages share: sums over the window, rungs of the ladder,
// whether the books agree. Units and ratios are exact.
import { type Fraction, parseFraction } from '../../../../base/fraction.ts';
import type { OutputOf } from '../../api/client.ts';

export {
  ladderOf,
  type Rung,
  unitsText,
} from '../../../../base/figures/subjects/balance-readings.ts';

export type Balance = OutputOf<'/data-commons/balances/{partner}', 'get'>;
export type Quarter = Balance['quarters'][number];

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

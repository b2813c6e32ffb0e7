// Every shortfall of a party in its order: when its notice fell due, and when it was cured. A cure
// counts from the exchange that brings it, also in the middle of a quarter: what the party served
// since then is added to the window it was judged by, so that nothing is cured by the mere turn of
// a quarter. A quarter that ends below the floor starts a new ladder.
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  timesFractions,
} from '../../../base/fraction.ts';
import type { Reciprocity } from '../agreement/terms.ts';
import { type Quarter, quarterPlus, quarterSpan, quarterStartsOn } from './quarter.ts';
import { floorOf, rollingStanding, type Shortfall } from './standing.ts';
import { type ExchangeRecord, type Statement, unitsIn } from './statement.ts';

export interface DatedShortfall extends Shortfall {
  /** RFC 3339 UTC; absent while it stands. */
  readonly curedAt?: string;
}

export interface BookedQuarter {
  readonly quarter: Quarter;
  readonly statement: Statement;
  readonly records: readonly ExchangeRecord[];
  /** The running one is not judged; a cure in it counts. */
  readonly isWhole: boolean;
}

export function shortfallHistory(
  quarters: readonly BookedQuarter[],
  party: string,
  reciprocity: Pick<Reciprocity, 'floor' | 'quarters' | 'graceQuarters'>,
): DatedShortfall[] {
  const statements = quarters.filter(({ isWhole }) => isWhole).map(({ statement }) => statement);
  const history: DatedShortfall[] = [];
  let open: Shortfall | null = null;
  for (const { quarter, records, isWhole } of quarters.slice(reciprocity.graceQuarters)) {
    if (open) {
      const before = rollingStanding(statements, party, quarterPlus(quarter, -1), reciprocity);
      const curedAt = cureWithin(before, records, party, reciprocity.floor);
      if (curedAt !== null) {
        history.push({ ...open, curedAt });
        open = null;
      }
    }
    if (!isWhole) continue;
    const standing = rollingStanding(statements, party, quarter, reciprocity);
    if (!standing.isBelow && open) {
      history.push({ ...open, curedAt: quarterSpan(quarter).to });
      open = null;
    }
    if (standing.isBelow)
      open ??= { noticeOn: quarterStartsOn(quarterPlus(quarter, 1)), quarter, standing };
  }
  return open ? [...history, open] : history;
}

/** The instant of the exchange with which the party reaches the floor; null when none does. */
function cureWithin(
  before: { readonly served: string; readonly received: string },
  records: readonly ExchangeRecord[],
  party: string,
  floor: string,
): string | null {
  const agreed = floorOf(floor);
  let served: Fraction = unitsIn(before.served);
  let received: Fraction = unitsIn(before.received);
  const seen = new Set<string>();
  for (const { entry, servedBy, at, units } of records.toSorted(inTime)) {
    if (seen.has(entry)) continue;
    seen.add(entry);
    const amount = unitsIn(units);
    if (servedBy === party) served = addFractions(served, amount);
    else received = addFractions(received, amount);
    if (isPositive(amount) && compareFractions(served, timesFractions(agreed, received)) >= 0)
      return at;
  }
  return null;
}

const isPositive = (amount: Fraction): boolean => compareFractions(amount, fraction(0)) > 0;
const inTime = (a: ExchangeRecord, b: ExchangeRecord): number =>
  a.at === b.at ? (a.entry < b.entry ? -1 : 1) : a.at < b.at ? -1 : 1;

// Give and take over rolling quarters: units served to a partner over units received from it, as an
// exact fraction against the agreed floor. A quarter that is not over is not judged.
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  fractionText,
  parseFraction,
  timesFractions,
} from '../../../base/fraction.ts';
import { invariant } from '../../../base/invariant.ts';
import type { Reciprocity } from '../agreement/terms.ts';
import { type Quarter, quarterPlus, quarterStartsOn } from './quarter.ts';
import { type Statement, unitsIn } from './statement.ts';

export interface ReciprocityStanding {
  readonly party: string;
  readonly partner: string;
  /** The last quarter of the window, and the window. */
  readonly quarter: Quarter;
  readonly from: Quarter;
  /** Exact units. */
  readonly served: string;
  readonly received: string;
  /** Served over received; null when nothing was received. */
  readonly ratio: string | null;
  readonly floor: string;
  readonly isBelow: boolean;
  /** Units to serve more for the floor; `0` when it is reached. */
  readonly lacking: string;
}

/** The party's standing at the end of the quarter, over the agreed window. */
export function rollingStanding(
  statements: readonly Statement[],
  party: string,
  quarter: Quarter,
  { floor, quarters }: Pick<Reciprocity, 'floor' | 'quarters'>,
): ReciprocityStanding {
  const from = quarterPlus(quarter, 1 - quarters);
  const window = statements.filter((each) => each.quarter >= from && each.quarter <= quarter);
  const parties = new Set(window.flatMap((each) => each.parties));
  invariant(parties.size <= 2, 'the statements stand between one pair of parties');
  const total = (side: 'from' | 'to') =>
    window
      .flatMap((each) => each.flows)
      .filter((flow) => flow[side] === party)
      .map((flow) => unitsIn(flow.units))
      .reduce(addFractions, fraction(0));
  const [served, received] = [total('from'), total('to')];
  const agreed = floorOf(floor);
  const needed = timesFractions(agreed, received);
  const isBelow = compareFractions(served, needed) < 0;
  return {
    party,
    partner: [...parties].find((each) => each !== party) ?? '',
    quarter,
    from,
    served: fractionText(served),
    received: fractionText(received),
    ratio: received.numerator === 0n ? null : fractionText(ratioOf(served, received)),
    floor: fractionText(agreed),
    isBelow,
    lacking: isBelow ? fractionText(minus(needed, served)) : '0',
  };
}

const ratioOf = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);
const minus = (a: Fraction, b: Fraction): Fraction =>
  addFractions(a, fraction(-b.numerator, b.denominator));

export function floorOf(text: string): Fraction {
  const floor = parseFraction(text);
  invariant(floor !== null && floor.numerator > 0n, `the floor is an exact ratio: ${text}`);
  return floor;
}

/** A shortfall that stands: the day on which its notice falls due. */
export interface Shortfall {
  /** First day after the quarter in which the party first stood below: day 0 of the ladder. */
  readonly noticeOn: string;
  readonly quarter: Quarter;
  readonly standing: ReciprocityStanding;
}

/**
 * The party's shortfall after the quarters given, oldest first; null when it stands at the floor
 * now. A quarter at the floor ends a shortfall, and the next one starts a new ladder. The first
 * `graceQuarters` are not judged.
 */
export function shortfallOf(
  statements: readonly Statement[],
  party: string,
  quarters: readonly Quarter[],
  reciprocity: Pick<Reciprocity, 'floor' | 'quarters' | 'graceQuarters'>,
): Shortfall | null {
  let since: Shortfall | null = null;
  for (const quarter of quarters.slice(reciprocity.graceQuarters)) {
    const standing = rollingStanding(statements, party, quarter, reciprocity);
    if (!standing.isBelow) since = null;
    else since ??= { noticeOn: quarterStartsOn(quarterPlus(quarter, 1)), quarter, standing };
  }
  return since;
}

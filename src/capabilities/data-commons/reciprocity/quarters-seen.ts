// The quarters of a balance as a figure needs them, seen from home: given and received, the rolling
// standing of each side against the floor, and what the partner computed for the same quarter.
import { type Fraction, fraction, fractionText } from '../../../base/fraction.ts';
import { type Static, Type } from '../../../base/schema.ts';
import type { Reciprocity } from '../agreement/terms.ts';
import type { Pair } from '../balance.ts';
import type { StatementCheck } from '../cure-store.ts';
import { quarterSpan } from './quarter.ts';
import { rollingStanding } from './standing.ts';
import { type Statement, unitsIn } from './statement.ts';

const closed = { additionalProperties: false };
const AmountSchema = Type.Object(
  {
    exchanges: Type.Integer({ minimum: 0 }),
    units: Type.String({ description: 'Exact, under the agreement’s formula' }),
  },
  closed,
);
const Ratio = Type.Union([Type.String(), Type.Null()], {
  description: 'Given over received, exact; null when nothing was received',
});
const RollingSchema = Type.Object(
  {
    from: Type.String({ description: 'First quarter of the window' }),
    given: Type.String(),
    received: Type.String(),
    ratio: Ratio,
    isBelow: Type.Boolean(),
    lacking: Type.String({ description: 'Units to give more for the floor' }),
  },
  closed,
);
export const QuarterSchema = Type.Object(
  {
    quarter: Type.String(),
    from: Type.String(),
    to: Type.String(),
    isRunning: Type.Boolean(),
    isJudged: Type.Boolean({ description: 'Over, and not in the first quarters of grace' }),
    given: AmountSchema,
    received: AmountSchema,
    ratio: Ratio,
    rolling: Type.Optional(RollingSchema),
    partnerRolling: Type.Optional(RollingSchema),
    theirs: Type.Optional(
      Type.Object(
        {
          given: AmountSchema,
          received: AmountSchema,
          isEqual: Type.Boolean(),
          checkedAt: Type.String(),
          text: Type.String(),
          next: Type.Optional(Type.String()),
          differences: Type.Array(Type.Unknown({ description: 'Missing receipts, by entry' })),
        },
        { ...closed, description: 'As the partner computed it, turned to this side' },
      ),
    ),
  },
  closed,
);
export type QuarterSeen = Static<typeof QuarterSchema>;

/** The last statement is of the running quarter. */
export function quartersSeen(
  statements: readonly Statement[],
  pair: Pair,
  reciprocity: Reciprocity | undefined,
  checks: readonly StatementCheck[],
): QuarterSeen[] {
  return statements.map((statement, at): QuarterSeen => {
    const { quarter } = statement;
    const isRunning = at === statements.length - 1;
    const check = checks.find((one) => one.quarter === quarter);
    const rolling = (party: string) => {
      const standing = rollingStanding(statements, party, quarter, reciprocity!);
      const { from, served: given, received, ratio, isBelow, lacking } = standing;
      return { from, given, received, ratio, isBelow, lacking };
    };
    const flows = flowsFrom(statement, pair);
    return {
      quarter,
      ...quarterSpan(quarter),
      isRunning,
      isJudged: !isRunning && reciprocity !== undefined && at >= reciprocity.graceQuarters,
      ...flows,
      ratio: ratioOf(unitsIn(flows.given.units), unitsIn(flows.received.units)),
      ...(reciprocity
        ? { rolling: rolling(pair.home), partnerRolling: rolling(pair.partner) }
        : {}),
      ...(check ? { theirs: theirsOf(check, pair) } : {}),
    };
  });
}

function flowsFrom({ flows }: Statement, { home }: Pair) {
  const amount = (isGiven: boolean) => {
    const flow = flows.find(({ from }) => (from === home) === isGiven)!;
    return { exchanges: flow.exchanges, units: flow.units };
  };
  return { given: amount(true), received: amount(false) };
}

function theirsOf(check: StatementCheck, pair: Pair) {
  const { isEqual, at: checkedAt, text, next, differences, theirs } = check;
  return {
    ...flowsFrom(theirs, pair),
    isEqual,
    checkedAt,
    text,
    ...(next === undefined ? {} : { next }),
    differences: [...differences],
  };
}

const ratioOf = (given: Fraction, received: Fraction): string | null =>
  received.numerator === 0n
    ? null
    : fractionText(
        fraction(given.numerator * received.denominator, given.denominator * received.numerator),
      );

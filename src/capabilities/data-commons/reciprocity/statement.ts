// The quarterly statement between two parties of an agreement. Each computes it from its own
// records of the same exchanges, in one neutral form, so that equal books give equal bytes and a
// difference can be named by its entry.
import { canonicalJson } from '../../../base/canonical-json.ts';
import { type Digest, digestOfJson } from '../../../base/digest.ts';
import {
  addFractions,
  type Fraction,
  fraction,
  fractionText,
  parseFraction,
} from '../../../base/fraction.ts';
import { invariant } from '../../../base/invariant.ts';
import type { Json } from '../../../base/json.ts';
import { DigestSchema, PlaceSchema, type Static, Type } from '../../../base/schema.ts';
import { type Quarter, quarterSpan } from './quarter.ts';

/** One answer, as either side recorded it. */
export interface ExchangeRecord {
  /** Id of the holder's entry: the same on both sides. */
  readonly entry: string;
  readonly servedBy: string;
  readonly receivedBy: string;
  /** RFC 3339 UTC, the holder's: it settles the quarter on both sides. */
  readonly at: string;
  /** Exact, under the agreement's formula. */
  readonly units: string;
}

const closed = { additionalProperties: false };
const Units = Type.String({ pattern: '^\\d+(/[1-9]\\d*)?$', description: 'exact, lowest terms' });
const FlowSchema = Type.Object(
  {
    from: PlaceSchema,
    to: PlaceSchema,
    exchanges: Type.Integer({ minimum: 0 }),
    units: Units,
    entries: Type.String({ ...DigestSchema, description: 'of the sorted list [entry, units]' }),
  },
  closed,
);
export const StatementSchema = Type.Object(
  {
    typ: Type.Literal('entente-reciprocity-statement/1'),
    agreement: Type.String(),
    quarter: Type.String({ pattern: '^\\d{4}-Q[1-4]$' }),
    parties: Type.Tuple([PlaceSchema, PlaceSchema], { description: 'sorted' }),
    /** First what the first party served to the second, then the other way. */
    flows: Type.Tuple([FlowSchema, FlowSchema]),
  },
  { ...closed, title: 'ReciprocityStatement' },
);
export type Statement = Static<typeof StatementSchema>;
export type Flow = Static<typeof FlowSchema>;

/** `[entry, units]`, sorted by entry. */
export type EntryLine = readonly [entry: string, units: string];
export interface StatementWithEntries {
  readonly statement: Statement;
  readonly entries: readonly [readonly EntryLine[], readonly EntryLine[]];
}

/** The statement of the quarter; records outside it or between others are passed over. */
export function quarterlyStatement(
  records: readonly ExchangeRecord[],
  frame: {
    readonly agreement: string;
    readonly parties: readonly [string, string];
    readonly quarter: Quarter;
  },
): StatementWithEntries {
  const parties = sorted(frame.parties);
  const [first, second] = parties;
  const { from, to } = quarterSpan(frame.quarter);
  const within = records.filter(({ at }) => at >= from && at < to);
  const there = linesOf(within, first, second);
  const back = linesOf(within, second, first);
  const statement: Statement = {
    typ: 'entente-reciprocity-statement/1',
    agreement: frame.agreement,
    quarter: frame.quarter,
    parties: [first, second],
    flows: [flowOf(first, second, there), flowOf(second, first, back)],
  };
  return { statement, entries: [there, back] };
}

const sorted = ([a, b]: readonly [string, string]): readonly [string, string] => {
  invariant(a !== b, 'a statement stands between two parties');
  return a < b ? [a, b] : [b, a];
};

/** An entry counts once, however often it was delivered. */
function linesOf(records: readonly ExchangeRecord[], from: string, to: string): EntryLine[] {
  const units = new Map<string, string>();
  for (const record of records)
    if (record.servedBy === from && record.receivedBy === to)
      units.set(record.entry, fractionText(unitsIn(record.units)));
  return [...units].sort(([a], [b]) => (a < b ? -1 : 1));
}

function flowOf(from: string, to: string, lines: readonly EntryLine[]): Flow {
  const units = lines.map(([, each]) => unitsIn(each)).reduce(addFractions, fraction(0));
  return {
    from,
    to,
    exchanges: lines.length,
    units: fractionText(units),
    entries: digestOfJson(lines),
  };
}

export function unitsIn(text: string): Fraction {
  const units = parseFraction(text);
  invariant(units !== null && units.numerator >= 0n, `units are an exact amount: ${text}`);
  return units;
}

export const statementDigest = (statement: Statement): Digest =>
  digestOfJson(statement as unknown as Json);
export const statementBytes = (statement: Statement): string =>
  canonicalJson(statement as unknown as Json);

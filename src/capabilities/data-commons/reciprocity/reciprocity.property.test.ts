// Random books: both sides agree whatever the order, one lost record is always the one that is
// named, units are conserved, and serving more never lowers a standing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFractions,
  compareFractions,
  fraction,
  fractionText,
  parseFraction,
} from '../../../base/fraction.ts';
import { compareStatements } from './compare.ts';
import { rollingStanding } from './standing.ts';
import { type ExchangeRecord, quarterlyStatement, statementDigest } from './statement.ts';

const frame = { agreement: 'ins_a', parties: ['JP', 'AU'], quarter: '2027-Q3' } as const;
const units = fc
  .tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]) => fractionText(fraction(n, d)));
const books = fc
  .uniqueArray(
    fc.record({
      entry: fc.integer({ min: 0, max: 1_000_000 }).map((n) => `ent_${n}`),
      way: fc.boolean(),
      units,
      day: fc.integer({ min: 1, max: 30 }),
    }),
    { selector: ({ entry }) => entry, minLength: 1, maxLength: 60 },
  )
  .map((rows) =>
    rows.map(
      ({ entry, way, units: each, day }): ExchangeRecord => ({
        entry,
        servedBy: way ? 'AU' : 'JP',
        receivedBy: way ? 'JP' : 'AU',
        at: `2027-09-${String(day).padStart(2, '0')}T00:00:00.000Z`,
        units: each,
      }),
    ),
  );

describe('random books', () => {
  it('give one digest in any order, and conserve units', () => {
    fc.assert(
      fc.property(books, fc.infiniteStream(fc.nat()), (records, keys) => {
        const shuffled = records
          .map((record) => ({ record, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ record }) => record);
        const [one, other] = [records, shuffled].map((each) => quarterlyStatement(each, frame));
        expect(statementDigest(other!.statement)).toBe(statementDigest(one!.statement));
        const sum = (texts: readonly string[]) =>
          texts.map((text) => parseFraction(text)!).reduce(addFractions, fraction(0));
        const booked = sum(records.map((record) => record.units));
        const stated = sum(one!.statement.flows.map((flow) => flow.units));
        expect(compareFractions(booked, stated)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('a lost record is the one that is named', () => {
    fc.assert(
      fc.property(books, fc.nat(), (records, at) => {
        const lost = records[at % records.length]!;
        const mine = quarterlyStatement(
          records.filter((each) => each !== lost),
          frame,
        );
        const compared = compareStatements(mine, quarterlyStatement(records, frame));
        expect(compared).toMatchObject({
          isEqual: false,
          differences: [{ kind: 'missing-here', entry: lost.entry, servedBy: lost.servedBy }],
        });
      }),
      { numRuns: 500 },
    );
  });

  it('serving more never lowers a standing, and what is lacking is exactly enough', () => {
    fc.assert(
      fc.property(books, units, (records, more) => {
        const at = '2027-09-09T00:00:00.000Z';
        const rules = { floor: '0.80', quarters: 4 };
        const standing = (all: readonly ExchangeRecord[]) =>
          rollingStanding([quarterlyStatement(all, frame).statement], 'JP', '2027-Q3', rules);
        const serve = (amount: string): ExchangeRecord => ({
          entry: 'ent_more',
          servedBy: 'JP',
          receivedBy: 'AU',
          at,
          units: amount,
        });
        const before = standing(records);
        if (!before.isBelow) expect(standing([...records, serve(more)]).isBelow).toBe(false);
        expect(standing([...records, serve(before.lacking)])).toMatchObject({
          isBelow: false,
          ...(before.isBelow ? { ratio: '4/5' } : {}),
        });
      }),
      { numRuns: 500 },
    );
  });
});

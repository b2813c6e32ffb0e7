// Two nations, two sets of books, one statement: the examples of the issue, and units and quarters.
import { describe, expect, it } from 'vitest';
import { fractionText } from '../../../base/fraction.ts';
import { parse } from '../../../base/schema.ts';
import { sampleTerms } from '../agreement/sample.ts';
import { compareStatements } from './compare.ts';
import {
  quarterOf,
  quarterPlus,
  quarterSpan,
  quarterStartsOn,
  quartersBetween,
} from './quarter.ts';
import { rollingStanding, shortfallOf } from './standing.ts';
import {
  type ExchangeRecord,
  quarterlyStatement,
  type Statement,
  StatementSchema,
  statementBytes,
} from './statement.ts';
import { unitsOf, unitsServed } from './units.ts';

const agreement = 'ins_00000000000000000000000001';
const frame = (quarter: string) => ({ agreement, parties: ['US', 'GB'], quarter }) as const;
const record = (n: number, units = '1', more: Partial<ExchangeRecord> = {}): ExchangeRecord => ({
  entry: `ent_${String(n).padStart(6, '0')}`,
  servedBy: 'GB',
  receivedBy: 'US',
  at: '2027-02-14T10:00:00.000Z',
  units,
  ...more,
});
const back = { servedBy: 'US', receivedBy: 'GB' };

describe('units', () => {
  const { formula } = sampleTerms.reciprocity!;
  it.each([
    [{ records: 100, classes: [] }, '100'],
    [{ records: 101, classes: ['cancer-genomes'] }, '303/2'],
    [{ records: 0, classes: ['cancer-genomes'] }, '0'],
  ])('%j is %s', (served, expected) => {
    expect(fractionText(unitsOf(formula, served))).toBe(expected);
  });

  it('the heaviest class counts, and readiness weighs where agreed', () => {
    const weighed = {
      classWeights: [
        { class: 'a', weight: '0.5' },
        { class: 'b', weight: '2' },
      ],
      otherClasses: '1',
      readinessWeights: ['0', '0', '1/2', '1', '1.25'],
    };
    const units = (readinessLevel?: number) =>
      fractionText(unitsOf(weighed, { records: 10, classes: ['a', 'b'], readinessLevel }));
    expect([units(4), units(2), units(1), units(undefined)]).toEqual(['25', '10', '0', '0']);
  });

  it('are served by an agreement, or none without reciprocity', () => {
    const dataset = { description: { classes: ['cancer-genomes'] } };
    expect(unitsServed(sampleTerms, dataset, 10)).toBe('15');
    expect(unitsServed({ ...sampleTerms, reciprocity: undefined }, dataset, 10)).toBe('0');
  });
});

describe('quarters', () => {
  it('are of the UTC calendar', () => {
    expect(quarterOf('2027-03-31T23:59:59.999Z')).toBe('2027-Q1');
    expect(quarterOf('2027-04-01T00:00:00.000Z')).toBe('2027-Q2');
    expect(quarterStartsOn('2027-Q4')).toBe('2027-10-01');
    expect([quarterPlus('2027-Q4', 1), quarterPlus('2027-Q1', -3)]).toEqual(['2028-Q1', '2026-Q2']);
    expect(quarterSpan('2027-Q4')).toEqual({
      from: '2027-10-01T00:00:00.000Z',
      to: '2028-01-01T00:00:00.000Z',
    });
    expect(quartersBetween('2026-Q4', '2027-Q2')).toEqual(['2026-Q4', '2027-Q1', '2027-Q2']);
    expect(quartersBetween('2027-Q2', '2027-Q1')).toEqual([]);
  });
});

describe('the quarterly statement', () => {
  const books = [
    record(1, '3/2'),
    record(2),
    record(3, '5', back),
    record(4, '9', { at: '2027-04-01T00:00:00.000Z' }),
  ];

  it('is the same bytes from both sides, whatever the order and however often delivered', () => {
    const one = quarterlyStatement(books, frame('2027-Q1'));
    const mirrored = { agreement, parties: ['GB', 'US'], quarter: '2027-Q1' } as const;
    const other = quarterlyStatement([...books.toReversed(), books[0]!], mirrored);
    expect(statementBytes(other.statement)).toBe(statementBytes(one.statement));
    expect(one.statement.flows).toMatchObject([
      { from: 'GB', to: 'US', exchanges: 2, units: '5/2' },
      { from: 'US', to: 'GB', exchanges: 1, units: '5' },
    ]);
    expect(parse(StatementSchema, one.statement).ok).toBe(true);
  });

  it('leaves out others and other quarters', () => {
    const outside = [...books, record(9, '7', { servedBy: 'JP' })];
    expect(quarterlyStatement(outside, frame('2027-Q1'))).toEqual(
      quarterlyStatement(books, frame('2027-Q1')),
    );
  });
});

describe('comparing the books', () => {
  const books = Array.from({ length: 41_207 }, (_, n) => record(n));
  const full = quarterlyStatement(books, frame('2027-Q1'));

  it('equal books say so', () => {
    expect(compareStatements(full, quarterlyStatement(books, frame('2027-Q1')))).toEqual({
      isEqual: true,
      text: 'Both sides count the same 41,207 exchanges.',
    });
  });

  it('names the one missing receipt: 41,206 against 41,207', () => {
    const lost = quarterlyStatement(books.toSpliced(20_000, 1), frame('2027-Q1'));
    expect(compareStatements(lost, full)).toEqual({
      isEqual: false,
      text: 'The books differ (GB to US: 41,206 here, 41,207 there). ent_020000 is missing here.',
      next: 'Fetch the receipts missing here from the partner.',
      differences: [
        {
          kind: 'missing-here',
          entry: 'ent_020000',
          servedBy: 'GB',
          receivedBy: 'US',
          unitsThere: '1',
        },
      ],
    });
    expect(compareStatements(full, lost)).toMatchObject({
      differences: [{ kind: 'missing-there', entry: 'ent_020000' }],
      next: 'Send the partner the receipts missing there.',
    });
  });

  it('names other units, and says when there are many', () => {
    const small = (units: string) =>
      quarterlyStatement(
        [1, 2, 3, 4, 5].map((n) => record(n, units)),
        frame('2027-Q1'),
      );
    const compared = compareStatements(small('1'), small('2'));
    expect(compared.text).toContain('ent_000003 carries different units and 2 more.');
    expect(compared).toMatchObject({ isEqual: false, differences: { length: 5 } });
  });

  it('statements of different quarters are not compared', () => {
    const other = quarterlyStatement(books, frame('2027-Q2'));
    expect(compareStatements(full, other)).toMatchObject({ isEqual: false, differences: [] });
  });

  it('a list that does not fit its sums is said so', () => {
    const bent = {
      statement: {
        ...full.statement,
        flows: [{ ...full.statement.flows[0], units: '1' }, full.statement.flows[1]],
      } as Statement,
      entries: full.entries,
    };
    expect(compareStatements(full, bent)).toMatchObject({
      isEqual: false,
      next: expect.stringContaining('does not fit'),
    });
  });
});

/** A statement of one quarter in which GB serves and receives so many units. */
const quarterOfGb = (quarter: string, served: number, received: number): Statement => {
  const at = `${quarterStartsOn(quarter)}T12:00:00.000Z`;
  return quarterlyStatement(
    [record(1, String(served), { at }), record(2, String(received), { ...back, at })],
    frame(quarter),
  ).statement;
};
const QUARTERS = quartersBetween('2026-Q1', '2026-Q4');

describe('four rolling quarters against a floor of 0.80', () => {
  const rules = { floor: '0.80', quarters: 4, graceQuarters: 0 };
  const year = (served: number, received: number) =>
    QUARTERS.map((quarter) => quarterOfGb(quarter, served / 4, received / 4));
  const standing = (served: number, received: number) =>
    rollingStanding(year(served, received), 'GB', '2026-Q4', rules);

  it('120,000 over 150,000 passes at exactly 0.80', () => {
    expect(standing(120_000, 150_000)).toEqual({
      party: 'GB',
      partner: 'US',
      quarter: '2026-Q4',
      from: '2026-Q1',
      served: '120000',
      received: '150000',
      ratio: '4/5',
      floor: '4/5',
      isBelow: false,
      lacking: '0',
    });
  });

  it('one unit less does not', () => {
    const statements = [
      ...year(120_000, 150_000).slice(0, 3),
      quarterOfGb('2026-Q4', 29_999, 37_500),
    ];
    expect(rollingStanding(statements, 'GB', '2026-Q4', rules)).toMatchObject({
      isBelow: true,
      ratio: '119999/150000',
      lacking: '1',
    });
  });

  it('0.61 is short, and says by how much; the partner is not', () => {
    expect(standing(91_500 - (91_500 % 4), 150_000)).toMatchObject({
      isBelow: true,
      lacking: '28500',
    });
    const partner = rollingStanding(year(91_500, 150_000), 'US', '2026-Q4', rules);
    expect(partner.isBelow).toBe(false);
  });

  it('a party that received nothing is not short', () => {
    expect(standing(0, 0)).toMatchObject({ ratio: null, isBelow: false, lacking: '0' });
    expect(standing(8, 0)).toMatchObject({ ratio: null, isBelow: false });
  });

  it('quarters outside the window do not count', () => {
    const statements = [quarterOfGb('2025-Q4', 1_000_000, 0), ...year(91_500, 150_000)];
    expect(rollingStanding(statements, 'GB', '2026-Q4', rules).isBelow).toBe(true);
  });

  it('the shortfall begins with the first quarter below, and a quarter at the floor ends it', () => {
    const one = { ...rules, quarters: 1 };
    const flow = (served: number[]) =>
      served.map((units, i) => quarterOfGb(QUARTERS[i]!, units, 100));
    const found = (served: number[], more = {}) =>
      shortfallOf(flow(served), 'GB', QUARTERS, { ...one, ...more })?.noticeOn ?? null;
    expect(found([100, 61, 61, 61])).toBe('2026-07-01');
    expect(found([61, 100, 61, 61])).toBe('2026-10-01');
    expect(found([61, 61, 61, 80])).toBeNull();
    expect(found([61, 61, 61, 61], { graceQuarters: 3 })).toBe('2027-01-01');
    expect(found([61, 61, 61, 61], { graceQuarters: 4 })).toBeNull();
  });
});

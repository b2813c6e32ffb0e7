import { describe, expect, it } from 'vitest';
import { parse } from '../../../base/schema.ts';
import { AnswerSchema, SUPPRESSED } from './answers.ts';
import { OTHER } from './categories.ts';
import { disclose } from './disclose.ts';
import { type DisclosurePolicy, strictest } from './policy.ts';
import type { RawCells, RawCrossTab, RawMean, RawVariant } from './raw-cells.ts';

const policy: DisclosurePolicy = {
  minimumCell: 10,
  zeros: 'suppress',
  roundingBase: 1,
  dominancePercent: 85,
};
const answer = (raw: RawCells, changes: Partial<DisclosurePolicy> = {}) => {
  const given = disclose(raw, { ...policy, ...changes });
  expect(parse(AnswerSchema, given).ok).toBe(true);
  return given;
};
const count = (matching: number, outOf = 1_000, isWhole = false): RawCells => ({
  kind: 'count',
  matching,
  outOf,
  isWhole,
});

describe('counts', () => {
  it('gives what reaches the minimum and one answer for everything below it', () => {
    expect(answer(count(37))).toEqual({ status: 'answered', kind: 'count', count: 37 });
    expect(answer(count(10))).toEqual({ status: 'answered', kind: 'count', count: 10 });
    for (const small of [0, 1, 9]) expect(answer(count(small))).toBe(SUPPRESSED);
  });

  it('protects what the selection leaves out', () => {
    expect(answer(count(995))).toBe(SUPPRESSED);
    expect(answer(count(1_000))).toBe(SUPPRESSED);
    expect(answer(count(1_000), { zeros: 'publish' })).toMatchObject({ count: 1_000 });
    expect(answer(count(1_000, 1_000, true))).toMatchObject({ count: 1_000 });
  });

  it('rounds to the base', () => {
    expect(answer(count(37), { roundingBase: 5 })).toMatchObject({ count: 35 });
    expect(answer(count(38), { roundingBase: 5 })).toMatchObject({ count: 40 });
  });

  it('takes the strictest of several settings', () => {
    const other: DisclosurePolicy = {
      minimumCell: 5,
      zeros: 'publish',
      roundingBase: 5,
      dominancePercent: 70,
    };
    expect(strictest(policy, other)).toEqual({
      minimumCell: 10,
      zeros: 'suppress',
      roundingBase: 5,
      dominancePercent: 70,
    });
  });
});

const mean: RawMean = {
  kind: 'mean',
  n: 40,
  outOf: 400,
  isWhole: false,
  sum: 123_45n,
  magnitude: 123_45n,
  largest: 500n,
  scale: 2,
  nonZero: 40,
  rarerOfTwo: null,
};

describe('means', () => {
  it('are exact decimals', () => {
    const given = { status: 'answered', kind: 'mean', n: 40, sum: '123.45', mean: '3.086250' };
    expect(answer(mean)).toEqual(given);
    expect(answer(mean, { roundingBase: 10 })).not.toHaveProperty('sum');
  });

  it('need enough contributors and nobody dominant', () => {
    expect(answer({ ...mean, n: 9 })).toBe(SUPPRESSED);
    expect(answer({ ...mean, largest: 104_93n })).toMatchObject({ status: 'answered' });
    expect(answer({ ...mean, largest: 104_94n })).toBe(SUPPRESSED);
  });

  it('of a yes/no column obey the rule for counts', () => {
    expect(answer({ ...mean, nonZero: 3 })).toBe(SUPPRESSED);
    expect(answer({ ...mean, rarerOfTwo: 3 })).toBe(SUPPRESSED);
    expect(answer({ ...mean, rarerOfTwo: 12 })).toMatchObject({ status: 'answered' });
  });
});

const crossTab = (labels: (string | null)[], counts: number[][]): RawCrossTab => ({
  kind: 'cross-tab',
  rows: labels,
  columns: ['female', 'male'],
  counts,
  outOf: 10_000,
  isWhole: false,
});

describe('cross-tabs', () => {
  it('are given whole when every cell is large', () => {
    const given = answer(
      crossTab(
        ['E10', 'E11'],
        [
          [20, 30],
          [40, 50],
        ],
      ),
    );
    expect(given).toMatchObject({
      rows: ['E10', 'E11'],
      counts: [
        [20, 30],
        [40, 50],
      ],
      rowTotals: [50, 90],
      columnTotals: [60, 80],
      total: 140,
    });
  });

  it('do not name rare categories', () => {
    const labels = ['E10', 'E11', 'Q87', null];
    const given = answer(
      crossTab(labels, [
        [20, 30],
        [40, 50],
        [1, 2],
        [0, 1],
      ]),
    );
    expect(JSON.stringify(given)).not.toContain('Q87');
    expect(given).toMatchObject({ rows: ['E11', OTHER] });
  });

  it('are suppressed whole when nothing would be left', () => {
    expect(
      answer(
        crossTab(
          ['E10', 'E11'],
          [
            [5, 5],
            [5, 5],
          ],
        ),
      ),
    ).toBe(SUPPRESSED);
    expect(
      answer(
        crossTab(
          ['E10', null],
          [
            [1, 0],
            [0, 0],
          ],
        ),
      ),
    ).toBe(SUPPRESSED);
  });
});

describe('quantiles', () => {
  const histogram = (counts: number[]): RawCells => ({
    kind: 'quantiles',
    edges: ['20', '40', '60'],
    counts,
    probabilities: ['1/2', '9/10'],
    outOf: 10_000,
    isWhole: false,
  });

  it('are located in the published bins', () => {
    const given = answer(histogram([30, 40, 50, 60]));
    expect(given).toMatchObject({
      total: 180,
      quantiles: [
        { probability: '1/2', from: '40', below: '60' },
        { probability: '9/10', from: '60' },
      ],
    });
  });

  it('widen to what the published bins leave open', () => {
    const given = answer(histogram([3, 100, 15, 300]));
    expect(given).toMatchObject({ bins: [{ count: null }, { count: 100 }, { count: null }, {}] });
    expect(given).toMatchObject({ quantiles: [{ from: '60' }, { from: '60' }] });
  });
});

const variant: RawVariant = {
  kind: 'allele-count',
  basis: 'genotypes',
  carriers: 37,
  alleleCount: 37,
  alleleNumber: 1_000,
  samples: 500,
};

describe('variants', () => {
  it('count carriers, and alleles only when the split into one and two copies is large', () => {
    expect(answer(variant)).toMatchObject({ carriers: 37, alleleCount: null });
    expect(answer(variant, { zeros: 'publish' })).toMatchObject({ carriers: 37, alleleCount: 37 });
    expect(answer({ ...variant, alleleCount: 39 })).toMatchObject({
      carriers: 37,
      alleleCount: null,
    });
    expect(answer({ ...variant, alleleCount: 57 })).toMatchObject({ alleleCount: 57 });
  });

  it('make few carriers, nobody and an unknown variant one answer', () => {
    const few = { ...variant, carriers: 3, alleleCount: 3 };
    const absent = { ...variant, carriers: 0, alleleCount: 0, alleleNumber: null };
    expect(answer(few)).toBe(SUPPRESSED);
    expect(answer(absent)).toBe(SUPPRESSED);
    expect(answer({ ...few, kind: 'variant-presence' })).toBe(SUPPRESSED);
    expect(answer({ ...variant, kind: 'variant-presence' })).toMatchObject({ isPresent: true });
  });

  it('read declared counts with the fewest carriers they allow', () => {
    const declared = { ...variant, basis: 'declared' as const, carriers: null, samples: null };
    expect(answer({ ...declared, alleleCount: 18 })).toBe(SUPPRESSED);
    expect(answer({ ...declared, alleleCount: 19 })).toMatchObject({
      basis: 'declared',
      carriers: null,
      alleleCount: 19,
    });
  });
});

// What moves counts, and what an answer before and one after a withdrawal tell together of the one
// person between them (docs/decisions/0007).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perturbed, perturbedPolicy, spreadOf, standardPolicy } from '../disclosure/index.ts';
import type { Dataset } from '../model.ts';
import { disclosedFrom, drawFrom } from './moved-counts.ts';

const seed = 'secret of this test';
const withdrawals = {
  ...{ state: 'state', lastAt: '2026-01-01T00:00:00Z', participants: 1, files: [] },
  ...{ isPerturbed: true, seed },
};
const dataset = { withdrawals } satisfies Pick<Dataset, 'withdrawals'>;
const countOf = (matching: number, key: number) =>
  ({ kind: 'count', matching, outOf: 10_000, isWhole: false, key }) as const;
const told = (matching: number, key: number): number | null => {
  const { answer } = disclosedFrom(dataset, countOf(matching, key), standardPolicy);
  return answer.status === 'answered' && answer.kind === 'count' ? answer.count : null;
};
const most = spreadOf(standardPolicy);

describe('movement of counts', () => {
  it('is the difference of two even draws: ends are as rare as they should be', () => {
    const draw = drawFrom(seed);
    const draws = 60_000;
    const seen = new Map<number, number>();
    for (let cell = 0; cell < draws; cell++) {
      const moved = Number(draw(`${cell}`, BigInt(most)));
      seen.set(moved, (seen.get(moved) ?? 0) + 1);
    }
    const cells = (most + 1) ** 2;
    for (let moved = -most; moved <= most; moved++) {
      const expected = (draws * (most + 1 - Math.abs(moved))) / cells;
      // Five standard deviations of a count so large.
      expect(Math.abs((seen.get(moved) ?? 0) - expected)).toBeLessThan(5 * Math.sqrt(expected));
    }
    expect(Math.max(...seen.keys())).toBe(most);
  });

  it('is the same for the same rows, and another once somebody else is cleared', () => {
    expect(told(100, 7)).toBe(told(100, 7));
    const later = { withdrawals: { ...withdrawals, seed: 'another secret' } };
    const answers = Array.from({ length: 40 }, (_, key) => {
      const { answer } = disclosedFrom(later, countOf(100, key), standardPolicy);
      return answer.status === 'answered' && answer.kind === 'count' ? answer.count : null;
    });
    expect(answers).not.toEqual(answers.map((_, key) => told(100, key)));
  });

  it('lets no count out that is below the minimum, nor moves one by more than it may', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        (minimumCell, matching, key) => {
          const policy = { ...standardPolicy, minimumCell };
          const { answer } = disclosedFrom(dataset, countOf(matching, key), policy);
          if (answer.status !== 'answered' || answer.kind !== 'count') return;
          expect(matching).toBeGreaterThanOrEqual(minimumCell);
          expect(Math.abs(answer.count - matching)).toBeLessThan(minimumCell);
        },
      ),
    );
  });

  it('keeps one answer from naming one person but for one in a hundred and twenty-one', () => {
    // Before: exactly 100. After: 99 if the person was in the cell, 100 if not.
    const draws = 40_000;
    let certain = 0;
    for (let key = 0; key < draws; key++) if (told(100, key) === 100 + most) certain++;
    const expected = draws / (most + 1) ** 2;
    expect(certain).toBeGreaterThan(expected - 5 * Math.sqrt(expected));
    expect(certain).toBeLessThan(expected + 5 * Math.sqrt(expected));
  });

  it('moves means by up to the parts of as many persons', () => {
    const raw = {
      kind: 'mean',
      ...{ n: 50, outOf: 200, isWhole: false, sum: 5_000n, magnitude: 5_000n },
      ...{ largest: 300n, scale: 0, nonZero: 50, rarerOfTwo: null },
    } as const;
    const sums = new Set<bigint>();
    for (let key = 0; key < 200; key++) {
      const moved = perturbed({ ...raw, key }, standardPolicy, drawFrom(seed));
      if (moved.kind !== 'mean') throw new Error('a mean stays a mean');
      const scaled = (raw.sum * BigInt(moved.n)) / BigInt(raw.n);
      const apart = moved.sum - scaled;
      expect(apart <= 300n * BigInt(most) && apart >= -300n * BigInt(most)).toBe(true);
      sums.add(moved.sum);
    }
    expect(sums.size).toBeGreaterThan(150);
    expect(perturbedPolicy(standardPolicy).minimumCell).toBe(2 * most + 1);
  });
});

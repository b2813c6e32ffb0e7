// A quantile is located from published bins only; the bin that truly holds it must be among those
// named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discloseHistogram } from './histogram.ts';

describe('a located quantile', () => {
  it('always contains the true one', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 9 });
    const percent = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(counts, percent, fc.integer({ min: 2, max: 12 }), (bins, p, minimumCell) => {
        const edges = bins.slice(1).map((_, i) => `${i * 10}`);
        const answer = discloseHistogram(
          {
            kind: 'quantiles',
            edges,
            counts: bins,
            probabilities: [`${p}/100`],
            outOf: 100_000,
            isWhole: false,
          },
          { minimumCell, zeros: 'suppress', roundingBase: 1, dominancePercent: 85 },
        );
        if (answer.status === 'suppressed' || answer.kind !== 'quantiles') return;
        const total = bins.reduce((a, b) => a + b, 0);
        let [at, below] = [0, bins[0]!];
        while (below * 100 < p * total) below += bins[++at]!;
        const { from, below: end } = answer.quantiles[0]!;
        const least = from === undefined ? Number.NEGATIVE_INFINITY : Number(from);
        const most = end === undefined ? Number.POSITIVE_INFINITY : Number(end);
        expect(least).toBeLessThanOrEqual(
          at === 0 ? Number.NEGATIVE_INFINITY : Number(edges[at - 1]),
        );
        expect(most).toBeGreaterThanOrEqual(
          at === edges.length ? Number.POSITIVE_INFINITY : Number(edges[at]),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, isTooNear, packed, squeezed, unsqueezed } from './cohort.ts';

const masks = fc.array(fc.constantFrom(0, 1), { maxLength: 200 }).map((m) => Uint8Array.from(m));

describe('cohorts', () => {
  it('differ in as many rows as their masks do', () => {
    fc.assert(
      fc.property(masks, masks, (a, b) => {
        let apart = 0;
        for (let row = 0; row < Math.max(a.length, b.length); row++)
          if ((a[row] ?? 0) !== (b[row] ?? 0)) apart++;
        expect(difference(packed(a), packed(b))).toBe(apart);
        expect(Uint8Array.from(unsqueezed(squeezed(packed(a))))).toEqual(packed(a));
      }),
    );
  });

  it('are too near when one to k - 1 people make the difference', () => {
    const all = Uint8Array.from({ length: 50 }, () => 1);
    const without = (n: number) => packed(all.map((one, row) => (row < n ? 0 : one)));
    const apart = [0, 1, 9, 10, 11].map((n) => isTooNear(packed(all), without(n), 10));
    expect(apart).toEqual([false, true, true, false, false]);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdCounts } from './id-counts.ts';

it('counts as a map of strings does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3_000 }), (ids) => {
      const counts = new IdCounts();
      const map = new Map<string, number>();
      for (const id of ids) {
        counts.add(id);
        map.set(id, (map.get(id) ?? 0) + 1);
      }
      expect(counts.distinct).toBe(map.size);
      expect(counts.total).toBe(ids.length);
      for (const [id, count] of map) expect(counts.count(id)).toBe(count);
    }),
  );
});

it('tells a hundred thousand barcodes apart', () => {
  const counts = new IdCounts();
  for (let i = 0; i < 100_000; i++) counts.add(`AAAC${i.toString(4)}-1`);
  expect([counts.distinct, counts.repeated, counts.isExact]).toEqual([100_000, 0, true]);
  expect(counts.count('AAAC-1')).toBe(0);
});

it('tells how many two lists share', () => {
  const [a, b] = [new IdCounts(), new IdCounts()];
  for (const id of ['x', 'y', 'y', 'z']) a.add(id);
  for (const id of ['y', 'z', 'w']) b.add(id);
  expect(a.overlap(b)).toEqual({ distinct: 2, occurrences: 3 });
});

// Who was counted, as one bit a row: two cohorts that differ by fewer people than may be counted
// would tell of those few by their difference.
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** `mask`: one byte a row, 1 where it was counted. */
export function packed(mask: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(mask.length / 8));
  for (let row = 0; row < mask.length; row++)
    if (mask[row] === 1) bits[row >> 3]! |= 1 << (row & 7);
  return bits;
}

/** In how many rows they differ; rows that only one of them has count as differing. */
export function difference(a: Uint8Array, b: Uint8Array): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let count = 0;
  for (let at = 0; at < long.length; at++) count += ONES[long[at]! ^ (short[at] ?? 0)]!;
  return count;
}

const ONES = Uint8Array.from({ length: 256 }, (_, byte) => {
  let ones = 0;
  for (let rest = byte; rest > 0; rest >>= 1) ones += rest & 1;
  return ones;
});

/** 1 to k - 1 people more or fewer than a cohort that was answered before. */
export const isTooNear = (cohort: Uint8Array, before: Uint8Array, minimumCell: number): boolean => {
  const apart = difference(cohort, before);
  return apart > 0 && apart < minimumCell;
};

export const squeezed = (bits: Uint8Array): Uint8Array => deflateRawSync(bits);
export const unsqueezed = (bytes: Uint8Array): Uint8Array => inflateRawSync(bytes);

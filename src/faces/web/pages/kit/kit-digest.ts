// Digests that look like digests and are none.
import type { Digest } from '../../../../base/digest.ts';

export const digestFrom = (start: string): Digest =>
  `sha256:${`${start}0d9e4b7755a1c3e2`.repeat(3).slice(0, 64)}` as Digest;

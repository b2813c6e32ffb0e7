// Exact draws of the discrete Laplace distribution by integers alone (Canonne, Kamath, Steinke: The
// Discrete Gaussian for Differential Privacy, 2020, algorithms 1 and 2). Floating point would leak:
// its gaps tell which value the noise was added to (Mironov 2012).
import type { RandomBytes } from '../../../base/ids.ts';
import { invariant } from '../../../base/invariant.ts';

const WORD = 2 ** 32;
const POOL_BYTES = 512;

/** Even integers and coins from random bytes, drawn in pools. */
export class EvenDraws {
  readonly #random: RandomBytes;
  #pool: DataView = new DataView(new ArrayBuffer(0));
  #at = 0;

  constructor(random: RandomBytes) {
    this.#random = random;
  }

  /** In 0..limit-1, each exactly as likely; limit at most 2^32. */
  below(limit: number): number {
    invariant(Number.isInteger(limit) && limit >= 1 && limit <= WORD, 'a limit within a word');
    const end = WORD - (WORD % limit);
    for (;;) {
      const word = this.#word();
      if (word < end) return word % limit;
    }
  }

  /** True with probability exp(-part/whole), for a part of at most the whole. */
  decaying(part: number, whole: number): boolean {
    for (let k = 1; ; k++) if (this.below(whole * k) >= part) return k % 2 === 1;
  }

  #word(): number {
    if (this.#at + 4 > this.#pool.byteLength) {
      const bytes = this.#random(POOL_BYTES);
      this.#pool = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      this.#at = 0;
    }
    const word = this.#pool.getUint32(this.#at);
    this.#at += 4;
    return word;
  }
}

/** A probability of one in more than 2^48 would be needed to draw beyond a word. */
export const SCALE_MAX = 2 ** 24;

/** An integer x with probability in proportion to exp(-|x| / scale). */
export function discreteLaplace(draws: EvenDraws, scale: number): number {
  invariant(Number.isInteger(scale) && scale >= 1 && scale <= SCALE_MAX, 'a scale within reach');
  for (;;) {
    const rest = draws.below(scale);
    if (!draws.decaying(rest, scale)) continue;
    let whole = 0;
    while (draws.decaying(1, 1)) whole++;
    const size = rest + scale * whole;
    const isNegative = draws.below(2) === 1;
    if (isNegative && size === 0) continue;
    return isNegative ? -size : size;
  }
}

/** Of the same distribution: sqrt(2 e^-r / (1 - e^-r)^2), r = 1/scale; for people to read. */
export function standardDeviation(scale: number): number {
  const falling = Math.exp(-1 / scale);
  return Math.sqrt(2 * falling) / (1 - falling);
}

// A small seeded generator (xoshiro128**, Blackman and Vigna 2018): the same seed gives the same
// data on every machine, so only 32-bit integer arithmetic is used. For invented data, never for
// secrets.
import { utf8 } from '../../../base/bytes.ts';
import { sha256 } from '../../../base/digest.ts';
import { invariant } from '../../../base/invariant.ts';

export class SeededRandom {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(seed: string) {
    const view = new DataView(sha256(utf8(seed)).buffer as ArrayBuffer);
    [this.#a, this.#b] = [view.getUint32(0), view.getUint32(4)];
    [this.#c, this.#d] = [view.getUint32(8), view.getUint32(12) | 1];
  }

  uint32(): number {
    const product = Math.imul(this.#b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result;
  }

  /** A whole number from 0 to below the limit, without bias. */
  below(limit: number): number {
    invariant(limit >= 1 && limit <= 0x1_0000_0000, 'a limit from 1 to 2^32');
    const fair = 0x1_0000_0000 - (0x1_0000_0000 % limit);
    for (;;) {
      const value = this.uint32();
      if (value < fair) return value % limit;
    }
  }

  chance(perMillion: number): boolean {
    return this.below(1_000_000) < perMillion;
  }

  /** Index into the weights, drawn in proportion to them. */
  weighted(weights: readonly number[]): number {
    let rest = this.below(weights.reduce((a, b) => a + b, 0));
    for (const [at, weight] of weights.entries()) {
      if (rest < weight) return at;
      rest -= weight;
    }
    return weights.length - 1;
  }

  /** `count` different whole numbers below the limit, in ascending order. */
  sample(count: number, limit: number): number[] {
    invariant(count <= limit, 'no more than there are');
    // Floyd's algorithm: one draw for each member, whatever the limit.
    const chosen = new Set<number>();
    for (let j = limit - count; j < limit; j++) {
      const drawn = this.below(j + 1);
      chosen.add(chosen.has(drawn) ? j : drawn);
    }
    return [...chosen].sort((a, b) => a - b);
  }

  /** Roughly normal in whole numbers: the sum of twelve uniform draws. */
  normal(mean: number, deviation: number): number {
    let sum = -6 * 65_536;
    for (let i = 0; i < 12; i++) sum += this.below(65_536);
    return mean + Math.round((sum * deviation) / 65_536);
  }
}

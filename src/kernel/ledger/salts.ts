// Salts, one a record, drawn many at a time: asking the system for 32 bytes costs as much as
// hashing.
import type { RandomBytes } from '../../base/ids.ts';
import { SALT_BYTES } from './leaf.ts';

const DRAWN_AT_ONCE = 64;

export class Salts {
  readonly #random: RandomBytes;
  #drawn = new Uint8Array();

  constructor(random: RandomBytes) {
    this.#random = random;
  }

  draw(): Uint8Array {
    if (this.#drawn.length === 0) this.#drawn = this.#random(DRAWN_AT_ONCE * SALT_BYTES).slice();
    const salt = this.#drawn.slice(0, SALT_BYTES);
    this.#drawn = this.#drawn.subarray(SALT_BYTES);
    return salt;
  }
}

// Many keys in little memory: 64 bits of a hash of each, in typed arrays with open addressing, and
// one small number beside it. Two texts that meet in 64 bits are as one; among two million that
// happens once in nine million tables.

const FIRST_SLOTS = 1 << 12;
/** 9 bytes a slot, at most three quarters full. */
export const KEYS_MAX = 4_000_000;

export class KeyTable {
  #high = new Uint32Array(FIRST_SLOTS);
  #low = new Uint32Array(FIRST_SLOTS);
  /** 0: empty; else the number and one. */
  #values = new Uint8Array(FIRST_SLOTS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number that stands with the key; when it is new, `value` does from now on, and null. */
  meet(key: string, value: number): number | null {
    const [high, low] = hashOf(key);
    const at = this.#find(high, low);
    if (this.#values[at] !== 0) return this.#values[at]! - 1;
    if (this.#size >= KEYS_MAX) return null;
    this.#put(at, high, low, value + 1);
    this.#size++;
    if (this.#size * 4 > this.#values.length * 3) this.#grow();
    return null;
  }

  has(key: string): boolean {
    const [high, low] = hashOf(key);
    return this.#values[this.#find(high, low)] !== 0;
  }

  #find(high: number, low: number): number {
    const mask = this.#values.length - 1;
    let at = low & mask;
    while (this.#values[at] !== 0 && (this.#high[at] !== high || this.#low[at] !== low))
      at = (at + 1) & mask;
    return at;
  }

  #put(at: number, high: number, low: number, value: number): void {
    this.#high[at] = high;
    this.#low[at] = low;
    this.#values[at] = value;
  }

  #grow(): void {
    const [high, low, values] = [this.#high, this.#low, this.#values];
    this.#high = new Uint32Array(values.length * 2);
    this.#low = new Uint32Array(values.length * 2);
    this.#values = new Uint8Array(values.length * 2);
    for (let at = 0; at < values.length; at++)
      if (values[at] !== 0)
        this.#put(this.#find(high[at]!, low[at]!), high[at]!, low[at]!, values[at]!);
  }
}

/** Two lanes of multiply and rotate over UTF-16 units, mixed at the end (after MurmurHash3). */
function hashOf(text: string): [number, number] {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2_654_435_761);
    two = Math.imul(two ^ unit, 1_597_334_677);
    one = (one << 13) | (one >>> 19);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return [one >>> 0, two >>> 0];
}

/** Cells that together are one key. */
export const keyText = (cells: readonly string[]): string => cells.join('\u0000');

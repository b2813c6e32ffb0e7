// How often each identifier occurs, by 64-bit hash: sixteen bytes each instead of a string, so that
// millions of cells or persons fit, and no identifier is kept. Two different ones meeting by chance
// among ten million has odds of about 1 in 400,000.
const FIRST_SLOTS = 1 << 10;
const IDS_MAX = 8_000_000;

export class IdCounts {
  #slots = FIRST_SLOTS;
  #high = new Uint32Array(FIRST_SLOTS);
  #low = new Uint32Array(FIRST_SLOTS);
  #counts = new Uint32Array(FIRST_SLOTS);
  distinct = 0;
  /** Occurrences of identifiers that were there already. */
  repeated = 0;
  /** False: more came than are held; the rest was not compared. */
  isExact = true;

  add(id: string): void {
    const [high, low] = hash64(id);
    const slot = this.#find(high, low);
    if (this.#counts[slot]! > 0) {
      this.repeated++;
      this.#counts[slot]!++;
      return;
    }
    if (this.distinct >= IDS_MAX) {
      this.isExact = false;
      return;
    }
    this.#put(slot, high, low, 1);
    this.distinct++;
    if (this.distinct * 2 > this.#slots) this.#grow();
  }

  /** How often it was added. */
  count(id: string): number {
    const [high, low] = hash64(id);
    return this.#counts[this.#find(high, low)]!;
  }

  /** How many of these the other has too, and how often those were added here. */
  overlap(other: IdCounts): { distinct: number; occurrences: number } {
    let [distinct, occurrences] = [0, 0];
    for (let i = 0; i < this.#counts.length; i++) {
      const count = this.#counts[i]!;
      if (count === 0) continue;
      const [high, low] = [this.#high[i]!, this.#low[i]!];
      if (other.#counts[other.#find(high, low)] === 0) continue;
      distinct++;
      occurrences += count;
    }
    return { distinct, occurrences };
  }

  get total(): number {
    return this.distinct + this.repeated;
  }

  #find(high: number, low: number): number {
    const mask = this.#slots - 1;
    let slot = low & mask;
    while (this.#counts[slot]! > 0 && (this.#high[slot] !== high || this.#low[slot] !== low))
      slot = (slot + 1) & mask;
    return slot;
  }

  #put(slot: number, high: number, low: number, count: number): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#counts[slot] = count;
  }

  #grow(): void {
    const [high, low, counts] = [this.#high, this.#low, this.#counts];
    this.#slots *= 2;
    this.#high = new Uint32Array(this.#slots);
    this.#low = new Uint32Array(this.#slots);
    this.#counts = new Uint32Array(this.#slots);
    for (let i = 0; i < counts.length; i++)
      if (counts[i]! > 0) this.#put(this.#find(high[i]!, low[i]!), high[i]!, low[i]!, counts[i]!);
  }
}

// Two multiplicative hashes that feed each other at the end (cyrb53's mixing, all 64 bits kept).
function hash64(text: string): [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return [a >>> 0, b >>> 0];
}

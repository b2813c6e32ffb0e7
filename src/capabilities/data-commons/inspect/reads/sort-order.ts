// Whether records are in the order the header declares: proven by every record, or contradicted
// at the first that is not. By coordinate as SAM v1 section 1.3 defines it; by name in either of
// the two orders that are in use, because the specification asks for none in particular.
import type { NameBytes } from './alignment-record.ts';

export interface Broken {
  readonly record: number;
  readonly line: number | null;
}

export class SortOrder {
  #coordinate: Broken | null = null;
  #byText: Broken | null = null;
  #byNumber: Broken | null = null;
  #reference = 0;
  #position = 0;
  #name = Buffer.alloc(0);
  #records = 0;

  next(reference: number, position: number, name: NameBytes, line: number | null): void {
    const record = ++this.#records;
    // `*` follows every sequence; among those that have no place any order is right.
    const place = reference < 0 ? Number.POSITIVE_INFINITY : reference;
    const at = reference < 0 ? 0 : position;
    const isBefore = place < this.#reference || (place === this.#reference && at < this.#position);
    if (isBefore) this.#coordinate ??= { record, line };
    this.#reference = place;
    this.#position = at;
    if (this.#byText && this.#byNumber) return;
    const mine = Buffer.from(name.bytes.subarray(name.start, name.end));
    if (record > 1) {
      if (Buffer.compare(this.#name, mine) > 0) this.#byText ??= { record, line };
      if (compareNatural(this.#name, mine) > 0) this.#byNumber ??= { record, line };
    }
    this.#name = mine;
  }

  get isByCoordinate(): boolean {
    return this.#coordinate === null;
  }

  get isByName(): boolean {
    return this.#byText === null || this.#byNumber === null;
  }

  /** Where the declared order is contradicted first; null when it holds or says nothing. */
  contradiction(declared: string | null): Broken | null {
    if (declared === 'coordinate') return this.#coordinate;
    if (declared !== 'queryname' || this.isByName) return null;
    return this.#byText!.record > this.#byNumber!.record ? this.#byText : this.#byNumber;
  }

  save() {
    return {
      broken: [this.#coordinate, this.#byText, this.#byNumber],
      // JSON has no infinity.
      reference: Number.isFinite(this.#reference) ? this.#reference : -1,
      position: this.#position,
      name: this.#name.toString('base64'),
      records: this.#records,
    };
  }

  restore(saved: ReturnType<SortOrder['save']>): void {
    [this.#coordinate, this.#byText, this.#byNumber] = saved.broken as [
      Broken | null,
      Broken | null,
      Broken | null,
    ];
    this.#reference = saved.reference < 0 ? Number.POSITIVE_INFINITY : saved.reference;
    this.#position = saved.position;
    this.#name = Buffer.from(saved.name, 'base64');
    this.#records = saved.records;
  }
}

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 48 && byte <= 57;

/** As samtools sorts by name: runs of digits count as numbers. */
export function compareNatural(a: Uint8Array, b: Uint8Array): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (!isDigit(a[i]) || !isDigit(b[j])) {
      if (a[i] !== b[j]) return a[i]! - b[j]!;
      i++;
      j++;
      continue;
    }
    while (a[i] === 48) i++;
    while (b[j] === 48) j++;
    while (isDigit(a[i]) && a[i] === b[j]) {
      i++;
      j++;
    }
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    while (isDigit(a[i]) && isDigit(b[j])) {
      i++;
      j++;
    }
    if (isDigit(a[i])) return 1;
    if (isDigit(b[j])) return -1;
    if (difference !== 0) return difference;
  }
  return i < a.length ? 1 : j < b.length ? -1 : 0;
}

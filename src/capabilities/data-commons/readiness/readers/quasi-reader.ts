// k-anonymity on the declared quasi-identifiers: how many persons (rows, where no column names the
// person) share each combination of values. Five rows of one person hide nobody.
import { KEYS_MAX, KeyTable, keyText } from './key-table.ts';

export interface QuasiCount {
  readonly columns: readonly string[];
  readonly counted: 'persons' | 'rows';
  readonly classes: number;
  /** Persons of the smallest class; 0 when the table has no rows. */
  readonly smallest: number;
  readonly classesBelow: number;
  readonly countBelow: number;
  readonly isTooMany: boolean;
}

const CLASSES_MAX = 1_000_000;

export class QuasiReader {
  readonly #columns: readonly string[];
  readonly #places: readonly number[];
  readonly #cellMin: number;
  /** -1: no column names the person. */
  readonly #personAt: number;
  readonly #persons = new KeyTable();
  readonly #classes = new Map<string, number>();
  #isTooMany = false;

  constructor(
    columns: readonly string[],
    places: readonly number[],
    cellMin: number,
    personAt = -1,
  ) {
    this.#columns = columns;
    this.#places = places;
    this.#cellMin = cellMin;
    this.#personAt = personAt;
  }

  row(cells: readonly string[]): void {
    const key = keyText(this.#places.map((at) => (cells[at] ?? '').trim()));
    const count = this.#classes.get(key);
    if (count === undefined && this.#classes.size >= CLASSES_MAX) {
      this.#isTooMany = true;
      return;
    }
    this.#classes.set(key, (count ?? 0) + (this.#isNew(key, cells) ? 1 : 0));
  }

  #isNew(key: string, cells: readonly string[]): boolean {
    if (this.#personAt < 0) return true;
    const person = (cells[this.#personAt] ?? '').trim();
    if (this.#persons.size >= KEYS_MAX) this.#isTooMany = true;
    return this.#persons.meet(keyText([key, person]), 0) === null;
  }

  count(): QuasiCount {
    let [smallest, classesBelow, countBelow] = [Number.POSITIVE_INFINITY, 0, 0];
    for (const count of this.#classes.values()) {
      smallest = Math.min(smallest, count);
      if (count >= this.#cellMin) continue;
      classesBelow++;
      countBelow += count;
    }
    return {
      columns: this.#columns,
      counted: this.#personAt < 0 ? 'rows' : 'persons',
      classes: this.#classes.size,
      smallest: this.#classes.size === 0 ? 0 : smallest,
      classesBelow,
      countBelow,
      isTooMany: this.#isTooMany,
    };
  }
}

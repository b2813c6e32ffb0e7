// k-anonymity on the declared quasi-identifiers: how many rows share each combination of values.
import { keyText } from './key-table.ts';

export interface QuasiCount {
  readonly columns: readonly string[];
  readonly classes: number;
  /** Rows of the smallest class; 0 when the table has no rows. */
  readonly smallest: number;
  readonly classesBelow: number;
  readonly rowsBelow: number;
  readonly isTooMany: boolean;
}

const CLASSES_MAX = 1_000_000;

export class QuasiReader {
  readonly #columns: readonly string[];
  readonly #places: readonly number[];
  readonly #cellMin: number;
  readonly #classes = new Map<string, number>();
  #isTooMany = false;

  constructor(columns: readonly string[], places: readonly number[], cellMin: number) {
    this.#columns = columns;
    this.#places = places;
    this.#cellMin = cellMin;
  }

  row(cells: readonly string[]): void {
    const key = keyText(this.#places.map((at) => (cells[at] ?? '').trim()));
    const count = this.#classes.get(key);
    if (count === undefined && this.#classes.size >= CLASSES_MAX) this.#isTooMany = true;
    else this.#classes.set(key, (count ?? 0) + 1);
  }

  count(): QuasiCount {
    let [smallest, classesBelow, rowsBelow] = [Number.POSITIVE_INFINITY, 0, 0];
    for (const count of this.#classes.values()) {
      smallest = Math.min(smallest, count);
      if (count >= this.#cellMin) continue;
      classesBelow++;
      rowsBelow += count;
    }
    return {
      columns: this.#columns,
      classes: this.#classes.size,
      smallest: this.#classes.size === 0 ? 0 : smallest,
      classesBelow,
      rowsBelow,
      isTooMany: this.#isTooMany,
    };
  }
}

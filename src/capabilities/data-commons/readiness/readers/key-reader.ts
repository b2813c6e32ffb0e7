// A declared key over the rows of a table: empty and repeated ones are counted. Beyond the
// bound the check says that it could not be run.
import { sentinelIn } from '../../tables/sentinels.ts';
import { KEYS_MAX, KeyTable, keyText } from './key-table.ts';

export interface KeyCount {
  readonly columns: readonly string[];
  readonly empty: number;
  readonly repeated: number;
  readonly isTooMany: boolean;
  readonly rows: readonly number[];
}

const ROWS_NAMED = 5;

export class KeyReader {
  readonly #columns: readonly string[];
  readonly #places: readonly number[];
  readonly #seen = new KeyTable();
  readonly #rows: number[] = [];
  #row = 0;
  #empty = 0;
  #repeated = 0;
  #isTooMany = false;

  constructor(columns: readonly string[], places: readonly number[]) {
    this.#columns = columns;
    this.#places = places;
  }

  row(cells: readonly string[]): void {
    this.#row++;
    const key = this.#places.map((at) => (cells[at] ?? '').trim());
    if (key.some((cell) => sentinelIn(cell) !== null)) {
      this.#empty++;
      this.#note();
      return;
    }
    if (this.#seen.meet(keyText(key), 0) !== null) {
      this.#repeated++;
      this.#note();
    }
    if (this.#seen.size >= KEYS_MAX) this.#isTooMany = true;
  }

  #note(): void {
    if (this.#rows.length < ROWS_NAMED) this.#rows.push(this.#row);
  }

  count(): KeyCount {
    const [columns, empty, repeated] = [this.#columns, this.#empty, this.#repeated];
    return { columns, empty, repeated, isTooMany: this.#isTooMany, rows: this.#rows };
  }
}

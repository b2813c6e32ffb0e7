// A declared key over the rows of a table: empty and repeated ones are counted. Keys are held as
// digests, so that millions fit; beyond the bound the check says that it could not be run.
import { createHash } from 'node:crypto';
import { sentinelIn } from '../../tables/sentinels.ts';

export interface KeyCount {
  readonly columns: readonly string[];
  readonly empty: number;
  readonly repeated: number;
  readonly isTooMany: boolean;
  readonly rows: readonly number[];
}

export const KEYS_MAX = 2_000_000;
const ROWS_NAMED = 5;

export const digestKey = (cells: readonly string[]): string =>
  createHash('sha256').update(cells.join('\u0000')).digest('base64').slice(0, 16);

export class KeyReader {
  readonly #columns: readonly string[];
  readonly #places: readonly number[];
  readonly #seen = new Set<string>();
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
    const digest = digestKey(key);
    if (this.#seen.has(digest)) {
      this.#repeated++;
      this.#note();
      return;
    }
    if (this.#seen.size < KEYS_MAX) this.#seen.add(digest);
    else this.#isTooMany = true;
  }

  #note(): void {
    if (this.#rows.length < ROWS_NAMED) this.#rows.push(this.#row);
  }

  count(): KeyCount {
    const [columns, empty, repeated] = [this.#columns, this.#empty, this.#repeated];
    return { columns, empty, repeated, isTooMany: this.#isTooMany, rows: this.#rows };
  }
}

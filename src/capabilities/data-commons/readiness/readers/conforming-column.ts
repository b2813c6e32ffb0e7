// How many values of a column are of its declared type or among its declared values, and how many
// are missing, by the spelling of what is missing.
import { isDate } from '../../tables/column-measure.ts';
import { numberShape } from '../../tables/decimal.ts';
import { sentinelIn } from '../../tables/sentinels.ts';
import type { StatedColumn } from '../stated.ts';

export interface ConformanceCount {
  readonly column: string;
  readonly values: number;
  readonly missing: number;
  readonly conforming: number;
  /** Rows of the first values that do not conform, from 1 below the header. */
  readonly rows: readonly number[];
  /** How often each spelling of "no value" stands; the empty cell is `''`. */
  readonly spellings: Readonly<Record<string, number>>;
}

const ROWS_NAMED = 5;
const BOOLEANS = new Set(['true', 'false', 'yes', 'no', '0', '1']);

export class ConformingColumn {
  readonly #column: StatedColumn;
  readonly #at: number;
  readonly #isOne: (text: string) => boolean;
  readonly #codes: ReadonlySet<string>;
  readonly #spellings: Record<string, number> = {};
  readonly #rows: number[] = [];
  #row = 0;
  #values = 0;
  #missing = 0;
  #conforming = 0;

  constructor(column: StatedColumn, at: number) {
    this.#column = column;
    this.#at = at;
    this.#isOne = testOf(column);
    this.#codes = new Set(column.missingCodes ?? []);
  }

  row(cells: readonly string[]): void {
    this.#row++;
    const raw = cells[this.#at] ?? '';
    const text = raw.trim();
    const spelling = this.#codes.has(text) ? text : sentinelIn(raw);
    if (spelling !== null) {
      this.#missing++;
      this.#spellings[spelling] = (this.#spellings[spelling] ?? 0) + 1;
      return;
    }
    this.#values++;
    if (this.#isOne(text)) this.#conforming++;
    else if (this.#rows.length < ROWS_NAMED) this.#rows.push(this.#row);
  }

  count(): ConformanceCount {
    return {
      column: this.#column.name,
      values: this.#values,
      missing: this.#missing,
      conforming: this.#conforming,
      rows: this.#rows,
      spellings: { ...this.#spellings },
    };
  }
}

function testOf({ type, values }: StatedColumn): (text: string) => boolean {
  if (values !== undefined) {
    const known = new Set(values);
    return (text) => known.has(text);
  }
  if (type === 'integer') return (text) => numberShape(text) === 'integer';
  if (type === 'decimal') return (text) => numberShape(text) !== null;
  if (type === 'date') return isDate;
  if (type === 'boolean') return (text) => BOOLEANS.has(text.toLowerCase());
  return () => true;
}

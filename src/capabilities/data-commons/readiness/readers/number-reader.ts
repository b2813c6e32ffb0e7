// Exact count, sum and range of a column of numbers, for summaries that are to be recomputed.
import { addFractions, type Fraction, fraction, fractionText } from '../../../../base/fraction.ts';
import { parseDecimal } from '../../tables/decimal.ts';
import { sentinelIn } from '../../tables/sentinels.ts';

export interface NumberCount {
  readonly column: string;
  readonly values: number;
  readonly missing: number;
  /** Exact, as a fraction; null when a value is no number. */
  readonly sum: string | null;
}

/** Beyond, the sums of a hostile column would grow with the square of its length. */
const SCALE_MAX = 40;

export class NumberReader {
  readonly #name: string;
  readonly #at: number;
  readonly #sums = new Map<number, bigint>();
  #values = 0;
  #missing = 0;
  #isNumeric = true;

  constructor(name: string, at: number) {
    this.#name = name;
    this.#at = at;
  }

  row(cells: readonly string[]): void {
    const raw = cells[this.#at] ?? '';
    if (sentinelIn(raw) !== null) {
      this.#missing++;
      return;
    }
    this.#values++;
    if (!this.#isNumeric) return;
    const read = parseDecimal(raw.trim());
    if (read === null || Math.abs(read.scale) > SCALE_MAX) this.#isNumeric = false;
    else this.#sums.set(read.scale, (this.#sums.get(read.scale) ?? 0n) + read.units);
  }

  count(): NumberCount {
    let sum: Fraction = fraction(0);
    for (const [scale, units] of this.#sums)
      sum = addFractions(
        sum,
        scale >= 0
          ? fraction(units, 10n ** BigInt(scale))
          : fraction(units * 10n ** BigInt(-scale)),
      );
    const { values, missing } = { values: this.#values, missing: this.#missing };
    const isNumeric = this.#isNumeric && values > 0;
    return { column: this.#name, values, missing, sum: isNumeric ? fractionText(sum) : null };
  }
}

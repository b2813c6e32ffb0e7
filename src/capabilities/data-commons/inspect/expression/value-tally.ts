// What kind of numbers a matrix holds: counts, sums per cell alike, logarithms of such, or others.
// Sums are compared to a thousandth, since they are of 32-bit numbers as a rule.
import type { JsonObject } from '../../../../base/json.ts';

const CELLS_MAX = 20_000_000;
const TOLERANCE = 1e-3;
/** Above it no logarithm of a count can be. */
const LOG_MAX = 50;

export class ValueTally {
  readonly #sums: Float64Array | null;
  readonly #unlogged: Float64Array | null;
  stored = 0;
  nonZero = 0;
  #negative = 0;
  #fractional = 0;
  #notFinite = 0;
  #isLogLike = true;

  constructor(cells: number) {
    const isHeld = Number.isSafeInteger(cells) && cells <= CELLS_MAX;
    this.#sums = isHeld ? new Float64Array(cells) : null;
    this.#unlogged = isHeld ? new Float64Array(cells) : null;
  }

  add(cell: number, value: number): void {
    this.stored++;
    if (value === 0) return;
    this.nonZero++;
    if (!Number.isFinite(value)) {
      this.#notFinite++;
      return;
    }
    if (value < 0) this.#negative++;
    if (!Number.isInteger(value)) this.#fractional++;
    if (this.#sums === null || cell < 0 || cell >= this.#sums.length) return;
    this.#sums[cell]! += value;
    if (value > LOG_MAX || value < 0) this.#isLogLike = false;
    else if (this.#isLogLike) this.#unlogged![cell]! += Math.expm1(value);
  }

  get notFinite(): number {
    return this.#notFinite;
  }

  facts(): JsonObject {
    const sums = this.#sums === null ? null : isConstant(this.#sums);
    const isLog =
      this.#unlogged !== null && this.#isLogLike && this.#fractional > 0
        ? isConstant(this.#unlogged)
        : null;
    const isCounts = this.nonZero > 0 && this.#fractional + this.#negative + this.#notFinite === 0;
    return {
      stored: this.stored,
      nonZero: this.nonZero,
      negative: this.#negative,
      fractional: this.#fractional,
      notFinite: this.#notFinite,
      hasConstantSums: sums,
      values: isCounts
        ? 'counts'
        : this.nonZero === 0
          ? 'empty'
          : this.#negative > 0
            ? 'scaled'
            : sums
              ? 'normalised'
              : isLog
                ? 'log-normalised'
                : 'other',
    };
  }
}

/** Null where fewer than two cells have anything. */
function isConstant(sums: Float64Array): boolean | null {
  let [first, cells] = [0, 0];
  for (const sum of sums) {
    if (sum === 0) continue;
    cells++;
    if (first === 0) first = sum;
    else if (Math.abs(sum - first) > Math.abs(first) * TOLERANCE) return false;
  }
  return cells > 1 ? true : null;
}

// Decimal text as an exact scaled integer: `-1.50` is -150 units at scale 2. Sums and comparisons
// of measurements stay exact; no value passes through a float on its way to an answer.

export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Beyond this a cell is text: `1e999999999` must not become a billion digits. */
const EXPONENT_MAX = 400;
const DIGITS_MAX = 400;

export type NumberShape = 'integer' | 'decimal' | null;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Reads the shape without allocating; leading zeros (`007`) make a code, not a number. */
export function numberShape(text: string): NumberShape {
  let i = 0;
  const first = text.charCodeAt(0);
  if (first === 45 || first === 43) i = 1;
  const start = i;
  while (i < text.length && isDigit(text.charCodeAt(i))) i++;
  const whole = i - start;
  if (whole === 0 || whole > DIGITS_MAX) return null;
  if (whole > 1 && text.charCodeAt(start) === 48) return null;
  if (i === text.length) return 'integer';
  if (text.charCodeAt(i) === 46) {
    const point = i++;
    while (i < text.length && isDigit(text.charCodeAt(i))) i++;
    if (i === point + 1 || i - point > DIGITS_MAX) return null;
    if (i === text.length) return 'decimal';
  }
  return exponentEnds(text, i) ? 'decimal' : null;
}

function exponentEnds(text: string, at: number): boolean {
  const match = /^[eE][+-]?(\d{1,4})$/.exec(text.slice(at));
  return match !== null && Number(match[1]) <= EXPONENT_MAX;
}

/** Null when the text is not a number in the sense of `numberShape`. */
export function parseDecimal(text: string): Decimal | null {
  if (numberShape(text) === null) return null;
  const [mantissa, exponentText] = text.toLowerCase().split('e') as [string, string?];
  const [whole, part = ''] = mantissa.split('.') as [string, string?];
  const units = BigInt(`${whole.replace('+', '')}${part}`);
  return trimmed(units, part.length - Number(exponentText ?? 0));
}

function trimmed(units: bigint, scale: number): Decimal {
  if (scale < 0) return { units: units * 10n ** BigInt(-scale), scale: 0 };
  let [u, s] = [units, scale];
  while (s > 0 && u % 10n === 0n) [u, s] = [u / 10n, s - 1];
  return { units: u, scale: s };
}

/** The same value counted in units of 10^-scale; null when it has more decimal places than that. */
export function unitsAtScale(value: Decimal, scale: number): bigint | null {
  return value.scale > scale ? null : value.units * 10n ** BigInt(scale - value.scale);
}

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const left = a.units * 10n ** BigInt(scale - a.scale);
  const right = b.units * 10n ** BigInt(scale - b.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Smallest and largest whole unit at `scale` that is at least, and at most, the value. */
export function unitsAround(value: Decimal, scale: number): { ceiling: bigint; floor: bigint } {
  const exact = unitsAtScale(value, scale);
  if (exact !== null) return { ceiling: exact, floor: exact };
  const divisor = 10n ** BigInt(value.scale - scale);
  const quotient = value.units / divisor;
  return value.units < 0n
    ? { ceiling: quotient, floor: quotient - 1n }
    : { ceiling: quotient + 1n, floor: quotient };
}

/** Plain decimal text without exponent or trailing zeros. */
export function decimalFromUnits(units: bigint, scale: number): string {
  const { units: u, scale: s } = trimmed(units, scale);
  if (s === 0) return `${u}`;
  const digits = (u < 0n ? -u : u).toString().padStart(s + 1, '0');
  return `${u < 0n ? '-' : ''}${digits.slice(0, -s)}.${digits.slice(-s)}`;
}

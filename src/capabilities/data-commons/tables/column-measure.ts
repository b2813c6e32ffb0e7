// Measures one column cell by cell: type, missing values, distinct values up to a cap, exact range.
import { createHash } from 'node:crypto';
import { compareDecimals, decimalFromUnits, numberShape, parseDecimal } from './decimal.ts';
import type { ColumnProfile, ColumnType } from './profile.ts';
import { sentinelIn } from './sentinels.ts';

export const DISTINCT_CAP = 1_000;
const BOOLEANS = new Set(['true', 'false', 'yes', 'no']);

/** A value longer than this is told apart by its digest, so that memory stays bounded. */
const DISTINCT_CHARACTERS_MAX = 64;

/** What a measure knows between two rows; it holds values of the data. */
export interface MeasureState {
  readonly distinct: readonly string[];
  readonly sentinels: Readonly<Record<string, number>>;
  /** Missing, values, scale; how many fit integers, numbers, dates, booleans. */
  readonly counts: readonly number[];
  readonly numberRange: readonly [string, string] | null;
  readonly dateRange: readonly [string, string] | null;
}

export class ColumnMeasure {
  readonly #name: string;
  readonly #distinct = new Set<string>();
  readonly #distinctMax: number;
  readonly #sentinels: Record<string, number> = {};
  #missing = 0;
  #values = 0;
  #scale = 0;
  // How many values would still fit each type; a type holds when it fits all of them.
  #integers = 0;
  #numbers = 0;
  #dates = 0;
  #booleans = 0;
  #numberRange: Range | null = null;
  #dateRange: { from: string; to: string } | null = null;

  constructor(name: string, distinctMax: number = DISTINCT_CAP) {
    this.#name = name;
    this.#distinctMax = distinctMax;
  }

  save(): MeasureState {
    const [numbers, dates] = [this.#numberRange, this.#dateRange];
    return {
      distinct: [...this.#distinct],
      sentinels: { ...this.#sentinels },
      counts: [
        this.#missing,
        this.#values,
        this.#scale,
        this.#integers,
        this.#numbers,
        this.#dates,
        this.#booleans,
      ],
      numberRange: numbers && [numbers.from.text, numbers.to.text],
      dateRange: dates && [dates.from, dates.to],
    };
  }

  restore({ distinct, sentinels, counts, numberRange, dateRange }: MeasureState): void {
    for (const value of distinct) this.#distinct.add(value);
    Object.assign(this.#sentinels, sentinels);
    this.#missing = counts[0]!;
    this.#values = counts[1]!;
    this.#scale = counts[2]!;
    this.#integers = counts[3]!;
    this.#numbers = counts[4]!;
    this.#dates = counts[5]!;
    this.#booleans = counts[6]!;
    const end = (text: string): End => ({ text, approximate: Number(text) });
    if (numberRange) this.#numberRange = { from: end(numberRange[0]), to: end(numberRange[1]) };
    if (dateRange) this.#dateRange = { from: dateRange[0], to: dateRange[1] };
  }

  add(raw: string): void {
    const sentinel = sentinelIn(raw);
    if (sentinel !== null) {
      this.#missing++;
      this.#sentinels[sentinel] = (this.#sentinels[sentinel] ?? 0) + 1;
      return;
    }
    const text = raw.trim();
    if (this.#distinct.size < this.#distinctMax) this.#distinguish(text);
    // Once a value of a type is missing, the column cannot be of that type any more: stop looking.
    if (this.#numbers === this.#values) this.#number(text);
    if (this.#dates === this.#values && isDate(text)) this.#date(text);
    if (this.#booleans === this.#values && isBoolean(text)) this.#booleans++;
    this.#values++;
  }

  #distinguish(text: string): void {
    if (text.length > DISTINCT_CHARACTERS_MAX)
      this.#distinct.add(createHash('sha256').update(text).digest('base64'));
    else if (!this.#distinct.has(text)) this.#distinct.add(owned(text));
  }

  #number(text: string): void {
    const shape = numberShape(text);
    if (shape === null) return;
    this.#numbers++;
    if (shape === 'integer') this.#integers++;
    else this.#scale = Math.max(this.#scale, scaleOf(text));
    this.#numberRange = widened(this.#numberRange, text);
  }

  #date(text: string): void {
    this.#dates++;
    const range = this.#dateRange;
    if (range === null) this.#dateRange = { from: owned(text), to: owned(text) };
    else if (text < range.from) range.from = owned(text);
    else if (text > range.to) range.to = owned(text);
  }

  profile(): ColumnProfile {
    const type = this.#type();
    const range = this.#range(type);
    return {
      name: this.#name,
      type,
      missing: this.#missing,
      sentinels: { ...this.#sentinels },
      distinct: { count: this.#distinct.size, isCapped: this.#distinct.size === this.#distinctMax },
      ...(range ? { range } : {}),
      ...(type === 'integer' || type === 'decimal' ? { scale: this.#scale } : {}),
    };
  }

  #type(): ColumnType {
    const all = this.#values;
    if (all === 0) return 'text';
    if (this.#integers === all) return 'integer';
    if (this.#numbers === all) return 'decimal';
    if (this.#dates === all) return 'date';
    return this.#booleans === all ? 'boolean' : 'text';
  }

  #range(type: ColumnType): { from: string; to: string } | null {
    if (type === 'date') return this.#dateRange;
    if ((type !== 'integer' && type !== 'decimal') || !this.#numberRange) return null;
    const { from, to } = this.#numberRange;
    return { from: plain(from.text), to: plain(to.text) };
  }
}

interface End {
  readonly text: string;
  readonly approximate: number;
}
interface Range {
  from: End;
  to: End;
}

// Rounding to a double never reverses an order, so only ties need the exact comparison.
function widened(range: Range | null, text: string): Range {
  const approximate = Number(text);
  if (range === null) {
    const end = { text: owned(text), approximate };
    return { from: end, to: end };
  }
  if (isBelow(text, approximate, range.from)) range.from = { text: owned(text), approximate };
  if (isAbove(text, approximate, range.to)) range.to = { text: owned(text), approximate };
  return range;
}

const isBelow = (text: string, approximate: number, end: End): boolean =>
  approximate < end.approximate || (approximate === end.approximate && exactly(text, end.text) < 0);
const isAbove = (text: string, approximate: number, end: End): boolean =>
  approximate > end.approximate || (approximate === end.approximate && exactly(text, end.text) > 0);

function exactly(a: string, b: string): number {
  if (a === b) return 0;
  return compareDecimals(parseDecimal(a)!, parseDecimal(b)!);
}

function plain(text: string): string {
  const { units, scale } = parseDecimal(text)!;
  return decimalFromUnits(units, scale);
}

function scaleOf(text: string): number {
  if (/[eE]/.test(text)) return parseDecimal(text)!.scale;
  const point = text.indexOf('.');
  let end = text.length;
  while (end > point + 1 && text.charCodeAt(end - 1) === 48) end--;
  return end - point - 1;
}

const isBoolean = (text: string): boolean => text.length <= 5 && BOOLEANS.has(text.toLowerCase());

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ISO 8601 calendar date, existing in the Gregorian calendar. */
export function isDate(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > MONTH_DAYS[month - 1]!) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month !== 2 || day !== 29 || isLeap;
}

/** A copy: a slice would keep the whole chunk of the file it was cut from in memory. */
function owned(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8');
}

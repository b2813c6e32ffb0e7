// Dates, instants and durations as ISO 8601 and RFC 3339 spell them; days that no calendar has are
// refused.
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;
const N = String.raw`\d+(\.\d+)?`;
const DURATION = new RegExp(
  `^P(?!$)(${N}Y)?(${N}M)?(${N}W)?(${N}D)?(T(?=\\d)(${N}H)?(${N}M)?(${N}S)?)?$`,
);

export function isDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

export function isInstant(text: string): boolean {
  const parts = INSTANT.exec(text);
  return parts !== null && isDate(parts[1]!);
}

/** Lengths too long to be one are none: nobody is 1,000 years old. */
export const isDuration = (text: string): boolean => text.length <= 64 && DURATION.test(text);

/** A year or a year and month, which the standards allow for dates known no better. */
export const isPartialDate = (text: string): boolean => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text);

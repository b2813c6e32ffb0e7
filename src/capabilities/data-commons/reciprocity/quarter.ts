// Calendar quarters in UTC, spelt `2027-Q1`: text order is time order.
import { instantText, startOf } from '../../../base/instants.ts';
import { invariant } from '../../../base/invariant.ts';

export type Quarter = string;

const SPELLING = /^(\d{4})-Q([1-4])$/;

/** The quarter that an instant or a civil date falls in. */
export const quarterOf = (at: string): Quarter =>
  `${at.slice(0, 4)}-Q${Math.floor((Number(at.slice(5, 7)) - 1) / 3) + 1}`;

/** The first day of the quarter. */
export function quarterStartsOn(quarter: Quarter): string {
  const read = SPELLING.exec(quarter);
  invariant(read, `a quarter: ${quarter}`);
  return `${read[1]}-${String(3 * Number(read[2]) - 2).padStart(2, '0')}-01`;
}

/** `by` quarters later, or earlier when negative. */
export const quarterPlus = (quarter: Quarter, by: number): Quarter =>
  quarterOf(
    Temporal.PlainDate.from(quarterStartsOn(quarter))
      .add({ months: 3 * by })
      .toString(),
  );

/** Instants [from, to) of the quarter. */
export const quarterSpan = (quarter: Quarter): { readonly from: string; readonly to: string } => ({
  from: startText(quarterStartsOn(quarter)),
  to: startText(quarterStartsOn(quarterPlus(quarter, 1))),
});
const startText = (day: string): string => instantText(startOf(Temporal.PlainDate.from(day)));

/** From the first to the last, both included; empty when the last is earlier. */
export function quartersBetween(first: Quarter, last: Quarter): Quarter[] {
  const quarters: Quarter[] = [];
  for (let each = first; each <= last; each = quarterPlus(each, 1)) quarters.push(each);
  return quarters;
}

// The two clocks of the law: the day on which it holds, and the day by whose end this node knew it.
// In the address both are plain days; a link from a verdict may carry its exact instant.
import { dayNumber, dayText } from '../../../../base/figures/locale.ts';
import { type Address, wordIn } from '../../parts/address.ts';

export interface Clocks {
  readonly validOn?: string;
  readonly knownAt?: string;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;

export const isDay = (text: string): boolean => DAY.test(text);
export const dayOf = (instant: string): string => instant.slice(0, 10);
export const addDays = (day: string, days: number): string => dayText(dayNumber(day) + days);
export const addYears = (day: string, years: number): string =>
  addDays(`${Number(day.slice(0, 4)) + years}${day.slice(4, 8)}01`, Number(day.slice(8)) - 1);

/** What was known by the end of a day. */
const endOf = (day: string): string => `${day}T23:59:59.999Z`;

/** As an operation takes them; what is left out is today, and now. */
export function clocksIn(
  address: Address,
  names = { validOn: 'validOn', knownAt: 'knownAt' },
): Clocks {
  const validOn = wordIn(address, names.validOn);
  const known = wordIn(address, names.knownAt);
  return {
    ...(isDay(validOn) ? { validOn } : {}),
    ...(isDay(known) ? { knownAt: endOf(known) } : INSTANT.test(known) ? { knownAt: known } : {}),
  };
}

/** The clocks as they stand in the address, for links to other pages of the law. */
export const clockWords = (address: Address): { validOn: string; knownAt: string } => ({
  validOn: wordIn(address, 'validOn'),
  knownAt: wordIn(address, 'knownAt'),
});

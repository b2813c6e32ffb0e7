// The two clocks on one rule: whether its text could be known at an instant, and in which of its
// states it was on a civil date. Dates are ISO text, so that text order is time order.
import type { AskedAt } from '../../base/verdict.ts';
import type { Known, Periods, Rule, RuleState } from './pack-schema.ts';

export type Standing = RuleState | 'absent' | 'not-known';

/** Half-open: `to` is the first day on which it no longer holds. */
export interface DateRange {
  readonly from: string;
  readonly to?: string;
}

export const holdsOn = (range: DateRange, date: string): boolean =>
  range.from <= date && (range.to === undefined || date < range.to);

/** The UTC civil date of an RFC 3339 instant in UTC. */
export const dateIn = (instant: string): string => instant.slice(0, 10);

/** A known date counts from its midnight UTC, so the instant's own date decides. */
export const isKnownAt = (known: Known | undefined, knownAt: string): boolean =>
  known === undefined || holdsOn(known, dateIn(knownAt));

/** The period that holds on the date, with the end that the next period gives it. */
export function periodOn(
  valid: Periods,
  date: string,
): (DateRange & { readonly state: RuleState; readonly why?: string }) | null {
  for (let i = valid.length - 1; i >= 0; i--) {
    const period = valid[i]!;
    if (period.from > date) continue;
    const to = valid[i + 1]?.from;
    return { ...period, ...(to === undefined ? {} : { to }) };
  }
  return null;
}

/** One entry's standing; a rule whose text was amended has several, see `entryAt`. */
export function standing(rule: Pick<Rule, 'valid' | 'known'>, at: AskedAt): Standing {
  if (!isKnownAt(rule.known, at.knownAt)) return 'not-known';
  return periodOn(rule.valid, dateIn(at.validAt))?.state ?? 'not-commenced';
}

/** Among the entries of one rule id, the one that speaks for the date; null when none is known. */
export function entryAt<R extends Pick<Rule, 'valid' | 'known'>>(
  entries: readonly R[],
  at: AskedAt,
): R | null {
  const known = entries.filter((entry) => isKnownAt(entry.known, at.knownAt));
  const byStart = known.toSorted((a, b) => (a.valid[0]!.from < b.valid[0]!.from ? -1 : 1));
  const date = dateIn(at.validAt);
  return byStart.findLast((entry) => entry.valid[0]!.from <= date) ?? byStart[0] ?? null;
}

/** From the first date that it speaks of to the day on which it is over for good. */
export function spanOf(valid: Periods): DateRange {
  const last = valid.at(-1)!;
  const from = valid[0]!.from;
  return last.state === 'repealed' || last.state === 'sunset' ? { from, to: last.from } : { from };
}

export const overlap = (a: DateRange, b: DateRange): boolean =>
  (a.to === undefined || b.from < a.to) && (b.to === undefined || a.from < b.to);

// Instants and civil dates as text: RFC 3339 in UTC with milliseconds, and ISO 8601 dates.

// One act writes the instant of its frame several times.
let last: { readonly at: Temporal.Instant; readonly text: string } | undefined;

/** `2026-11-22T09:30:00.000Z`: fixed width, so that text order is time order. */
export function instantText(at: Temporal.Instant): string {
  if (last?.at !== at) last = { at, text: at.toString({ fractionalSecondDigits: 3 }) };
  return last.text;
}

export const instantFrom = (text: string): Temporal.Instant => Temporal.Instant.from(text);

/** The civil date in UTC, which is the date on which rules of law are looked up. */
export const dateOf = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO('UTC').toPlainDate();

/** Midnight UTC at the start of the date. */
export const startOf = (date: Temporal.PlainDate): Temporal.Instant =>
  date.toZonedDateTime('UTC').toInstant();

/** Adds a civil duration (`P14D`, `P10Y`) to an instant, counted in UTC. */
export const plus = (at: Temporal.Instant, duration: string): Temporal.Instant =>
  at.toZonedDateTimeISO('UTC').add(Temporal.Duration.from(duration)).toInstant();

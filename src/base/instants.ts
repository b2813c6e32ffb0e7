// Instants and civil dates as text: RFC 3339 in UTC with milliseconds, and ISO 8601 dates.

/** `2026-11-22T09:30:00.000Z`: fixed width, so that text order is time order. */
export const instantText = (at: Temporal.Instant): string =>
  at.toString({ fractionalSecondDigits: 3 });

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

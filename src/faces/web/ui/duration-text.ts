// ISO 8601 durations of law (`P14D`, `P10Y`) in words of the reader's language.
const UNITS = ['year', 'month', 'week', 'day'] as const;
const CLOCK_UNITS = ['hour', 'minute', 'second'] as const;
const PATTERN =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** The text itself where it is no duration of whole units. */
export function durationText(duration: string, language: string): string {
  const found = PATTERN.exec(duration);
  if (!found) return duration;
  const parts = [...UNITS, ...CLOCK_UNITS].flatMap((unit, i) => {
    const count = found[i + 1];
    if (count === undefined) return [];
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
    return [format.format(Number(count))];
  });
  if (parts.length === 0) return duration;
  return new Intl.ListFormat(language, { type: 'unit' }).format(parts);
}

// A plain date of law or of a calendar: no time, no zone.
import { useLocale } from './locale.ts';

interface Props {
  /** ISO 8601: `2026-11-22`. */
  readonly on: string;
}

export function DateText({ on }: Props) {
  const locale = useLocale();
  const isDate = !Number.isNaN(Date.parse(on));
  return (
    <time dateTime={on} dir="auto">
      {isDate ? locale.date(on) : on}
    </time>
  );
}

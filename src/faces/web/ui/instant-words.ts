// An instant as two texts: UTC, and the reader's zone, shortened to what differs.

interface Choices {
  readonly language: string;
  readonly hasSeconds?: boolean;
  readonly zone?: string;
}

interface InstantWords {
  readonly utc: string;
  /** Null where the reader's clock is UTC. */
  readonly here: string | null;
}

export function instantWords(at: string, { language, hasSeconds, zone }: Choices): InstantWords {
  const when = Date.parse(at);
  if (Number.isNaN(when)) return { utc: at, here: null };
  const inZone = (timeZone: string | undefined, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options }).format(when);
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
  const time: Intl.DateTimeFormatOptions = {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(hasSeconds ? { second: '2-digit' } : {}),
  };
  const utcDay = inZone('UTC', day);
  const utcTime = inZone('UTC', time);
  const hereDay = inZone(zone, day);
  const hereTime = inZone(zone, time);
  const utc = `${utcDay}, ${utcTime}`;
  if (hereDay === utcDay && hereTime === utcTime) return { utc, here: null };
  const nearDay: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  return { utc, here: hereDay === utcDay ? hereTime : `${inZone(zone, nearDay)}, ${hereTime}` };
}

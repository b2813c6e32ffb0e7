// The demonstration's nodes share one invented time. It begins on a fixed day, so that its law,
// its dates and its ids are the same at every start, and moves on for all nodes together.
import { instantFrom } from '../../base/instants.ts';
import type { DemoApi } from './api.ts';
import { type DemoNation, NATIONS } from './cast.ts';

export const STARTS_AT = Temporal.Instant.from('2026-11-23T09:00:00Z');

export async function nowOf(api: DemoApi): Promise<Temporal.Instant> {
  const { now } = await api.must(NATIONS[0]!, null, 'GET /node/status');
  return instantFrom(now as string);
}

/** Moves every node on to the instant; nothing happens when it is past already. */
export async function moveTo(api: DemoApi, at: Temporal.Instant): Promise<void> {
  const ms = at.epochMilliseconds - (await nowOf(api)).epochMilliseconds;
  if (ms > 0) await advanceAll(api, Temporal.Duration.from({ milliseconds: ms }).toString());
}

const advanceAll = (api: DemoApi, duration: string): Promise<unknown> =>
  Promise.all(
    NATIONS.map((nation) => api.must(nation, 'operator', 'POST /demo/clock', { duration })),
  );

/** Moves all nodes there, and holds the clock of one still while it acts. */
export async function atExactly<T>(
  api: DemoApi,
  nation: DemoNation,
  at: Temporal.Instant,
  act: () => Promise<T>,
): Promise<T> {
  await moveTo(api, at);
  await api.must(nation, 'operator', 'POST /demo/clock/hold', { at: at.toString() });
  try {
    return await act();
  } finally {
    await api.must(nation, 'operator', 'POST /demo/clock/hold', {});
  }
}

/** Nine o'clock UTC of the day. */
export const nineOn = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: 'UTC', plainTime: '09:00' }).toInstant();

export const dayOf = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO('UTC').toPlainDate();

// The clock, read here and nowhere else. The demonstration moves it; tests hold it still.
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that runs ahead of another by an adjustable duration (`entente demo advance`). */
export interface AdjustableClock extends Clock {
  /** Adds an ISO 8601 duration, counted in UTC. */
  advance(duration: string): void;
  offsetMs(): number;
}

export function adjustableClock(base: Clock, offsetMs = 0): AdjustableClock {
  let offset = offsetMs;
  const now = () => base.now().add({ milliseconds: offset });
  return {
    now,
    offsetMs: () => offset,
    advance(duration) {
      const before = now().toZonedDateTimeISO('UTC');
      const after = before.add(Temporal.Duration.from(duration));
      offset += after.epochMilliseconds - before.epochMilliseconds;
    },
  };
}

/** Stands still until moved. */
export function heldClock(start: string): AdjustableClock {
  const instant = Temporal.Instant.from(start);
  return adjustableClock({ now: () => instant });
}

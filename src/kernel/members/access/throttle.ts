// How failed sign-ins slow down the next ones. Pure: the lock is derived from the number of
// failures and the instant of the last one, so no job has to lift it.

/** Failed attempts since the last success, the last of them at `lastAt`. */
export interface Attempts {
  readonly failures: number;
  readonly lastAt: Temporal.Instant;
}

const FREE_FAILURES = 5;
const FIRST_LOCK_SECONDS = 30;
const LONGEST_LOCK_SECONDS = 3600;
const FORGOTTEN_AFTER_SECONDS = 24 * 3600;

/** Five attempts are free; then 30 s, a minute, two, ... up to an hour after each. */
export function lockedUntil({ failures, lastAt }: Attempts): Temporal.Instant {
  if (failures < FREE_FAILURES) return lastAt;
  const doublings = Math.min(failures - FREE_FAILURES, 10);
  const seconds = Math.min(FIRST_LOCK_SECONDS * 2 ** doublings, LONGEST_LOCK_SECONDS);
  return lastAt.add({ seconds });
}

export const isLocked = (attempts: Attempts, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, lockedUntil(attempts)) < 0;

/** A day without an attempt starts afresh. */
export const isForgotten = ({ lastAt }: Attempts, at: Temporal.Instant): boolean =>
  at.since(lastAt).total('seconds') >= FORGOTTEN_AFTER_SECONDS;

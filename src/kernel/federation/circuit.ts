// A circuit breaker: after a few failures in a row a peer is left alone for a growing while, then
// tried once. Pure; times are milliseconds since the epoch.
export interface Circuit {
  /** In a row. */
  readonly failures: number;
  /** Until then the peer is not called. */
  readonly openUntilMs: number;
}

export const CLOSED: Circuit = { failures: 0, openUntilMs: 0 };

const FAILURES_ALLOWED = 3;
const FIRST_PAUSE_MS = 500;
const PAUSE_MS_MAX = 30_000;

export const isOpen = (circuit: Circuit, atMs: number): boolean => atMs < circuit.openUntilMs;

export function afterFailure({ failures }: Circuit, atMs: number): Circuit {
  const count = failures + 1;
  if (count < FAILURES_ALLOWED) return { failures: count, openUntilMs: 0 };
  const doublings = Math.min(count - FAILURES_ALLOWED, 10);
  const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** doublings, PAUSE_MS_MAX);
  return { failures: count, openUntilMs: atMs + pauseMs };
}

// A demonstration's clock: it runs from wherever it was moved to, and stands still for the moment
// in which something is to happen at an exact instant.
import { type AdjustableClock, adjustableClock, type Clock } from '../../kernel/storage/index.ts';

export class StagedClock implements AdjustableClock {
  readonly #running: AdjustableClock;
  #held: Temporal.Instant | null = null;

  constructor(base: Clock, offsetMs: number) {
    this.#running = adjustableClock(base, offsetMs);
  }

  now(): Temporal.Instant {
    return this.#held ?? this.#running.now();
  }

  advance(duration: string): void {
    this.#running.advance(duration);
  }

  offsetMs(): number {
    return this.#running.offsetMs();
  }

  /** Stands at the instant until null lets it run on from where it would be by now. */
  hold(at: Temporal.Instant | null): void {
    this.#held = at;
  }
}

// Keeps an exchange going: at once when there is news here or a partner pokes, and every few
// seconds anyway, because a poke is a hint that may be lost.
import { setTimeout as pause } from 'node:timers/promises';
import type { MemberId } from '../../base/caller.ts';
import type { Exchange } from './exchange.ts';

export interface ExchangeLoop {
  /** Something was committed that partners should read. Returns at once. */
  wake(): void;
  /** A partner says that it has news. Returns at once. */
  poked(member: MemberId): void;
  /** Waits for what runs now, then ends. */
  stop(): Promise<void>;
}

export interface ExchangeLoopOptions {
  readonly everyMs: number;
  /** Hears what stopped a pass (a database that is away, say); the loop goes on. */
  readonly onFault: (cause: unknown) => void;
}

export function startExchange(
  exchange: Exchange,
  { everyMs, onFault }: ExchangeLoopOptions,
): ExchangeLoop {
  const stopping = new AbortController();
  const { signal } = stopping;
  const turns = new Turns(onFault);

  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      await turns.soon('pass', () => exchange.pass());
      await pause(everyMs, undefined, { signal }).catch(ignoreAbort);
    }
  };
  const looping = loop();

  return {
    wake() {
      if (!signal.aborted) void turns.soon('announce', () => exchange.announce());
    },
    poked(member) {
      if (!signal.aborted) void turns.soon(member, () => exchange.catchUp(member));
    },
    async stop() {
      stopping.abort();
      await looping;
      await turns.idle();
    },
  };
}

function ignoreAbort(cause: unknown): void {
  if (!(cause instanceof Error && cause.name === 'AbortError')) throw cause;
}

/**
 * Work under one name never overlaps; what is asked for while it runs is run once more after it.
 */
class Turns {
  readonly #onFault: (cause: unknown) => void;
  readonly #running = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();

  constructor(onFault: (cause: unknown) => void) {
    this.#onFault = onFault;
  }

  soon(name: string, work: () => Promise<unknown>): Promise<void> {
    const running = this.#running.get(name);
    if (running) {
      this.#again.add(name);
      return running;
    }
    const turn = this.#turn(name, work);
    this.#running.set(name, turn);
    return turn;
  }

  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  async #turn(name: string, work: () => Promise<unknown>): Promise<void> {
    do {
      this.#again.delete(name);
      try {
        await work();
      } catch (cause) {
        this.#onFault(cause);
      }
    } while (this.#again.has(name));
    this.#running.delete(name);
  }
}

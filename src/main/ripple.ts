// The ripple of a node: after every act, standing permissions that read what it changed are judged
// again in the same transaction; as time crosses a boundary of the law, those of the kinds
// concerned are judged again. What follows of a changed verdict is the subscribers' matter.

import { instantText } from '../base/instants.ts';
import type { DomainEvent, Frame } from '../base/operation.ts';
import { ok } from '../base/result.ts';
import { refreshTransfers } from '../capabilities/data-commons/index.ts';
import type { Subscription } from '../kernel/acts/index.ts';
import type { InstrumentReader } from '../kernel/instruments/index.ts';
import {
  dueBoundaries,
  permissionEvent,
  type RippleContext,
  type Rippled,
  rejudge,
  rejudgeKind,
} from '../kernel/law/index.ts';
import type { Database, Unit } from '../kernel/storage/index.ts';
import { agreementsFrom } from './agreements.ts';
import type { Repeating } from './background.ts';
import type { Kernel } from './node-kernel.ts';
import { placesOfConcern } from './places.ts';

const PAGE = 500;
const WAVES_MAX = 8;

export type Dispatch = (
  unit: Unit,
  frame: Frame<Database>,
  events: readonly DomainEvent[],
) => Promise<void>;

export function contextOf(
  kernel: Kernel,
  instruments: InstrumentReader,
): Omit<RippleContext, 'newId'> {
  const { settings, surroundings } = kernel;
  return {
    get law() {
      return kernel.lawBook.law();
    },
    refresh: {
      'data.transfer': refreshTransfers({
        home: settings,
        clock: surroundings.clock,
        agreements: agreementsFrom(instruments, settings.member),
        placesOfConcern: placesOfConcern(kernel),
      }),
    },
  };
}

/**
 * Events to subscribers; then the ripple they set off, and its own events, until nothing changes.
 */
export const dispatching =
  (
    subscriptions: ReadonlyMap<string, readonly Subscription[]>,
    context: Omit<RippleContext, 'newId'>,
  ): Dispatch =>
  async (unit, frame, events) => {
    let wave = events;
    for (let i = 0; i < WAVES_MAX && wave.length > 0; i++) {
      for (const event of wave)
        for (const { handle } of subscriptions.get(event.type) ?? [])
          await handle(unit, frame, event);
      const things = [...new Set(wave.map(({ subject }) => subject))];
      const cause = { event: things.join(' '), at: instantText(frame.at) };
      const rippled = await rejudge(unit.db, { ...context, newId: frame.newId }, cause, things);
      wave = rippled.changes.map(permissionEvent);
    }
  };

/**
 * Judges again what a day of the law touches; at start, everything, since it may have been missed.
 */
export function lawKeeper(
  kernel: Kernel,
  context: Omit<RippleContext, 'newId'>,
  frameAt: (db: Database, at: Temporal.Instant) => Frame<Database>,
  dispatch: Dispatch,
): Repeating {
  const { store, surroundings, lawBook } = kernel;
  let last: string | null = null;
  return {
    name: 'law',
    everyMs: 1_000,
    async run() {
      await lawBook.reload(store.db);
      const at = surroundings.clock.now();
      const now = instantText(at);
      const kinds =
        last === null
          ? Object.keys(context.refresh)
          : dueBoundaries(lawBook.law().rules.versions, last, now).flatMap((one) => one.kinds);
      for (const kind of new Set(kinds)) await rejudgeAll(kind);
      last = now;

      async function rejudgeAll(kind: string): Promise<void> {
        for (let after: string | null | undefined = null; after !== undefined; ) {
          const page = { kind, after, limit: PAGE };
          const done = await store.unit(async (unit) => {
            const frame = frameAt(unit.db, at);
            const cause = { event: `law ${now}`, at: now };
            const rippled: Rippled & { next: string | null } = await rejudgeKind(
              unit.db,
              { ...context, newId: frame.newId },
              cause,
              page,
            );
            await dispatch(unit, frame, rippled.changes.map(permissionEvent));
            return ok(rippled.next);
          });
          after = done.ok ? (done.value ?? undefined) : undefined;
        }
      }
    },
  };
}

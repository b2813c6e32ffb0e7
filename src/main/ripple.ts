// The ripple of a node: after every act, standing permissions that read what it changed are judged
// again in the same transaction. What time alone changes is law-keeper.ts's matter; what follows of
// a changed verdict is the subscribers'.

import { instantText } from '../base/instants.ts';
import type { DomainEvent, Frame } from '../base/operation.ts';
import { refreshTransfers } from '../capabilities/data-commons/index.ts';
import type { Subscription } from '../kernel/acts/index.ts';
import type { InstrumentReader } from '../kernel/instruments/index.ts';
import {
  permissionEvent,
  type RippleCause,
  type RippleContext,
  recordRipple,
  rejudge,
  THINGS_MAX,
} from '../kernel/law/index.ts';
import type { Database, Unit } from '../kernel/storage/index.ts';
import { agreementsFrom } from './agreements.ts';
import type { Kernel } from './node-kernel.ts';
import { placesOfConcern } from './places.ts';

const WAVES_MAX = 8;

export type Dispatch = (
  unit: Unit,
  frame: Frame<Database>,
  events: readonly DomainEvent[],
) => Promise<void>;
export type NodeRipple = Omit<RippleContext, 'newId'>;

export function contextOf(kernel: Kernel, instruments: InstrumentReader): NodeRipple {
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

interface Origin {
  readonly event: string;
  readonly kind: RippleCause['kind'];
}
const origins = new WeakMap<Unit, Origin>();

/** Names what a unit's ripple will be found by: the entry of its act, or a day of the calendar. */
export function causeOf(unit: Unit, event: string, kind: RippleCause['kind'] = 'act'): void {
  origins.set(unit, { event, kind });
}

/** What the law did by itself at an instant is found by this. */
export const lawEvent = (instant: string): string => `law@${instant}`;

/**
 * Events to subscribers; then the ripple they set off, and its own events, until nothing changes.
 */
export const dispatching =
  (subscriptions: ReadonlyMap<string, readonly Subscription[]>, context: NodeRipple): Dispatch =>
  async (unit, frame, events) => {
    const at = instantText(frame.at);
    const origin = origins.get(unit) ?? { event: lawEvent(at), kind: 'law' };
    let [wave, judged, changed] = [events, 0, 0];
    for (let i = 0; i < WAVES_MAX && wave.length > 0; i++) {
      for (const event of wave)
        for (const { handle } of subscriptions.get(event.type) ?? [])
          await handle(unit, frame, event);
      const things = [...new Set(wave.map(({ subject }) => subject))];
      const cause = { event: origin.event, at };
      const rippled = await rejudge(unit.db, { ...context, newId: frame.newId }, cause, things);
      judged += rippled.judged;
      changed += rippled.changes.length;
      wave = rippled.changes.map(permissionEvent);
    }
    if (judged === 0) return;
    const cause: RippleCause = {
      kind: origin.kind,
      things: [...new Set(events.map(({ subject }) => subject))].slice(0, THINGS_MAX),
      events: [...new Set(events.map(({ type }) => type))],
    };
    await recordRipple(unit.db, { event: origin.event, at, cause, judged, changed });
  };

// Wakes what time alone changes: rules, lists and packs that begin or end, conditions that lean on
// the calendar, and facts that were recorded for a later day. At start everything is judged again,
// since a day may have passed while the node was down.
import { instantText } from '../base/instants.ts';
import type { Frame } from '../base/operation.ts';
import { ok } from '../base/result.ts';
import {
  type Boundary,
  dueBoundaries,
  type PackVersion,
  permissionEvent,
  type RippleCause,
  recordRipple,
  rejudgeKind,
} from '../kernel/law/index.ts';
import { datedChanges } from '../kernel/registry/index.ts';
import type { Database } from '../kernel/storage/index.ts';
import type { Repeating } from './background.ts';
import type { Kernel } from './node-kernel.ts';
import { causeOf, type Dispatch, lawEvent, type NodeRipple } from './ripple.ts';

const PAGE = 500;
const EVENTS_A_UNIT = 200;

type FrameAt = (db: Database, at: Temporal.Instant) => Frame<Database>;
interface Keeping {
  readonly kernel: Kernel;
  readonly context: NodeRipple;
  readonly frameAt: FrameAt;
  readonly dispatch: Dispatch;
}

export function lawKeeper(
  kernel: Kernel,
  context: NodeRipple,
  frameAt: FrameAt,
  dispatch: Dispatch,
): Repeating {
  const keeping = { kernel, context, frameAt, dispatch };
  const { store, surroundings, lawBook } = kernel;
  let last: string | null = null;
  return {
    name: 'law',
    everyMs: 1_000,
    async run() {
      await lawBook.reload(store.db);
      const at = surroundings.clock.now();
      const now = instantText(at);
      const { versions } = lawBook.law().rules;
      if (last === null) {
        for (const kind of Object.keys(context.refresh))
          await rejudgeAll(keeping, at, kind, { kind: 'start', acts: [kind] });
      } else {
        const due = dueBoundaries(versions, last, now);
        const cause = causeAmong(due, versions, last, now);
        for (const kind of new Set(due.flatMap(({ kinds }) => kinds)))
          await rejudgeAll(keeping, at, kind, cause);
        await wakeDatedFacts(keeping, at, last, now);
      }
      last = now;
    },
  };
}

function causeAmong(
  due: readonly Boundary[],
  versions: readonly PackVersion[],
  from: string,
  to: string,
): RippleCause {
  const imported = versions.filter(({ knownFrom }) => knownFrom > from && knownFrom <= to);
  return {
    kind: 'law',
    packs: imported.map(({ pack }) => `${pack.pack} ${pack.version}`),
    rules: [...new Set(due.flatMap(({ rules }) => rules))].sort(),
    acts: [...new Set(due.flatMap(({ kinds }) => kinds))].sort(),
  };
}

/** A page to a unit: a change of law over many permissions never holds the store for long. */
async function rejudgeAll(
  { kernel, context, frameAt, dispatch }: Keeping,
  at: Temporal.Instant,
  kind: string,
  cause: RippleCause,
): Promise<void> {
  const event = lawEvent(instantText(at));
  for (let after: string | null | undefined = null; after !== undefined; ) {
    const page = { kind, after, limit: PAGE };
    const done = await kernel.store.unit(async (unit) => {
      causeOf(unit, event, cause.kind);
      const frame = frameAt(unit.db, at);
      const ripple = { ...context, newId: frame.newId };
      const told = { event, at: instantText(at) };
      const { judged, changes, next } = await rejudgeKind(unit.db, ripple, told, page);
      // Each start looks at everything; it is worth telling only where something had changed.
      if (changes.length > 0 || (judged > 0 && cause.kind !== 'start'))
        await recordRipple(unit.db, { ...told, cause, judged, changed: changes.length });
      await dispatch(unit, frame, changes.map(permissionEvent));
      return ok(next);
    });
    after = done.ok ? (done.value ?? undefined) : undefined;
  }
}

/** Facts recorded for a day that has come, told to subscribers as if they were recorded on it. */
async function wakeDatedFacts(
  { kernel, frameAt, dispatch }: Keeping,
  at: Temporal.Instant,
  from: string,
  to: string,
): Promise<void> {
  const days = { after: from.slice(0, 10), upTo: to.slice(0, 10) };
  if (days.after === days.upTo) return;
  const events = await datedChanges(kernel.store.db, days);
  for (let i = 0; i < events.length; i += EVENTS_A_UNIT)
    await kernel.store.unit(async (unit) => {
      causeOf(unit, lawEvent(to), 'day');
      await dispatch(unit, frameAt(unit.db, at), events.slice(i, i + EVENTS_A_UNIT));
      return ok(null);
    });
}

// A node, whole: its parts, its ports filled, its doors and its background work. Nothing listens
// until `serve` is called; a test can perform operations on it as it is.

import { newId } from '../base/ids.ts';
import type { Frame } from '../base/operation.ts';
import { ok, type Result } from '../base/result.ts';
import {
  type AnyOperation,
  type Capability,
  createPerform,
  type Perform,
} from '../kernel/acts/index.ts';
import { sendEntryBody } from '../kernel/federation/index.ts';
import { actKindsPort, listDecision } from '../kernel/law/index.ts';
import { appendEntry } from '../kernel/ledger/index.ts';
import { secondPersonGate } from '../kernel/members/index.ts';
import type { Database } from '../kernel/storage/index.ts';
import type { Repeating } from './background.ts';
import { packagedDuoReference } from './every-operation.ts';
import { lawKeeper } from './law-keeper.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { modulesOf } from './modules.ts';
import { catalogueForNewcomers } from './newcomers.ts';
import { type Kernel, type NodeSurroundings, openKernel } from './node-kernel.ts';
import { nodeMetrics } from './node-metrics.ts';
import { causeOf, contextOf, type Dispatch, dispatching } from './ripple.ts';
import type { Settings } from './settings.ts';
import { TWO_PERSON_RULES } from './two-person-rules.ts';
import { type Hints, type Wired, wireNode } from './wire-node.ts';

export interface BuiltNode extends Wired {
  readonly kernel: Kernel;
  readonly modules: readonly Capability[];
  readonly operations: readonly AnyOperation[];
  readonly perform: Perform;
  readonly metrics: Metrics;
  readonly hints: Hints;
  readonly lawKeeper: Repeating;
  close(): Promise<void>;
}

export async function buildNode(
  settings: Settings,
  surroundings: NodeSurroundings,
  log: Log,
): Promise<Result<BuiltNode>> {
  const reference = packagedDuoReference();
  if (!reference.ok) return reference;
  const modules = modulesOf(reference.value);
  const operations = modules.flatMap((module) => module.operations);
  const migrations = modules.flatMap((module) => module.migrations);
  const judges = modules.flatMap((module) => module.judges ?? []);
  const opened = await openKernel(settings, surroundings, migrations, judges);
  if (!opened.ok) return opened;
  const kernel = opened.value;
  const hints: Hints = {
    poked: () => undefined,
    headsShown: () => undefined,
    committed: () => undefined,
  };
  const wired = await wireNode(kernel, reference.value, hints);
  wired.wiring.set(
    actKindsPort,
    modules.flatMap((module) => module.acts ?? []),
  );
  const metrics = nodeMetrics();
  const subscriptions = Map.groupBy(
    [...modules.flatMap((module) => module.subscriptions ?? []), catalogueForNewcomers(kernel)],
    ({ event }) => event,
  );
  const context = contextOf(kernel, wired.instruments);
  const dispatch = dispatching(subscriptions, context);
  const frameAt = (db: Database, at: Temporal.Instant): Frame<Database> => ({
    db,
    at,
    caller: { kind: 'node-itself' },
    newId: (prefix) => newId(prefix, surroundings.random),
  });
  const perform = measured(performOn(kernel, wired, hints, dispatch), metrics);
  wired.reads.bind(operations, perform);
  log.say('node.built', {
    member: settings.member,
    store: kernel.store.kind,
    operations: operations.length,
  });
  return ok({
    ...wired,
    kernel,
    modules,
    operations,
    perform,
    metrics,
    hints,
    lawKeeper: lawKeeper(kernel, context, frameAt, dispatch),
    close: () => kernel.store.close(),
  });
}

function performOn(kernel: Kernel, { wiring }: Wired, hints: Hints, dispatch: Dispatch): Perform {
  const { store, ledger, lawBook, surroundings } = kernel;
  return createPerform({
    store,
    clock: surroundings.clock,
    random: surroundings.random,
    fill: wiring.fill,
    judge: async (_db, act, at) => lawBook.judge(act, at),
    appendEntry(unit, draft, at) {
      const appended = appendEntry(ledger, unit, draft, at);
      listDecision(unit, appended.entry, draft.body);
      causeOf(unit, appended.entry);
      sendEntryBody(unit, appended, ledger.member, at);
      unit.afterCommit(() => hints.committed());
      return appended.evidence;
    },
    publish: dispatch,
    secondPerson: secondPersonGate(store, TWO_PERSON_RULES),
  });
}

const measured =
  (perform: Perform, metrics: Metrics): Perform =>
  async (operation, caller, input) => {
    const started = performance.now();
    const reply = await perform(operation, caller, input);
    const outcome = reply.result.ok ? 'done' : reply.result.refusal.kind;
    metrics.add('entente_acts_total', { operation: operation.id, outcome });
    metrics.add(
      'entente_act_seconds_total',
      { operation: operation.id },
      (performance.now() - started) / 1000,
    );
    return reply;
  };

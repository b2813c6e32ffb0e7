// Runs a built node: HTTP, the exchange with its partners, the log's head, due jobs; and stops it
// in order.
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Caller } from '../base/caller.ts';
import { Fault } from '../base/fault.ts';
import { instantText } from '../base/instants.ts';
import { ok } from '../base/result.ts';
import {
  closeExpiredTransfers,
  fetchKeeper,
  sweepTransferFolder,
  transferResource,
} from '../capabilities/data-commons/index.ts';
import { buildServer } from '../faces/http/index.ts';
import type { AnyOperation } from '../kernel/acts/index.ts';
import {
  compareWith,
  createEntryBodyHandler,
  createExchange,
  createWitnessTransport,
  ENTRY_BODY,
  type Exchange,
  exchangeHeadsWith,
  type InboxHandler,
  startExchange,
} from '../kernel/federation/index.ts';
import { advanceInstruments } from '../kernel/instruments/index.ts';
import { keepHead, rollbackWarning } from '../kernel/ledger/index.ts';
import { alignKeyring } from '../kernel/members/index.ts';
import { agreementsFrom } from './agreements.ts';
import { directoryOf, partnersLogs, witnessView } from './alliance-view.ts';
import { attestingTask } from './attesting.ts';
import { authenticateOn, browsersOf } from './authenticate.ts';
import { jobRunner, type Repeating, startBackground } from './background.ts';
import type { BuiltNode } from './build-node.ts';
import { dataCommonsStreams, dataCommonsTasks } from './data-commons-tasks.ts';
import { joiningTask } from './joining/joining-task.ts';
import type { Log } from './log.ts';
import { readGauges } from './node-gauges.ts';
import { packageFolder, packageVersion } from './package-folder.ts';
import { resourcesOf } from './resources.ts';
import { ADVANCE_JOB } from './wire-node.ts';

const HEAD_EVERY_MS = 500;
const EXCHANGE_EVERY_MS = 2_000;
const HEADS_EVERY_MS = 10_000;
const TRANSFERS_EVERY_MS = 60_000;
const GRACE_MS = 3_000;

export interface ServingNode {
  readonly port: number;
  stop(): Promise<void>;
}

const itself: Caller = { kind: 'node-itself' };

/**
 * A node with its doors and its background work, none of it started: a test takes each step itself.
 */
export interface EquippedNode {
  readonly app: Awaited<ReturnType<typeof buildServer>>;
  readonly exchange: Exchange;
  /** The log's head, the partners' heads, due jobs. */
  readonly tasks: readonly Repeating[];
}

export async function equipNode(node: BuiltNode, log: Log): Promise<EquippedNode> {
  const { kernel, operations, perform, metrics } = node;
  const { settings, store, surroundings, ledger } = kernel;
  const reportFailure = failureReporter(node, log);
  const browsers = browsersOf(node.kernel);
  const app = await buildServer({
    operations,
    perform,
    authenticate: authenticateOn(node.kernel, browsers),
    browsers,
    pages: { folder: path.join(packageFolder(), 'dist/web') },
    resources: resourcesOf({
      ledger,
      metrics,
      refreshMetrics: () => readGauges(kernel, metrics),
      operations,
      title: `${settings.name}, Entente node`,
      health: async () => ({ status: 'ok', member: settings.member, version: packageVersion() }),
    }),
    streams: [transferResource(transferPorts(node, log)), ...dataCommonsStreams(node)],
    reportFailure,
    version: packageVersion(),
  });
  const heads = {
    store,
    clock: surroundings.clock,
    callPeer: kernel.callPeer,
    knownLogs: (at: Temporal.Instant) => partnersLogs(store.db, settings.member, at),
  };
  node.hints.headsShown = (from, shown) => {
    compareWith(heads, from, [...shown]).catch((cause: unknown) => reportFailure(cause, 'heads'));
  };
  const tasks = [
    headKeeper(node, log),
    headExchanger(node, heads),
    transferKeeper(node),
    node.lawKeeper,
    joiningTask(node),
    attestingTask(node, log),
    jobRunner(store, surroundings.clock, { [ADVANCE_JOB]: () => advance(node) }, log),
    ...dataCommonsTasks(node, log),
  ];
  return { app, exchange: createExchange(exchangePorts(node, log)), tasks };
}

export async function serveNode(node: BuiltNode, log: Log): Promise<ServingNode> {
  const { settings } = node.kernel;
  const { app, exchange: passes, tasks } = await equipNode(node, log);
  const reportFailure = failureReporter(node, log);
  const exchange = startExchange(passes, {
    everyMs: EXCHANGE_EVERY_MS,
    onFault: (cause) => reportFailure(cause, 'exchange'),
  });
  node.hints.committed = () => exchange.wake();
  node.hints.poked = (member) => exchange.poked(member);
  const background = startBackground(tasks, log);
  await listen(app, settings.http);
  const { port } = app.server.address() as AddressInfo;
  log.say('node.serving', { member: settings.member, port });
  return {
    port,
    async stop() {
      await closeWithin(app, GRACE_MS);
      await background.stop();
      await exchange.stop();
      await node.close();
      log.say('node.stopped', { member: settings.member });
    },
  };
}

/** Requests under way may end; one that waits for a partner does not keep the node running. */
async function closeWithin(app: EquippedNode['app'], graceMs: number): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), graceMs);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}

async function listen(
  app: EquippedNode['app'],
  { host, port }: { readonly host: string; readonly port: number },
): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    throw new Fault(
      `Port ${port} on ${host} is taken by another process; stop it or change http.port.`,
      { cause },
    );
  }
}

const failureReporter =
  ({ metrics }: BuiltNode, log: Log) =>
  (cause: unknown, route: string): string => {
    metrics.add('entente_failures_total', {});
    return log.failure(cause, { route });
  };

const transferFolder = ({ settings }: BuiltNode['kernel']): string =>
  path.join(settings.folder, 'transfers');

function transferPorts({ kernel, instruments, perform }: BuiltNode, log: Log) {
  const { store, surroundings, settings, urlKey } = kernel;
  const keep = fetchKeeper({ store, clock: surroundings.clock, perform });
  return {
    db: store.db,
    clock: surroundings.clock,
    home: settings,
    transferFolder: transferFolder(kernel),
    urlKey,
    agreements: agreementsFrom(instruments, settings.member),
    fetched: (range: Parameters<typeof keep>[0]) => {
      keep(range).catch((cause: unknown) => log.failure(cause, { route: 'transfers' }));
    },
    log: log.say,
  };
}

/** Closes links whose time is over and removes excerpts that nothing needs any more. */
function transferKeeper({ kernel }: BuiltNode): Repeating {
  const { store, surroundings } = kernel;
  return {
    name: 'transfers',
    everyMs: TRANSFERS_EVERY_MS,
    async run() {
      const at = surroundings.clock.now();
      await store.unit(async ({ db }) => ok(await closeExpiredTransfers(db, instantText(at))));
      await sweepTransferFolder(store.db, transferFolder(kernel), at);
    },
  };
}

async function advance(node: BuiltNode): Promise<void> {
  await node.perform(advanceInstruments as unknown as AnyOperation, itself, {});
}

function exchangePorts(node: BuiltNode, log: Log) {
  const { kernel, modules, perform } = node;
  const { store, surroundings, settings } = kernel;
  const handlers: Record<string, InboxHandler> = {
    [ENTRY_BODY]: createEntryBodyHandler(store, settings.member, surroundings.clock),
  };
  for (const module of modules)
    for (const [type, operation] of Object.entries(module.inbox ?? {}))
      handlers[type] = async (message, from) =>
        (await perform(operation, { kind: 'node', member: from }, message.body)).result;
  return {
    self: kernel.settings.member,
    store: kernel.store,
    clock: kernel.surroundings.clock,
    directory: directoryOf(kernel.store.db),
    callPeer: kernel.callPeer,
    peers: kernel.peers,
    inbox: handlers,
    process: `${process.pid}`,
    onFault: (cause: unknown, message: { id: string; type: string }) => {
      log.failure(cause, { message: message.id, type: message.type });
    },
  };
}

function headKeeper({ kernel, metrics, alarms }: BuiltNode, log: Log): Repeating {
  const { ledger, settings, store, surroundings, callPeer, keyring } = kernel;
  const transport = createWitnessTransport(callPeer);
  let warned = false;
  return {
    name: 'head',
    everyMs: HEAD_EVERY_MS,
    async run() {
      const at = surroundings.clock.now();
      await alignKeyring(store.db, keyring, settings.member, at);
      const { policy, partners } = await witnessView(store.db, settings.member, at);
      const turn = await keepHead(ledger, policy, partners, transport, at);
      if (!turn.ok) {
        log.say('log.stopped', { code: turn.refusal.code, message: turn.refusal.message });
        return;
      }
      metrics.set('entente_log_size', {}, turn.value.size);
      for (const { member, outcome } of turn.value.sought)
        metrics.set('entente_peer_is_reachable', { member }, outcome === 'cosigned' ? 1 : 0);
      const warning = rollbackWarning(turn.value);
      // Between heads nothing is sought, and the last word stands.
      if (turn.value.sought.length > 0) alarms.rollback = warning?.message ?? null;
      metrics.set('entente_log_is_rolled_back', {}, warning ? 1 : 0);
      if (warning && !warned) log.say('log.rolled-back', { message: warning.message });
      warned = warning !== null;
    },
  };
}

function headExchanger(node: BuiltNode, ports: Parameters<typeof exchangeHeadsWith>[0]): Repeating {
  const { kernel } = node;
  return {
    name: 'heads',
    everyMs: HEADS_EVERY_MS,
    async run() {
      const at = kernel.surroundings.clock.now();
      const { partners } = await witnessView(kernel.store.db, kernel.settings.member, at);
      await Promise.all(partners.map(({ member }) => exchangeHeadsWith(ports, member)));
    },
  };
}

// `npm start`: four sovereign nodes, founded, agreed and asked, narrated in the terminal, left
// running until Ctrl-C. A second start resumes them as they were.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../base/fault.ts';
import { out, type Terminal } from '../../faces/cli/index.ts';
import { createKeyring } from '../../kernel/members/index.ts';
import { systemClock } from '../../kernel/storage/index.ts';
import { systemRandom } from '../open-node.ts';
import { AGREEMENTS } from './agreements.ts';
import { DemoApi } from './api.ts';
import { tellReadiness } from './assess-data.ts';
import { householdOf, NATIONS } from './cast.ts';
import { writeClockOffset } from './clock-offset.ts';
import {
  addressOf,
  configFile,
  type DemoFolder,
  demoFolder,
  nodeFolder,
  writeConfig,
  writeProfiles,
} from './folder.ts';
import { conclude, foundAlliance } from './found.ts';
import { STARTS_AT } from './move-clocks.ts';
import { isHealthy, type RunningNode, startNode, stopNodes, untilHealthy } from './processes.ts';
import { registerSeeded, untilCatalogued } from './register-data.ts';
import { writeIdSeed } from './seeded-ids.ts';
import { type DemoState, readState, saveState } from './state.ts';
import { tellQuestions } from './story.ts';

export interface StartFlags {
  /** Added to every port, when the usual ones are taken. */
  readonly portOffset: number;
  /** Ends after the story instead of leaving the nodes running. */
  readonly once?: boolean;
  /** The same seed gives a new demonstration the same ids. */
  readonly seed?: number;
}
/** Without one, so that everybody who follows the tour sees the same ids. */
const SEED = 1;

export async function startDemo(terminal: Terminal, flags: StartFlags): Promise<void> {
  const started = performance.now();
  const demo = demoFolder(terminal.cwd);
  const tell = (text: string) => out(terminal, text);
  const clock = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const known = readState(demo);
  const isNew = known === null || known.isReset === true;
  const state: DemoState = isNew ? newState(flags, known) : known;
  const offset = state.portOffset;
  tell(isNew ? 'A new demonstration alliance.' : 'The demonstration alliance, resumed.');
  tell('Everything but the nations’ names is invented: bodies, firms, people and data.\n');
  if (isNew) prepare(demo, state);
  for (const nation of NATIONS)
    if (await isHealthy(addressOf(nation, offset)))
      throw new Fault(
        `Something answers at ${addressOf(nation, offset)} already: a demonstration in another ` +
          'terminal? Stop it with Ctrl-C, or start this one with --port-offset 100.',
      );
  const nodes = startAll(demo, offset);
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopping ??= stopAll(nodes, tell);
    return stopping;
  };
  // Not once: a closing terminal says it twice, and the second must not end this process between
  // two of its nodes.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void stop());
  // Whoever read along has gone (`| head`): nobody is left to press Ctrl-C.
  process.stdout.once('error', () => void stop());
  try {
    await Promise.all(nodes.map((node) => untilHealthy(node)));
    tell(`[${clock()}] Four nodes, each a process with its own database, keys and law:`);
    for (const nation of NATIONS)
      tell(`  ${nation.shortName.padEnd(3)} ${nation.name}, ${addressOf(nation, offset)}`);
    writeProfiles(demo, offset, tokensOf(demo));
    const api = new DemoApi(demo, offset);
    if (!state.isReady) await constitute(demo, api, tell, clock);
    saveState(demo, { ...state, isReady: true });
    await tellQuestions(api, tell, clock);
    await tellReadiness(api, tell, clock);
    tell(whatNext(offset));
  } catch (cause) {
    // A story that was interrupted fails because its nodes are gone.
    if (stopping !== null) return stopping;
    await stop();
    throw cause;
  }
  if (flags.once) return stop();
  await Promise.all(
    nodes.map(({ process: child }) => new Promise((resolve) => child.once('exit', resolve))),
  );
}

async function stopAll(nodes: ReturnType<typeof startAll>, tell: Tell): Promise<void> {
  tell('\nStopping the nodes …');
  await stopNodes(nodes);
  tell('Stopped. `npm start` resumes them as they are.');
}

const newState = (flags: StartFlags, reset: DemoState | null): DemoState => ({
  portOffset: flags.portOffset,
  isReady: false,
  seed: flags.seed ?? reset?.seed ?? SEED,
});

function prepare(demo: DemoFolder, state: DemoState): void {
  const offsetMs = STARTS_AT.epochMilliseconds - systemClock.now().epochMilliseconds;
  for (const nation of NATIONS) {
    const folder = nodeFolder(demo, nation);
    writeConfig(demo, nation, state.portOffset);
    mkdirSync(path.join(folder, 'data'), { recursive: true, mode: 0o700 });
    createKeyring(path.join(folder, 'keys'), systemRandom);
    writeIdSeed(folder, state.seed);
    writeClockOffset(folder, offsetMs);
  }
  saveState(demo, state);
}

const startAll = (demo: DemoFolder, offset: number): RunningNode[] =>
  NATIONS.map((nation) =>
    startNode({
      key: nation.key,
      address: addressOf(nation, offset),
      folder: nodeFolder(demo, nation),
      config: configFile(demo, nation),
    }),
  );

type Tell = (text: string) => void;

async function constitute(
  demo: DemoFolder,
  api: DemoApi,
  tell: Tell,
  clock: () => string,
): Promise<void> {
  const founding = await foundAlliance(api);
  tell(`\n[${clock()}] They found the alliance: one text, four signatures, ${founding}.`);
  for (const [i, plan] of AGREEMENTS.entries()) {
    const draftedAt = STARTS_AT.add({ minutes: 10 * (i + 1) });
    const { id, among, ms } = await conclude(api, plan, draftedAt);
    const names = among.map(({ shortName }) => shortName).join(', ');
    tell(`[${clock()}] ${names} conclude the data agreement ${id} (${ms.toFixed(0)} ms).`);
  }
  const held: string[] = [];
  for (const nation of NATIONS)
    for (const { id, title, recordsTotal } of await registerSeeded(demo, nation, api)) {
      tell(`[${clock()}] ${nation.shortName} registers ${title}: ${recordsTotal} records, ${id}`);
      if (nation !== NATIONS[0]) held.push(id);
    }
  await untilCatalogued(api, NATIONS[0]!, held);
}

const tokensOf = (demo: DemoFolder) =>
  NATIONS.flatMap((nation) =>
    householdOf(nation).people.map(({ key, name }) => ({
      nation,
      person: key,
      says: name,
      token: readFileSync(path.join(nodeFolder(demo, nation), 'tokens', key), 'utf8').trim(),
    })),
  );

const whatNext = (offset: number): string => `
The nodes keep running; Ctrl-C stops them. In another terminal, here:

  npx entente ask --variant GRCh38:chr1:55051215:G:A --term biomedical --class cardiac-genomes
  npx entente ask --mean ldl_mmol_l --term biomedical --holder JP --json | npx entente law explain -
  npx entente demo story 2      genomes are sold abroad: 96 in January, 12 others in September
  npx entente demo story 3      give and take over four quarters, and the ladder below the floor
  npx entente ledger audit --as uk/operator
  npx entente --help

The API's own reference: ${addressOf(NATIONS[0]!, offset)}/reference
On the web, with the names and invented passwords of \`npx entente demo cast\`:
${NATIONS.map((nation) => `  ${nation.shortName.padEnd(3)} ${addressOf(nation, offset)}/`).join('\n')}

The tour: docs/guides/tour.md`;

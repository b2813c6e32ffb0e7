// `npm start`: four sovereign nodes, founded, agreed and asked, narrated in the terminal, left
// running until Ctrl-C. A second start resumes them as they were.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../base/fault.ts';
import { out, type Terminal } from '../../faces/cli/index.ts';
import { createKeyring } from '../../kernel/members/index.ts';
import { systemRandom } from '../open-node.ts';
import { DemoApi } from './api.ts';
import { type DemoNation, householdOf, NATIONS } from './cast.ts';
import {
  addressOf,
  configFile,
  type DemoFolder,
  demoFolder,
  nodeFolder,
  writeConfig,
  writeProfiles,
} from './folder.ts';
import { concludeAgreements, foundAlliance, until } from './found.ts';
import { isHealthy, type RunningNode, startNode, stopNodes, untilHealthy } from './processes.ts';
import { readState, saveState } from './state.ts';
import { answerLine, askForVariant } from './story.ts';

export interface StartFlags {
  /** Added to every port, when the usual ones are taken. */
  readonly portOffset: number;
  /** Ends after the story instead of leaving the nodes running. */
  readonly once?: boolean;
}

export async function startDemo(terminal: Terminal, flags: StartFlags): Promise<void> {
  const started = performance.now();
  const demo = demoFolder(terminal.cwd);
  const tell = (text: string) => out(terminal, text);
  const clock = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const state = readState(demo);
  const isNew = state === null;
  const offset = state?.portOffset ?? flags.portOffset;
  tell(isNew ? 'A new demonstration alliance.' : 'The demonstration alliance, resumed.');
  tell('Everything but the nations’ names is invented: bodies, firms, people and data.\n');
  if (isNew) prepare(demo, offset);
  for (const nation of NATIONS)
    if (await isHealthy(addressOf(nation, offset)))
      throw new Fault(
        `Something answers at ${addressOf(nation, offset)} already: a demonstration in another ` +
          'terminal? Stop it with Ctrl-C, or start this one with --port-offset 100.',
      );
  const nodes = startAll(demo, offset);
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    tell('\nStopping the nodes …');
    await stopNodes(nodes);
    tell('Stopped. `npm start` resumes them as they are.');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stop());
  // Whoever read along has gone (`| head`): nobody is left to press Ctrl-C.
  process.stdout.once('error', () => void stop());
  try {
    await Promise.all(nodes.map((node) => untilHealthy(node)));
    tell(`[${clock()}] Four nodes, each a process with its own database, keys and law:`);
    for (const nation of NATIONS)
      tell(`  ${nation.shortName.padEnd(3)} ${nation.name}, ${addressOf(nation, offset)}`);
    writeProfiles(demo, offset, tokensOf(demo));
    const api = new DemoApi(demo, offset);
    if (!state?.isReady) await constitute(demo, api, tell, clock);
    saveState(demo, { portOffset: offset, isReady: true });
    await tellStory(api, tell, clock);
    tell(whatNext(addressOf(NATIONS[0]!, offset)));
  } catch (cause) {
    await stop();
    throw cause;
  }
  if (flags.once) return stop();
  await Promise.all(
    nodes.map(({ process: child }) => new Promise((resolve) => child.once('exit', resolve))),
  );
}

function prepare(demo: DemoFolder, offset: number): void {
  for (const nation of NATIONS) {
    writeConfig(demo, nation, offset);
    mkdirSync(path.join(nodeFolder(demo, nation), 'data'), { recursive: true, mode: 0o700 });
    createKeyring(path.join(nodeFolder(demo, nation), 'keys'), systemRandom);
  }
  saveState(demo, { portOffset: offset, isReady: false });
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
  for (const { id, among, ms } of await concludeAgreements(api)) {
    const names = among.map(({ shortName }) => shortName).join(', ');
    tell(`[${clock()}] ${names} conclude the data agreement ${id} (${ms.toFixed(0)} ms).`);
  }
  for (const nation of NATIONS) await registerData(demo, nation, api, tell, clock);
  const others = NATIONS.slice(1);
  await until(async () => {
    const { datasets } = await api.must(
      NATIONS[0]!,
      'researcher',
      'GET /data-commons/partner-datasets',
    );
    const holders = (datasets as { holder: string }[]).map(({ holder }) => holder);
    return others.every(({ member }) => holders.includes(member));
  });
}

async function registerData(
  demo: DemoFolder,
  nation: DemoNation,
  api: DemoApi,
  tell: Tell,
  clock: () => string,
): Promise<void> {
  const { parse } = await import('yaml');
  const folder = nodeFolder(demo, nation);
  const sets = JSON.parse(readFileSync(path.join(folder, 'datasets.json'), 'utf8')) as {
    key: string;
    files: string[];
  }[];
  for (const { key, files } of sets) {
    const description = parse(readFileSync(path.join(folder, 'data', `${key}.yaml`), 'utf8')) as {
      title: string;
    };
    const { dataset } = (await api.must(nation, 'steward', 'POST /data-commons/datasets', {
      files,
      description,
    })) as { dataset: { id: string; recordsTotal: number } };
    tell(
      `[${clock()}] ${nation.shortName} registers ${description.title}: ${dataset.recordsTotal} records, ${dataset.id}`,
    );
  }
}

async function tellStory(api: DemoApi, tell: Tell, clock: () => string): Promise<void> {
  const chapters = [
    [
      'A US university laboratory asks who carries a variant, for health research:',
      'researcher',
      'cardiac-genomes',
      false,
    ],
    [
      'The same, of a set with few carriers; its steward lets in non-profit organisations only:',
      'researcher',
      'rare-lipid-genomes',
      false,
    ],
    ['A US company asks for a commercial purpose:', 'company-researcher', 'cardiac-genomes', true],
    [
      'The same company, non-commercially, of the set for non-profit organisations:',
      'company-researcher',
      'rare-lipid-genomes',
      false,
    ],
  ] as const;
  for (const [title, person, name, isCommercial] of chapters) {
    tell(`\n[${clock()}] ${title}`);
    const { answers } = await askForVariant(api, person, { class: name, isCommercial });
    for (const one of answers) tell(answerLine(one));
  }
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

const whatNext = (address: string): string => `
The nodes keep running; Ctrl-C stops them. In another terminal, here:

  npx entente ask --variant GRCh38:chr1:55051215:G:A --term biomedical --class cardiac-genomes
  npx entente ask --count --where sex=female --term biomedical --holder GB
  npx entente ask --mean ldl_mmol_l --term biomedical --holder JP --json | npx entente law explain -
  npx entente ledger audit --as uk/operator
  npx entente --help

The API’s reference page: ${address}/   The tour: docs/guides/tour.md`;

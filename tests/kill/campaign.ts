// A campaign: starts the child, kills it with SIGKILL at a moment drawn from the seed, opens what it
// left, and holds state, log and acknowledgements against one another. One store lives through it all.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  auditAtStart,
  auditWhole,
  countUnnumbered,
  numberEntries,
  problemText,
  publishHead,
  readEntries,
  readEntry,
} from '../../src/kernel/ledger/index.ts';
import { migrate, openStore, type Store, systemClock } from '../../src/kernel/storage/index.ts';
import { seededBytes, seededDraw } from '../../src/testkit/network.ts';
import { actOn, tables } from './acts.ts';
import { migrations } from './child.ts';
import { NO_WITNESSES } from './trust.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const KILL_MS_MAX = 150;
const MOMENTS = ['start', 'ready', 'first act', 'first act', 'first act', 'first act'] as const;

export interface Place {
  readonly folder: string;
  readonly databaseUrl?: string;
  readonly schema?: string;
  /** Resolves when nothing of a killed process is still at work in the store. */
  settled(): Promise<void>;
}
export interface Campaign {
  readonly runs: number;
  readonly acknowledged: number;
  readonly entries: number;
  /** Runs killed before their first acknowledgement. */
  readonly early: number;
  /** Entries that a kill left committed and not yet numbered. */
  readonly unnumbered: number;
  readonly problems: readonly string[];
}
interface Acknowledged {
  readonly entry: string;
  readonly id: string;
  readonly wanted: string;
}

export async function runCampaign(place: Place, runs: number, seed: number): Promise<Campaign> {
  const below = seededDraw(seed);
  const all: Acknowledged[] = [];
  const problems: string[] = [];
  let [early, entries, unnumbered] = [0, 0, 0];
  let next = load(place);
  for (let run = 1; run <= runs; run++) {
    // Of six, one is killed while it opens, migrates or recovers, one around its first acts.
    const after = MOMENTS[below(MOMENTS.length)]!;
    const moment = { after, ms: below(KILL_MS_MAX) };
    const child = next;
    // The next one loads its modules while this one works, is killed and is checked.
    next = load(place);
    const told = await killOne(child, moment);
    await place.settled();
    if (told.length === 0) early++;
    all.push(...told);
    const store = openStore(place);
    const found = await check(store, all);
    await store.close();
    problems.push(...found.problems.map((problem) => `run ${run} (${moment.after}): ${problem}`));
    entries = found.entries;
    unnumbered += found.unnumbered;
  }
  next.kill('SIGKILL');
  return { runs, acknowledged: all.length, entries, early, unnumbered, problems };
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;
type Moment = { readonly after: (typeof MOMENTS)[number]; readonly ms: number };

/** A child that has loaded what it needs and waits to be let go. */
function load({ folder, databaseUrl = '', schema = '' }: Place): Child {
  return spawn(process.execPath, [CHILD, folder, databaseUrl, schema], {
    stdio: ['pipe', 'pipe', 'pipe'],
    cwd: path.join(import.meta.dirname, '../..'),
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'entente-kill-cache') },
  });
}

async function killOne(child: Child, { after, ms }: Moment): Promise<Acknowledged[]> {
  let [said, failed] = ['', ''];
  const { promise: loaded, resolve: isLoaded } = Promise.withResolvers<void>();
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>();
  const { promise: acted, resolve: hasActed } = Promise.withResolvers<void>();
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
    if (said.startsWith('loaded\n')) isLoaded();
    if (said.startsWith('loaded\nready\n')) isReady();
    if (said.includes('\nent_')) hasActed();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    failed += chunk.toString('utf8');
  });
  const closed = once(child, 'close');
  await Promise.race([loaded, closed]);
  child.stdin.write('go\n');
  const reached = { start: null, ready, 'first act': acted }[after];
  await Promise.race([reached, closed]);
  await Promise.race([wait(ms), closed]);
  child.kill('SIGKILL');
  await closed;
  if (child.signalCode !== 'SIGKILL') throw new Error(`the child ended by itself: ${failed}`);
  // What follows the last line feed was cut short by the kill.
  const lines = said.slice(0, said.lastIndexOf('\n') + 1).split('\n');
  return lines
    .filter((line) => line.startsWith('ent_'))
    .map((line) => {
      const [entry, id, wanted] = line.split(' ') as [string, string, string];
      return { entry, id, wanted };
    });
}

interface Checked {
  readonly problems: string[];
  readonly entries: number;
  readonly unnumbered: number;
}

async function check(store: Store, acknowledged: readonly Acknowledged[]): Promise<Checked> {
  await migrate(store, migrations);
  const { ledger } = actOn(store, seededBytes(1));
  const problems: string[] = [];
  const started = await auditAtStart(ledger);
  if (!started.ok) return { problems: [started.refusal.message], entries: 0, unnumbered: 0 };
  const unnumbered = await countUnnumbered(store.db);
  const numbered = await numberEntries(ledger);
  if (!numbered.ok) problems.push(numbered.refusal.message);
  const head = await publishHead(ledger, systemClock.now());
  if (!head.ok) problems.push(head.refusal.message);
  const report = await auditWhole(ledger, NO_WITNESSES);
  problems.push(...report.problems.map(problemText));
  problems.push(...(await compare(store, acknowledged)));
  return { problems, entries: report.size, unnumbered };
}

async function compare(store: Store, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const problems: string[] = [];
  const rows = await tables(store.db).selectFrom('kill_standing').selectAll().execute();
  const state = new Map(rows.map(({ id, outcome }) => [id, outcome]));
  const logged = await loggedRequests(store);
  for (const [id, outcome] of state) {
    if (outcome === 'undone') problems.push(`${id} was refused and its row stayed`);
    if (!logged.has(id)) problems.push(`${id} stands without an entry`);
  }
  for (const [id, entry] of logged)
    if (!state.has(id)) problems.push(`${entry} tells of ${id}, which does not stand`);
  for (const { entry, id, wanted } of acknowledged) {
    if (state.get(id) !== wanted) problems.push(`${id} was acknowledged as ${wanted} and is lost`);
    if (logged.get(id) !== entry) problems.push(`${entry} was acknowledged and is not in the log`);
  }
  const last = acknowledged.at(-1);
  if (last && !(await readEntry(store.db, last.entry)).ok)
    problems.push(`${last.entry} cannot be read`);
  const indexes = (await readEntries(store.db, { limit: 1_000_000 })).map(({ index }) => index);
  if (indexes.some((index, i) => index !== i)) problems.push('numbers have a gap');
  return problems;
}

/** Request -> entry, from the bodies of the log. */
async function loggedRequests(store: Store): Promise<Map<string, string>> {
  const bodies = await store.db
    .withTables<{
      ledger_entry: { arrival: number; entry: string };
      ledger_body: { arrival: number; body: string };
    }>()
    .selectFrom('ledger_entry')
    .innerJoin('ledger_body', 'ledger_body.arrival', 'ledger_entry.arrival')
    .select(['ledger_entry.entry', 'ledger_body.body'])
    .execute();
  return new Map(
    bodies.map(({ entry, body }) => {
      const { record } = JSON.parse(body) as { record: { record: { id: string } } };
      return [record.record.id, entry];
    }),
  );
}

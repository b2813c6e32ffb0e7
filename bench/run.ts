// `npm run bench`: every figure in one run, with the machine it came from. `npm run bench -- NAME
// ...` runs some of them; `large-vcf` and `kill` run only when named. A peer or server that is not there is said, never guessed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { benchAlliance } from './alliance.ts';
import { benchHttp } from './http.ts';
import { benchKill } from './kill.ts';
import { benchLargeVcf } from './large-vcf.ts';
import { benchLawPeers } from './law-peers.ts';
import { benchLawRipple } from './law-ripple.ts';
import { benchLedger } from './ledger.ts';
import { benchOpenedData } from './opened-data.ts';
import { benchPerform } from './perform.ts';
import type { BenchRow } from './row.ts';

const databaseUrl = process.env['ENTENTE_TEST_DATABASE_URL'];
const BENCHES: Record<string, () => Promise<BenchRow[]>> = {
  law: benchLawPeers,
  ripple: () => benchLawRipple(databaseUrl),
  ledger: () => benchLedger(databaseUrl),
  perform: () => benchPerform(databaseUrl),
  http: benchHttp,
  data: benchOpenedData,
  alliance: benchAlliance,
};
/** Minutes long, and gigabytes written: only when named. */
const LONG_BENCHES: Record<string, () => Promise<BenchRow[]>> = {
  'large-vcf': benchLargeVcf,
  kill: () => benchKill(databaseUrl),
};

const all = { ...BENCHES, ...LONG_BENCHES };
const wanted = process.argv.slice(2).filter((name) => name in all);
const names = wanted.length > 0 ? wanted : Object.keys(BENCHES);
const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  loadBefore: loadavg().map((load) => Math.round(load * 10) / 10),
};
console.log(
  `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}, load ${machine.loadBefore.join(' ')}`,
);

const rows: BenchRow[] = [];
for (const name of names) {
  for (const row of await all[name]!()) {
    rows.push(row);
    console.log(lineOf(row));
  }
}
// Kept where it is all of them, or one of the long ones by itself.
const [only = 'latest'] = wanted;
const isKept = wanted.length === 0 || (wanted.length === 1 && only in LONG_BENCHES);
const file = path.join(import.meta.dirname, 'results', `${only}.json`);
mkdirSync(path.dirname(file), { recursive: true });
if (isKept) writeFileSync(file, `${JSON.stringify({ machine, rows }, null, 2)}\n`);

function lineOf({ name, value, unit, peer, target, absent }: BenchRow): string {
  if (absent !== undefined || value === undefined) return `${name}: ${absent ?? 'no figure'}`;
  const ratio = peer
    ? `, ${(value / peer.value).toFixed(1)} x ${peer.name} (${shown(peer.value)})`
    : '';
  const least = target?.atLeast;
  const most = target?.atMost;
  const isMet = (least === undefined || value >= least) && (most === undefined || value <= most);
  const goal = target ? `, target ${least ?? most} ${isMet ? 'met' : 'MISSED'}` : '';
  return `${name}: ${shown(value)} ${unit ?? ''}${ratio}${goal}`;
}

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
}

// `npm run kill`: kills a working process 100 times on each store and checks what it left every
// time. `--runs N` and `--seed N` change the number of kills and their moments.
import { parseArgs } from 'node:util';
import { runCampaign } from '../tests/kill/campaign.ts';
import { postgresPlace, sqlitePlace, type Temporary } from '../tests/kill/places.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const serverUrl = process.env['ENTENTE_TEST_DATABASE_URL'];

async function campaign(name: string, place: Temporary): Promise<void> {
  const started = performance.now();
  const found = await runCampaign(place, runs, seed);
  await place.remove();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${name}: ${found.runs} kills (${found.early} before any act), ` +
      `${found.acknowledged} acts acknowledged, ${found.entries} entries in the log, ` +
      `${found.unnumbered} left unnumbered by kills, ` +
      `${found.problems.length} problems, ${seconds} s (seed ${seed})`,
  );
  for (const problem of found.problems) console.error(`  ${problem}`);
  if (found.problems.length > 0) process.exitCode = 1;
}

await campaign('SQLite', sqlitePlace());
if (serverUrl) await campaign('PostgreSQL', await postgresPlace(serverUrl));
else console.log('PostgreSQL: skipped, ENTENTE_TEST_DATABASE_URL is not set');

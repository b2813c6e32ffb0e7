// Kills a working process 100 times on each store, at moments from a seed, and looks at what it
// left every time: nothing acknowledged is lost, and nothing half done stays.
import { runCampaign } from '../tests/kill/campaign.ts';
import { postgresPlace, sqlitePlace, type Temporary } from '../tests/kill/places.ts';
import type { BenchRow } from './row.ts';

const RUNS = 100;
const SEED = 1;

export async function benchKill(serverUrl: string | undefined): Promise<BenchRow[]> {
  const name = 'PostgreSQL: problems left by 100 kills';
  const onServer = serverUrl
    ? await campaign('PostgreSQL', await postgresPlace(serverUrl))
    : { name, absent: 'server absent: ENTENTE_TEST_DATABASE_URL is not set' };
  return [await campaign('SQLite', sqlitePlace()), onServer];
}

async function campaign(store: string, place: Temporary): Promise<BenchRow> {
  const { runs, early, acknowledged, entries, unnumbered, problems } = await runCampaign(
    place,
    RUNS,
    SEED,
  );
  await place.remove();
  for (const problem of problems) console.error(`  ${problem}`);
  return {
    name:
      `${store}: problems left by ${runs} kills (${early} before any act; ${acknowledged} acts ` +
      `acknowledged, ${entries} entries, ${unnumbered} unnumbered when killed)`,
    value: problems.length,
    target: { atMost: 0 },
  };
}

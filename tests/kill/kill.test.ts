// kill -9 loses no acknowledged act and leaves no verdict without its entry: 20 kills a store here, 100
// by `npm run bench -- kill`.
import { describe, expect, it } from 'vitest';
import { type Campaign, runCampaign } from './campaign.ts';
import { postgresPlace, sqlitePlace, type Temporary } from './places.ts';

const RUNS = 20;
const PATIENCE_MS = 180_000;

async function survive(place: Temporary): Promise<Campaign> {
  try {
    return await runCampaign(place, RUNS, 20_261_122);
  } finally {
    await place.remove();
  }
}

function expectWhole({ problems, acknowledged, entries, early }: Campaign): void {
  expect(problems).toEqual([]);
  expect(acknowledged).toBeGreaterThan(RUNS);
  expect(entries).toBeGreaterThanOrEqual(acknowledged);
  expect(early).toBeLessThan(RUNS);
}

const serverUrl = process.env['ENTENTE_TEST_DATABASE_URL'];

describe(`a process killed ${RUNS} times`, () => {
  it('loses nothing on SQLite', { timeout: PATIENCE_MS }, async () => {
    expectWhole(await survive(sqlitePlace()));
  });

  const title = 'loses nothing on PostgreSQL';
  if (serverUrl)
    it(title, { timeout: PATIENCE_MS }, async () => {
      expectWhole(await survive(await postgresPlace(serverUrl)));
    });
  else it.skip(`${title} (ENTENTE_TEST_DATABASE_URL is not set)`, () => expect.unreachable());
});

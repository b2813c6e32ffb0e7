// Has every data set assessed whose report does not stand: at the first start all of them, later
// none. Each steward assesses its own; a level is measured on the files, never set.
import type { DemoApi } from './api.ts';
import { type DemoNation, NATIONS } from './cast.ts';

interface Standing {
  readonly dataset: string;
  readonly title: string;
  readonly isInForce: boolean;
}

export async function tellReadiness(
  api: DemoApi,
  tell: (text: string) => void,
  clock: () => string,
): Promise<void> {
  const assessed = await Promise.all(NATIONS.map((nation) => assessHeld(api, nation)));
  const lines = assessed.flat();
  if (lines.length === 0) return;
  tell(`\n[${clock()}] Their stewards have AI-readiness measured on the files, levels 0 to 4:`);
  for (const line of lines) tell(line);
}

async function assessHeld(api: DemoApi, nation: DemoNation): Promise<string[]> {
  const { datasets } = await api.must(nation, 'steward', 'GET /data-commons/readiness');
  const lines: string[] = [];
  for (const { dataset, title, isInForce } of datasets as Standing[]) {
    if (isInForce) continue;
    const route = `POST /data-commons/datasets/${dataset}/readiness` as const;
    const { level } = await api.must(nation, 'steward', route, {});
    lines.push(`  ${nation.shortName.padEnd(3)} ${title}: level ${level}`);
  }
  return lines;
}

// Ids of things on the stage, for the addresses of pages: read through the API as the pages do.
import type { Ids } from './pages.ts';
import type { Stage } from './stage.ts';

export async function idsOf(stage: Stage): Promise<Ids> {
  const base = stage.addressOf('us');
  const { output } = (await (await fetch(`${base}/ledger/entries?limit=1`)).json()) as {
    output: { entries: readonly { entry: string }[] };
  };
  return { entry: output.entries[0]!.entry };
}

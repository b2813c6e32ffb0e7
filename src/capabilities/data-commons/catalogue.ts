// What partners know of the data sets held here. Each is published once to those who were members
// then; a nation that joins or comes back is told of all of them, and hearing of one twice changes
// nothing.
import type { MemberId } from '../../base/caller.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Database } from '../../kernel/storage/index.ts';
import { listDatasets } from './dataset-store.ts';
import type { Outbox } from './ports.ts';
import { published } from './published.ts';

export const DATASET_PUBLISHED = 'data-commons.dataset-published';
const PAGE = 100;

export async function publishCatalogue(
  db: Database,
  outbox: Outbox,
  to: readonly MemberId[],
  at: Temporal.Instant,
): Promise<void> {
  let after: string | undefined;
  do {
    const page = await listDatasets(db, { limit: PAGE, ...(after ? { after } : {}) });
    for (const dataset of page) {
      const body = published(dataset) as unknown as JsonObject;
      await outbox.send(db, { to, type: DATASET_PUBLISHED, body, at });
    }
    after = page.length === PAGE ? page.at(-1)!.id : undefined;
  } while (after !== undefined);
}

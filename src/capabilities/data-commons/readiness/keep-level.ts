// A data set's level changed, or was looked at again: what stands with it is saved, partners hear
// of the new listing, and whoever waits on the data set is judged again through the event.
import type { JsonObject } from '../../../base/json.ts';
import type { DomainEvent } from '../../../base/operation.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { DATASET_PUBLISHED } from '../catalogue.ts';
import { saveDataset } from '../dataset-store.ts';
import type { Dataset } from '../model.ts';
import type { ActiveMembers, Outbox } from '../ports.ts';
import { published } from '../published.ts';

export async function keepDataset(
  db: Database,
  { outbox, members }: { readonly outbox: Outbox; readonly members: ActiveMembers },
  dataset: Dataset,
  at: Temporal.Instant,
): Promise<void> {
  await saveDataset(db, dataset);
  const to = await members.others(db, at);
  const body = published(dataset) as unknown as JsonObject;
  await outbox.send(db, { to, type: DATASET_PUBLISHED, body, at });
}

/** `dataset.regraded`: the ripple judges again what was read from the data set. */
export const regraded = (
  { id }: Dataset,
  facts: { readonly was: number; readonly now: number; readonly because: string },
): DomainEvent => ({ type: 'dataset.regraded', subject: id, facts: { ...facts } });

// Snapshots at rest: written once, never changed.
import { canonicalJson } from '../../../base/canonical-json.ts';
import type { Digest } from '../../../base/digest.ts';
import type { Json } from '../../../base/json.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import type { Dataset } from '../model.ts';
import { firstSnapshot, makeSnapshot, type Snapshot } from './manifest.ts';
import type { NamedSnapshot, SnapshotCause } from './named.ts';

type SnapshotTables = {
  dataset_snapshot: {
    id: string;
    dataset: string;
    version: number;
    made_at: string;
    record: string;
  };
};
const tables = (db: Database) => db.withTables<SnapshotTables>();

export async function saveSnapshot(db: Database, snapshot: Snapshot): Promise<void> {
  const { id, manifest, detail } = snapshot;
  const record = canonicalJson({ manifest, detail } as unknown as Json);
  const { dataset, version, madeAt: made_at } = manifest;
  await tables(db)
    .insertInto('dataset_snapshot')
    .values({ id, dataset, version, made_at, record })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** The newest first; of a data set that has none yet, the one that its state is. */
export async function snapshotsOf(db: Database, dataset: Dataset): Promise<Snapshot[]> {
  const rows = await tables(db)
    .selectFrom('dataset_snapshot')
    .selectAll()
    .where('dataset', '=', dataset.id)
    .orderBy('version', 'desc')
    .execute();
  return rows.length === 0 ? [firstSnapshot(dataset)] : rows.map(snapshotOf);
}

/** By its number or by its id. */
export async function findSnapshot(
  db: Database,
  dataset: Dataset,
  named: string,
): Promise<Snapshot | null> {
  const all = await snapshotsOf(db, dataset);
  const wanted = ({ id, manifest }: Snapshot) =>
    id === named || `${manifest.version}` === named.replace(/^v/, '');
  return all.find(wanted) ?? null;
}

/** Which snapshot the data set is at now. */
export function namedSnapshot(dataset: Dataset): NamedSnapshot {
  if (dataset.snapshot) return dataset.snapshot;
  const { id, manifest } = firstSnapshot(dataset);
  return { snapshot: id, version: manifest.version };
}

/**
 * Makes the snapshot of what the data set now is. `before`: the data set as it was, whose own
 * snapshot is kept too where it never was.
 */
export async function takeSnapshot(
  db: Database,
  { before, now }: { readonly before: Dataset | null; readonly now: Dataset },
  making: { readonly because: SnapshotCause; readonly madeAt: string },
): Promise<{ dataset: Dataset; snapshot: Snapshot }> {
  if (before && before.snapshot === undefined) await saveSnapshot(db, firstSnapshot(before));
  const was = before ? namedSnapshot(before) : null;
  const snapshot = makeSnapshot(now, {
    ...making,
    version: (was?.version ?? 0) + 1,
    previous: was?.snapshot ?? null,
  });
  await saveSnapshot(db, snapshot);
  const named = { snapshot: snapshot.id, version: snapshot.manifest.version };
  return { dataset: { ...now, snapshot: named }, snapshot };
}

const snapshotOf = ({ id, record }: SnapshotTables['dataset_snapshot']): Snapshot => ({
  ...(JSON.parse(record) as Pick<Snapshot, 'manifest' | 'detail'>),
  id: id as Digest,
});

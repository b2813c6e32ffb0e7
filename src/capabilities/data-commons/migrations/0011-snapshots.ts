import type { Kysely } from 'kysely';
import { canonicalJson } from '../../../base/canonical-json.ts';
import type { Json } from '../../../base/json.ts';
import { createTables, type Database, type Migration } from '../../../kernel/storage/index.ts';
import type { Dataset } from '../model.ts';
import { firstSnapshot } from '../snapshots/manifest.ts';
import { saveSnapshot } from '../snapshots/snapshot-store.ts';

type Tables = { dataset: { id: string; record: string } };

/**
 * Snapshots of data sets, with the first one of each that is registered; participants who withdrew,
 * as keyed digests; variants whose earlier answers stand in the way of another.
 */
export const snapshots: Migration = {
  id: 'data-commons/0011-snapshots',
  async up(db, columns) {
    await createTables(db, columns, [
      {
        name: 'dataset_snapshot',
        columns: ['id', 'dataset', 'version#', 'made_at', 'record'],
        unique: ['dataset', 'version'],
      },
      { name: 'participant_withdrawal', columns: ['id', 'at', 'record'], indexes: [['at']] },
      {
        name: 'withdrawn_person',
        columns: ['scope', 'digest', 'withdrawal'],
        unique: ['scope', 'digest'],
      },
      {
        name: 'answered_variant',
        columns: ['dataset', 'variant', 'withheld_at'],
        unique: ['dataset', 'variant'],
      },
    ]);
    await snapshotOfEach(db);
  },
};

async function snapshotOfEach(db: Database): Promise<void> {
  const tables: Kysely<Tables> = db.withTables<Tables>();
  for (const { id, record } of await tables.selectFrom('dataset').selectAll().execute()) {
    const dataset = JSON.parse(record) as Dataset;
    const first = firstSnapshot(dataset);
    await saveSnapshot(db, first);
    const named = { snapshot: first.id, version: 1 };
    const text = canonicalJson({ ...dataset, snapshot: named } as unknown as Json);
    await tables.updateTable('dataset').set({ record: text }).where('id', '=', id).execute();
  }
}

import type { Kysely } from 'kysely';
import type { Columns, Database, Migration } from '../../../kernel/storage/index.ts';
import type { Dataset } from '../model.ts';
import { published } from '../published.ts';
import type { PublishedDataset } from '../published-schema.ts';
import { listingOf } from '../search-words.ts';

type Tables = {
  dataset: { id: string; record: string; words: string; marks: string };
  partner_dataset: { id: string; record: string; words: string; marks: string };
};

/**
 * What lists are searched by; which exchanges are copies and where their receipts stand; which
 * duties are periods.
 */
export const listings: Migration = {
  id: 'data-commons/0005-listings',
  async up(db, columns) {
    for (const table of ['dataset', 'partner_dataset'] as const)
      await searchable(db, columns, table);
    await db.schema
      .alterTable('exchange')
      .addColumn('kind', columns.text, (column) => column.notNull().defaultTo('answer'))
      .execute();
    await db.schema.alterTable('exchange').addColumn('entry', columns.text).execute();
    await db.schema.createIndex('exchange_by_time').on('exchange').columns(['at', 'id']).execute();
    await db.schema
      .alterTable('duty')
      .addColumn('is_period', columns.integer, (column) => column.notNull().defaultTo(0))
      .execute();
  },
};

async function searchable(
  db: Database,
  { text }: Columns,
  table: 'dataset' | 'partner_dataset',
): Promise<void> {
  for (const name of ['words', 'marks'])
    await db.schema
      .alterTable(table)
      .addColumn(name, text, (column) => column.notNull().defaultTo(''))
      .execute();
  const tables: Kysely<Tables> = db.withTables<Tables>();
  for (const { id, record } of await tables.selectFrom(table).select(['id', 'record']).execute()) {
    const stored = JSON.parse(record) as Dataset | PublishedDataset;
    const seen = 'description' in stored ? published(stored) : stored;
    await tables.updateTable(table).set(listingOf(seen)).where('id', '=', id).execute();
  }
}

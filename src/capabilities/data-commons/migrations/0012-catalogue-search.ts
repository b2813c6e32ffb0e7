import type { Kysely } from 'kysely';
import { createTables, type Database, type Migration } from '../../../kernel/storage/index.ts';
import type { Dataset } from '../model.ts';
import { published } from '../published.ts';
import type { PublishedDataset } from '../published-schema.ts';
import { type Catalogued, cataloguedOf, type Listing, listingOf } from '../search-words.ts';

type Tables = Record<
  'dataset' | 'partner_dataset',
  { id: string; record: string } & Listing & Catalogued
>;

/** What the alliance-wide catalogue is sorted, graded and narrowed by; what terms are called. */
export const catalogueSearch: Migration = {
  id: 'data-commons/0012-catalogue-search',
  async up(db, columns) {
    await createTables(db, columns, [{ name: 'catalogue_term', columns: ['id', 'name'] }]);
    for (const table of ['dataset', 'partner_dataset'] as const) {
      for (const name of ['title_key', 'level_until'])
        await db.schema
          .alterTable(table)
          .addColumn(name, columns.text, (column) => column.notNull().defaultTo(''))
          .execute();
      await db.schema
        .alterTable(table)
        .addColumn('level', columns.integer, (column) => column.notNull().defaultTo(0))
        .execute();
      await db.schema
        .createIndex(`${table}_by_title`)
        .on(table)
        .columns(['title_key', 'id'])
        .execute();
      await catalogued(db, table);
    }
  },
};

async function catalogued(db: Database, table: keyof Tables): Promise<void> {
  const tables: Kysely<Tables> = db.withTables<Tables>();
  for (const { id, record } of await tables.selectFrom(table).select(['id', 'record']).execute()) {
    const stored = JSON.parse(record) as Dataset | PublishedDataset;
    const seen = 'description' in stored ? published(stored) : stored;
    const row = { ...listingOf(seen), ...cataloguedOf(seen) };
    await tables.updateTable(table).set(row).where('id', '=', id).execute();
  }
}

import type { Migration } from '../../../kernel/storage/index.ts';

/** Copies released, and which persons were in them, so that 12-month totals count nobody twice. */
export const transfers: Migration = {
  id: 'data-commons/0003-transfers',
  async up(db, { text, integer }) {
    await db.schema
      .createTable('transfer')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('dataset', text, (column) => column.notNull())
      .addColumn('agreement', text)
      .addColumn('counterparty', text, (column) => column.notNull())
      .addColumn('member', text, (column) => column.notNull())
      .addColumn('records', integer, (column) => column.notNull())
      .addColumn('released_at', text, (column) => column.notNull())
      .addColumn('expires_at', text, (column) => column.notNull())
      .addColumn('revoked_at', text)
      .addColumn('revoked_because', text)
      .addColumn('is_closed', integer, (column) => column.notNull())
      .addColumn('record', text, (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('transfer_by_agreement')
      .on('transfer')
      .columns(['agreement', 'released_at'])
      .execute();
    await db.schema
      .createIndex('transfer_by_dataset')
      .on('transfer')
      .columns(['dataset', 'revoked_at'])
      .execute();
    // Ten thousand people to a row: a copy of 100,000 is ten rows, whatever its categories.
    await db.schema
      .createTable('transfer_persons')
      .addColumn('transfer', text, (column) => column.notNull())
      .addColumn('counterparty', text, (column) => column.notNull())
      .addColumn('categories', text, (column) => column.notNull())
      .addColumn('nation', text, (column) => column.notNull())
      .addColumn('digests', text, (column) => column.notNull())
      .addColumn('released_at', text, (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('transfer_persons_by_counterparty')
      .on('transfer_persons')
      .columns(['counterparty', 'released_at'])
      .execute();
  },
};

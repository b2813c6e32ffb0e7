import type { Migration } from '../../../kernel/storage/index.ts';

export const datasets: Migration = {
  id: 'data-commons/0001-datasets',
  async up(db, { text, integer }) {
    await db.schema
      .createTable('dataset')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('record', text, (column) => column.notNull())
      .addColumn('is_withdrawn', integer, (column) => column.notNull())
      .addColumn('registered_at', text, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('partner_dataset')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('holder', text, (column) => column.notNull())
      .addColumn('record', text, (column) => column.notNull())
      .addColumn('received_at', text, (column) => column.notNull())
      .execute();
  },
};

import type { Migration } from '../../../kernel/storage/index.ts';

/** Questions asked from here, and every answer served or received: both sides keep their own. */
export const exchanges: Migration = {
  id: 'data-commons/0002-exchanges',
  async up(db, { text, integer }) {
    await db.schema
      .createTable('question')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('asked_at', text, (column) => column.notNull())
      .addColumn('asked_by', text, (column) => column.notNull())
      .addColumn('record', text, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('exchange')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('direction', text, (column) => column.notNull())
      .addColumn('agreement', text, (column) => column.notNull())
      .addColumn('counterpart', text, (column) => column.notNull())
      .addColumn('dataset', text, (column) => column.notNull())
      .addColumn('question', text, (column) => column.notNull())
      .addColumn('organisation', text, (column) => column.notNull())
      .addColumn('requester', text, (column) => column.notNull())
      .addColumn('at', text, (column) => column.notNull())
      .addColumn('records', integer, (column) => column.notNull())
      .addColumn('units', text, (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('exchange_by_agreement')
      .on('exchange')
      .columns(['agreement', 'direction', 'counterpart', 'at'])
      .execute();
  },
};

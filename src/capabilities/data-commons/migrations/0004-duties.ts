import type { Migration } from '../../../kernel/storage/index.ts';

/** What verdicts oblige people to do, until somebody shows that it was done. */
export const duties: Migration = {
  id: 'data-commons/0004-duties',
  async up(db, { text }) {
    await db.schema
      .createTable('duty')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('verdict', text, (column) => column.notNull())
      .addColumn('source', text, (column) => column.notNull())
      .addColumn('subject', text, (column) => column.notNull())
      .addColumn('bearer', text, (column) => column.notNull())
      .addColumn('due_on', text)
      .addColumn('arisen_at', text, (column) => column.notNull())
      .addColumn('fulfilled_at', text)
      .addColumn('record', text, (column) => column.notNull())
      .execute();
    await db.schema.createIndex('duty_by_subject').on('duty').columns(['subject']).execute();
    await db.schema
      .createIndex('duty_by_due')
      .on('duty')
      .columns(['fulfilled_at', 'due_on'])
      .execute();
  },
};

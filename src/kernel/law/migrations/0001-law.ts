// Packs, verdicts, standing permissions, and the index from a thing of the world to the permissions
// that were read from it.
import type { Migration } from '../../storage/index.ts';

export const packsVerdictsPermissions: Migration = {
  id: 'law/0001-law',
  async up(db, { text, bytes }) {
    await db.schema
      .createTable('law_pack')
      .addColumn('pack', text, (column) => column.notNull())
      .addColumn('version', text, (column) => column.notNull())
      .addColumn('digest', text, (column) => column.notNull())
      .addColumn('file', text, (column) => column.notNull())
      .addColumn('bytes', bytes, (column) => column.notNull())
      .addColumn('imported_at', text, (column) => column.notNull())
      .addColumn('known_from', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('law_pack_key', ['pack', 'known_from'])
      .execute();
    await db.schema
      .createTable('law_verdict')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('act', text, (column) => column.notNull())
      .addColumn('effect', text, (column) => column.notNull())
      .addColumn('valid_at', text, (column) => column.notNull())
      .addColumn('known_at', text, (column) => column.notNull())
      .addColumn('body', text, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('standing_permission')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('holder', text, (column) => column.notNull())
      .addColumn('subject', text, (column) => column.notNull())
      .addColumn('act', text, (column) => column.notNull())
      .addColumn('verdict', text, (column) => column.notNull())
      .addColumn('effect', text, (column) => column.notNull())
      .addColumn('granted_at', text, (column) => column.notNull())
      .addColumn('judged_at', text, (column) => column.notNull())
      .addColumn('ended_at', text)
      .addColumn('ended_because', text)
      .execute();
    await index(db, 'standing_permission', ['kind', 'id']);
    await index(db, 'standing_permission', ['holder']);
    await db.schema
      .createTable('permission_fact')
      .addColumn('fact', text, (column) => column.notNull())
      .addColumn('permission', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('permission_fact_key', ['fact', 'permission'])
      .execute();
    await index(db, 'permission_fact', ['permission']);
    await db.schema
      .createTable('permission_change')
      .addColumn('event', text, (column) => column.notNull())
      .addColumn('permission', text, (column) => column.notNull())
      .addColumn('was_verdict', text, (column) => column.notNull())
      .addColumn('now_verdict', text, (column) => column.notNull())
      .addColumn('was_effect', text, (column) => column.notNull())
      .addColumn('now_effect', text, (column) => column.notNull())
      .addColumn('changed_at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('permission_change_key', ['event', 'permission', 'now_verdict'])
      .execute();
  },
};

const index = (db: Parameters<Migration['up']>[0], table: string, columns: string[]) =>
  db.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns(columns)
    .execute();

// Entries, bodies, tiles and the tree.

import { sql } from 'kysely';
import type { Columns, Database, Migration } from '../../storage/index.ts';
import { EMPTY_ROOT } from '../merkle.ts';
import { tables } from '../tables.ts';

async function entries(db: Database, { text, integer, bytes }: Columns): Promise<void> {
  await db.schema
    .createTable('ledger_entry')
    // SQLite numbers an integer primary key by itself; PostgreSQL wants to be told.
    .addColumn('arrival', integer, (column) =>
      integer === 'bigint'
        ? column.primaryKey().generatedByDefaultAsIdentity()
        : column.primaryKey(),
    )
    .addColumn('entry', text, (column) => column.notNull().unique())
    .addColumn('leaf', text, (column) => column.notNull())
    .addColumn('leaf_hash', bytes, (column) => column.notNull())
    .addColumn('position', integer, (column) => column.unique())
    .execute();
  await db.schema
    .createIndex('ledger_entry_unnumbered')
    .on('ledger_entry')
    .column('arrival')
    .where(sql<boolean>`position is null`)
    .execute();
  await db.schema
    .createTable('ledger_body')
    .addColumn('arrival', integer, (column) => column.primaryKey())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('salt', bytes, (column) => column.notNull())
    .addColumn('subject', text)
    .execute();
  await db.schema
    .createIndex('ledger_body_subject')
    .on('ledger_body')
    .column('subject')
    .where(sql<boolean>`subject is not null`)
    .execute();
}

async function tree(db: Database, { integer, bytes }: Columns): Promise<void> {
  await db.schema
    .createTable('ledger_tile')
    .addColumn('level', integer, (column) => column.notNull())
    .addColumn('tile', integer, (column) => column.notNull())
    .addColumn('hashes', bytes, (column) => column.notNull())
    .addColumn('root', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_tile_place', ['level', 'tile'])
    .execute();
  await db.schema
    .createTable('ledger_tree')
    .addColumn('id', integer, (column) => column.primaryKey())
    .addColumn('size', integer, (column) => column.notNull())
    .addColumn('root', bytes, (column) => column.notNull())
    .execute();
  await tables(db).insertInto('ledger_tree').values({ id: 1, size: 0, root: EMPTY_ROOT }).execute();
}

export const log: Migration = {
  id: 'ledger/0001-log',
  async up(db, columns) {
    await entries(db, columns);
    await tree(db, columns);
  },
};

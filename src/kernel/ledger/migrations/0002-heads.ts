// This log's heads with their cosignatures; heads witnessed for others; evidence of forks.
import type { Columns, Database, Migration } from '../../storage/index.ts';

async function ownHeads(db: Database, { text, integer, bytes }: Columns): Promise<void> {
  await db.schema
    .createTable('ledger_head')
    .addColumn('size', integer, (column) => column.primaryKey())
    .addColumn('note', text, (column) => column.notNull())
    .addColumn('signed_at', text, (column) => column.notNull())
    .addColumn('refreshed_at', text, (column) => column.notNull())
    .addColumn('is_final', integer, (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('ledger_head_final')
    .on('ledger_head')
    .columns(['is_final', 'size'])
    .execute();
  await db.schema
    .createTable('ledger_cosignature')
    .addColumn('size', integer, (column) => column.notNull())
    .addColumn('witness', text, (column) => column.notNull())
    .addColumn('key_id', text, (column) => column.notNull())
    .addColumn('cosigned_seconds', integer, (column) => column.notNull())
    .addColumn('signature', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_cosignature_place', [
      'size',
      'witness',
      'key_id',
      'cosigned_seconds',
    ])
    .execute();
  await db.schema
    .createIndex('ledger_cosignature_witness')
    .on('ledger_cosignature')
    .columns(['witness', 'size'])
    .execute();
}

async function others(db: Database, { text, integer, bytes }: Columns): Promise<void> {
  await db.schema
    .createTable('ledger_witnessed')
    .addColumn('origin', text, (column) => column.notNull())
    .addColumn('size', integer, (column) => column.notNull())
    .addColumn('root', bytes, (column) => column.notNull())
    .addColumn('note', text, (column) => column.notNull())
    .addColumn('line', text)
    .addColumn('witnessed_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_witnessed_place', ['origin', 'size'])
    .execute();
  await db.schema
    .createTable('ledger_fork')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('origin', text, (column) => column.notNull())
    .addColumn('member', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('held_note', text, (column) => column.notNull())
    .addColumn('shown_note', text, (column) => column.notNull())
    .addColumn('shown_by', text, (column) => column.notNull())
    .addColumn('found_at', text, (column) => column.notNull())
    .execute();
}

export const heads: Migration = {
  id: 'ledger/0002-heads',
  async up(db, columns) {
    await ownHeads(db, columns);
    await others(db, columns);
  },
};

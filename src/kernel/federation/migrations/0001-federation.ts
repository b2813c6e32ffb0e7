// Outbox, feeds, inbox, cursors, nonces.
import { type ColumnDefinitionBuilder, sql } from 'kysely';
import type { Columns, Database, Migration } from '../../storage/index.ts';

const key = (column: ColumnDefinitionBuilder) => column.primaryKey();
const set = (column: ColumnDefinitionBuilder) => column.notNull();

// A sequence of the database: it grows with every insert, and gaps do no harm.
const positioned = (db: Database, name: string, { integer }: Columns) => {
  const table = db.schema.createTable(name);
  return integer === 'integer'
    ? table.addColumn('position', 'integer', (column) => column.primaryKey().autoIncrement())
    : table.addColumn('position', 'bigserial', key);
};

export const federation0001: Migration = {
  id: 'federation/0001-exchange',
  async up(db, columns) {
    await outbox(db, columns);
    await inbox(db, columns);
    await peers(db, columns);
    const { text } = columns;
    await db.schema
      .createTable('federation_nonce')
      .addColumn('member', text, set)
      .addColumn('nonce', text, set)
      .addColumn('expires_at', text, set)
      .addPrimaryKeyConstraint('federation_nonce_key', ['member', 'nonce'])
      .execute();
    await db.schema
      .createIndex('federation_nonce_expiry')
      .on('federation_nonce')
      .column('expires_at')
      .execute();
    await db.schema
      .createTable('federation_accession_request')
      .addColumn('digest', text, key)
      .addColumn('member', text, set)
      .addColumn('statement', text, set)
      .addColumn('received_at', text, set)
      .execute();
  },
};

async function outbox(db: Database, columns: Columns): Promise<void> {
  const { text, integer } = columns;
  await db.schema
    .createTable('federation_message')
    .addColumn('id', text, key)
    .addColumn('type', text, set)
    .addColumn('body', text, set)
    .addColumn('body_digest', text, set)
    .addColumn('sent_at', text, set)
    .execute();
  await positioned(db, 'federation_delivery', columns)
    .addColumn('member', text, set)
    .addColumn('message', text, set)
    .addColumn('number', integer)
    .addColumn('chain', text)
    .addUniqueConstraint('federation_delivery_number', ['member', 'number'])
    .execute();
  await sql`create index federation_delivery_unnumbered on federation_delivery (position)
    where number is null`.execute(db);
  await db.schema
    .createTable('federation_feed')
    .addColumn('member', text, key)
    .addColumn('number', integer, set)
    .addColumn('chain', text, set)
    .execute();
}

async function inbox(db: Database, columns: Columns): Promise<void> {
  const { text, integer } = columns;
  await positioned(db, 'federation_inbox', columns)
    .addColumn('member', text, set)
    .addColumn('id', text, set)
    .addColumn('type', text, set)
    .addColumn('body', text, set)
    .addColumn('sent_at', text, set)
    .addColumn('received_at', text, set)
    .addColumn('status', text, set)
    .addColumn('attempts', integer, set)
    .addColumn('retry_at', text)
    .addColumn('error_code', text)
    .addColumn('error_text', text)
    .addUniqueConstraint('federation_inbox_message', ['member', 'id'])
    .execute();
  await sql`create index federation_inbox_open on federation_inbox (member, position)
    where status <> 'handled'`.execute(db);
}

async function peers(db: Database, { text, integer }: Columns): Promise<void> {
  await db.schema
    .createTable('federation_peer')
    .addColumn('member', text, key)
    .addColumn('number', integer, set)
    .addColumn('chain', text, set)
    .addColumn('peer_head', integer, set)
    .addColumn('read_at', text)
    .addColumn('seen_at', text)
    .addColumn('fault_code', text)
    .addColumn('fault_text', text)
    .addColumn('fault_at', text)
    .addColumn('rewinds', integer, set)
    .addColumn('lease_holder', text)
    .addColumn('lease_until', text)
    .execute();
}

// Bodies of partners' log entries that name this node's member as a party.
import { createTables, type Migration } from '../../storage/index.ts';

export const federation0002: Migration = {
  id: 'federation/0002-entry-bodies',
  async up(db, columns) {
    await createTables(db, columns, [
      {
        name: 'federation_entry_body',
        columns: ['member', 'entry', 'leaf', 'body', 'salt', 'received_at'],
        unique: ['member', 'entry'],
      },
    ]);
  },
};

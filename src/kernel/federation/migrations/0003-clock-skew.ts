// How far each peer's clock stood from ours at its last proven reply.
import type { Migration } from '../../storage/index.ts';

export const federation0003: Migration = {
  id: 'federation/0003-clock-skew',
  async up(db, columns) {
    await db.schema
      .alterTable('federation_peer')
      .addColumn('skew_seconds', columns.integer)
      .execute();
  },
};

import { createTables, type Migration } from '../../../kernel/storage/index.ts';

/**
 * Notices of the cure ladder, comparisons of statements, and which bytes of copies were fetched.
 */
export const cures: Migration = {
  id: 'data-commons/0008-cures',
  async up(db, columns) {
    await createTables(db, columns, [
      {
        name: 'cure_notice',
        columns: ['id', 'agreement', 'partner', 'party', 'stage', 'due_on', 'at', 'record'],
        indexes: [['agreement', 'partner']],
      },
      {
        name: 'statement_check',
        columns: ['id', 'agreement', 'partner', 'quarter', 'at', 'is_equal#', 'record'],
        indexes: [['agreement', 'partner']],
      },
      {
        name: 'transfer_fetch',
        columns: ['id', 'transfer', 'sha256', 'first_byte#', 'last_byte#', 'at'],
        indexes: [['transfer']],
      },
    ]);
  },
};

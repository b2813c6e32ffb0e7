import { createTables, type Migration } from '../../../kernel/storage/index.ts';

/** What was found in each file of a data set when it was registered. */
export const inspections: Migration = {
  id: 'data-commons/0009-inspections',
  async up(db, columns) {
    await createTables(db, columns, [
      {
        name: 'inspection',
        columns: ['dataset', 'path', 'sha256', 'format', 'inspected_at', 'record'],
        unique: ['dataset', 'path'],
        indexes: [['sha256']],
      },
    ]);
  },
};

import { createTables, type Migration } from '../../../kernel/storage/index.ts';

/** Files on their way into the data folder, and data sets being registered from files. */
export const uploads: Migration = {
  id: 'data-commons/0006-uploads',
  async up(db, columns) {
    await createTables(db, columns, [
      {
        name: 'upload',
        columns: [
          'id',
          'name',
          'bytes#',
          'sha256?',
          'state',
          'begun_by',
          'begun_at',
          'expires_at',
          'ended_at?',
        ],
        indexes: [['state', 'expires_at']],
      },
      {
        name: 'registration',
        columns: [
          'id',
          'state',
          'begun_by',
          'begun_party',
          'begun_at',
          'ended_at?',
          'dataset?',
          'input',
          'findings',
          'refusal?',
        ],
        indexes: [['state', 'begun_at']],
      },
    ]);
  },
};

import { createTables, type Migration } from '../../../kernel/storage/index.ts';

/**
 * What was spent of the privacy of a data set's persons, line by line; cells that were released
 * with noise; who was counted in answers that were exact.
 */
export const privacy: Migration = {
  id: 'data-commons/0013-privacy',
  async up(db, columns) {
    await createTables(db, columns, [
      {
        name: 'privacy_line',
        columns: [
          ...['dataset', 'line#', 'epoch#', 'kind', 'at', 'cause', 'asked'],
          ...['member', 'organisation', 'requester', 'cost#', 'seal'],
        ],
        unique: ['dataset', 'line'],
      },
      { name: 'privacy_head', columns: ['id', 'line#', 'seal'] },
      {
        name: 'privacy_release',
        columns: ['id', 'dataset', 'at', 'cells'],
        indexes: [['dataset']],
      },
      {
        name: 'privacy_cohort',
        columns: ['id', 'dataset', 'file', 'audience', 'outcome', 'at', 'members+'],
        indexes: [['dataset', 'file', 'audience']],
      },
    ]);
  },
};

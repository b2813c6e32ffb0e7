import { createTables, type Migration } from '../../../kernel/storage/index.ts';

/** Reports of AI-readiness, other nodes' countersignatures, what waits, cures with their dates. */
export const readiness: Migration = {
  id: 'data-commons/0010-readiness',
  async up(db, columns) {
    await createTables(db, columns, [
      {
        name: 'readiness_report',
        columns: ['id', 'dataset', 'level#', 'assessed_at', 'expires_at', 'record'],
        indexes: [['dataset', 'assessed_at']],
      },
      {
        name: 'readiness_countersignature',
        columns: ['id', 'dataset', 'report', 'member', 'at', 'record'],
        indexes: [['dataset']],
      },
      { name: 'readiness_wanted', columns: ['id', 'wanted_at', 'wanted_by'] },
      {
        name: 'readiness_cure',
        columns: ['id', 'agreement', 'partner', 'dataset', 'is_open#', 'cure_by_on', 'record'],
        indexes: [['dataset'], ['agreement', 'partner']],
      },
    ]);
  },
};

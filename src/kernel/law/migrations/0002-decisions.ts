// Which entries hold verdicts, so that they can be listed without opening every body; and what set
// off each ripple. Verdicts themselves stay in the bodies of their entries, where erasure finds
// them.
import { createTables, type Migration } from '../../storage/index.ts';

export const decisionsAndRipples: Migration = {
  id: 'law/0002-decisions',
  async up(db, columns) {
    await createTables(db, columns, [
      {
        name: 'law_decision',
        columns: [
          ...['entry', 'act', 'effect', 'rule', 'decided_at', 'person?', 'party?', 'member?'],
        ],
        // None over entries: their ids are hashes, and such an index makes every batch touch as
        // many pages as it has rows.
        indexes: [['decided_at'], ['person', 'decided_at']],
      },
      {
        name: 'law_ripple',
        columns: ['id', 'cause', 'started_at', 'judged#', 'changed#'],
        indexes: [['started_at']],
      },
    ]);
    for (const [table, column] of [
      ['standing_permission', 'verdict'],
      ['permission_change', 'was_verdict'],
      ['permission_change', 'now_verdict'],
    ] as const)
      await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
  },
};

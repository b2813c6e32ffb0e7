import { createTables, type Migration } from '../../../kernel/storage/index.ts';

/** What became of a question at each data set it was put to; and what partners asked here. */
export const questionsHeard: Migration = {
  id: 'data-commons/0007-questions-heard',
  async up(db, columns) {
    await createTables(db, columns, [
      {
        name: 'question_part',
        columns: [
          'id',
          'question',
          'dataset',
          'holder',
          'state',
          'asked_at',
          'deadline_at',
          'heard_at?',
          'record',
        ],
        indexes: [['question'], ['state', 'asked_at']],
      },
      {
        name: 'question_heard',
        columns: ['id', 'question', 'dataset', 'member', 'kind', 'outcome', 'at', 'record'],
        indexes: [
          ['at', 'id'],
          ['dataset', 'at'],
        ],
      },
    ]);
  },
};

// What partners asked of the data sets held here and what became of it, newest first, each with the
// entry in this node's log that proves it.
import { ok } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { readEntries } from '../../../kernel/ledger/index.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { listHeardQuestions as readPage } from '../question-store.ts';

const PAGE_MAX = 100;
const OUTCOMES = ['answered', 'suppressed', 'refused'] as const;
const Outcome = Type.Unsafe<(typeof OUTCOMES)[number]>(Type.Enum([...OUTCOMES]));

export const listHeardQuestions = readOperation({
  id: 'data-commons.list-heard-questions',
  summary: 'List what partners asked of the data sets held here, with the entries',
  route: { method: 'GET', path: '/data-commons/heard-questions' },
  input: Type.Object(
    {
      dataset: Type.Optional(Type.String()),
      member: Type.Optional(PlaceSchema),
      outcome: Type.Optional(Outcome),
      after: Type.Optional(Type.String({ description: 'Last id of the page before' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_MAX })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    questions: Type.Array(
      Type.Object({
        id: Type.String(),
        question: Type.String(),
        dataset: Type.String(),
        member: Type.String({ description: 'Who asked' }),
        kind: Type.String(),
        outcome: Outcome,
        at: Type.String(),
        asked: Type.Unknown(),
        entry: Type.Optional(Type.String({ description: 'Once it has its number in the log' })),
      }),
    ),
  }),
  refusals: [],
  permission: ['mandate:steward', 'mandate:auditor', 'node-itself'],
  needs: {},
  async run({ db }, { limit = 50, ...filter }) {
    const found = await readPage(db, { ...filter, limit });
    const questions = [];
    for (const { record, ...each } of found) {
      const [entry] = await readEntries(db, { subject: each.id, limit: 1 });
      const proof = entry ? { entry: entry.entry } : {};
      questions.push({ ...each, asked: record['asked'], ...proof });
    }
    return ok({ output: { questions } });
  },
});

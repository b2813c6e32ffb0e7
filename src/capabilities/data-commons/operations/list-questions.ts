// Questions asked from here, newest first: a researcher's own, all of them for an auditor.
import { ok } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import {
  PART_STATES,
  type PartState,
  partsOf,
  listQuestions as readPage,
} from '../question-store.ts';

const PAGE_MAX = 200;
const Count = Type.Integer({ minimum: 0 });

export const listQuestions = readOperation({
  id: 'data-commons.list-questions',
  summary: 'List questions asked from here, with how many holders answered',
  route: { method: 'GET', path: '/data-commons/questions' },
  input: Type.Object(
    {
      after: Type.Optional(Type.String({ description: 'Last question of the page before' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_MAX })),
      holder: Type.Optional({ ...PlaceSchema, description: 'Only those put to this member' }),
      state: Type.Optional(
        Type.Unsafe<PartState>(
          Type.Enum([...PART_STATES], { description: 'Only those of which a part stands so' }),
        ),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    questions: Type.Array(
      Type.Object({
        question: Type.String(),
        asked: Type.Unknown({ description: 'The question itself' }),
        askedAt: Type.String(),
        askedBy: Type.String(),
        holders: Type.Array(Type.String()),
        states: Type.Object(Object.fromEntries(PART_STATES.map((state) => [state, Count]))),
      }),
    ),
  }),
  refusals: [],
  permission: ['mandate:researcher', 'mandate:auditor'],
  needs: {},
  async run({ db, caller }, { after, limit = 50, holder, state }) {
    const isAuditor = caller.kind === 'person' && caller.mandates.includes('auditor');
    const askedBy = caller.kind === 'person' && !isAuditor ? caller.person : undefined;
    const found = await readPage(db, { after, limit, askedBy, holder, state });
    const parts = Map.groupBy(
      await partsOf(
        db,
        found.map(({ id }) => id),
      ),
      ({ question }) => question,
    );
    const questions = found.map(({ id, record, askedAt, askedBy: by }) => {
      const own = parts.get(id) ?? [];
      const states = Object.fromEntries(
        PART_STATES.map((state) => [state, own.filter((part) => part.state === state).length]),
      );
      const holders = [...new Set(own.map(({ holder }) => holder))];
      return { question: id, asked: record['question'], askedAt, askedBy: by, holders, states };
    });
    return ok({ output: { questions } });
  },
});

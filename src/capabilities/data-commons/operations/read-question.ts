// A question asked from here, with every answer, refusal and silence it met so far.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { type Static, Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { HeardAnswerSchema } from '../heard-answer.ts';
import { findQuestion, PART_STATES, partsOf, type QuestionPart } from '../question-store.ts';

const SeenPartSchema = Type.Object({
  ...HeardAnswerSchema.properties,
  state: Type.Unsafe<(typeof PART_STATES)[number]>(
    Type.Enum([...PART_STATES], { description: 'slow and down: nothing was heard, and why' }),
  ),
  askedAt: Type.String(),
  deadlineAt: Type.String({ description: 'Until when the holder is waited for' }),
  heardAt: Type.Optional(Type.String()),
});
type SeenPart = Static<typeof SeenPartSchema>;

export const readQuestion = readOperation({
  id: 'data-commons.read-question',
  summary: 'Read a question asked from here, with what came back so far',
  route: { method: 'GET', path: '/data-commons/questions/:question' },
  input: Type.Object({ question: Type.String() }, { additionalProperties: false }),
  output: Type.Object({
    question: Type.String(),
    asked: Type.Unknown({ description: 'The question itself' }),
    facts: Type.Unknown({ description: 'Purpose, and what this node attested of the requester' }),
    askedAt: Type.String(),
    askedBy: Type.String(),
    isDone: Type.Boolean({ description: 'Nothing is waited for any more' }),
    answers: Type.Array(SeenPartSchema),
  }),
  refusals: ['data-commons.no-such-question'],
  permission: ['mandate:researcher', 'mandate:auditor'],
  needs: {},
  async run({ db, caller }, { question: id }) {
    const found = await findQuestion(db, id);
    const isAuditor = caller.kind === 'person' && caller.mandates.includes('auditor');
    const isOwn = caller.kind === 'person' && found?.askedBy === caller.person;
    if (found === null || !(isOwn || isAuditor))
      return refused(
        refusal(
          'not-found',
          'data-commons.no-such-question',
          `There is no question ${id} of yours.`,
        ),
      );
    const parts = await partsOf(db, [id]);
    const { question: asked, facts } = found.record;
    const isDone = parts.every(({ state }) => state !== 'waiting');
    const { askedAt, askedBy } = found;
    const answers = parts.map(seen);
    return ok({ output: { question: id, asked, facts, askedAt, askedBy, isDone, answers } });
  },
});

const seen = ({ heard, state, askedAt, deadlineAt, heardAt }: QuestionPart): SeenPart => ({
  ...heard,
  state,
  askedAt,
  deadlineAt,
  ...(heardAt === null ? {} : { heardAt }),
});

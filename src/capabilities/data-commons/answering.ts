// What holder and asker say to one another about one question: the request, the answer, and the row
// that both keep of it.
import { type Static, Type } from '../../base/schema.ts';
import { AttestedFactsSchema } from './attested.ts';
import { AnswerSchema, type Question, QuestionSchema } from './disclosure/index.ts';
import { NamedSnapshotSchema } from './snapshots/named.ts';

export const AnswerRequestSchema = Type.Object(
  {
    questionId: Type.String({ pattern: '^qst_[0-9a-z]{26}$' }),
    dataset: Type.String({ pattern: '^ds_[0-9a-z]{26}$' }),
    question: QuestionSchema,
    facts: AttestedFactsSchema,
  },
  { additionalProperties: false },
);
export type AnswerRequest = Static<typeof AnswerRequestSchema>;

export const AppliedPolicySchema = Type.Object(
  {
    minimumCell: Type.Integer(),
    roundingBase: Type.Integer(),
    perturbation: Type.Optional(
      Type.Integer({
        minimum: 0,
        description:
          'Counts may be off by up to so many: participants withdrew, and no difference from an earlier answer may name them',
      }),
    ),
    deviation: Type.Optional(
      Type.String({
        description: 'Standard deviation of the noise, of any number told at most; a decimal',
      }),
    ),
    cost: Type.Optional(Type.String({ description: 'Epsilon charged for it; 0 told again' })),
  },
  { additionalProperties: false },
);

export const ServedAnswerSchema = Type.Object(
  {
    questionId: Type.String(),
    dataset: Type.String(),
    agreement: Type.String(),
    answer: AnswerSchema,
    records: Type.Integer({ minimum: 0 }),
    units: Type.String({ description: 'Exact units under the agreement’s formula' }),
    at: Type.String(),
    policy: AppliedPolicySchema,
    duties: Type.Array(Type.Unknown()),
    snapshot: Type.Optional(NamedSnapshotSchema),
    asked: Type.Optional(
      Type.Unsafe<Question>({
        ...QuestionSchema,
        description: 'The question as it was answered, on the published grid',
      }),
    ),
  },
  { additionalProperties: false },
);
export type ServedAnswer = Static<typeof ServedAnswerSchema>;

// A withdrawal of participants as it is written down: how many, from what, and what had already
// used them. Who they are is nowhere in it: only keyed digests are kept, apart (withdrawn-store).
import { DateSchema, InstantSchema, type Static, Type } from '../../../base/schema.ts';

const strict = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });

/** More are counted, and are in `data-commons.list-heard-questions`. */
export const ANSWERS_LISTED = 1_000;

export const USE_KINDS = ['answer', 'copy', 'readiness-report', 'snapshot'] as const;
export type UseKind = (typeof USE_KINDS)[number];

/** Something that was made from the data while the participants were still in. */
export const UseSchema = Type.Object(
  {
    kind: Type.Unsafe<UseKind>(Type.Enum([...USE_KINDS])),
    id: Type.String({
      description: '`qst_.../ds_...`, `trf_...`, or the digest of a report or a snapshot',
    }),
    dataset: Type.String(),
    at: InstantSchema,
    member: Type.Optional(Type.String({ description: 'Partner that was answered or receives' })),
    counterparty: Type.Optional(Type.String({ description: '`pty_...` that received the copy' })),
    version: Type.Optional(Type.Integer({ description: 'Of the data set, where it is known' })),
    what: Type.String({ description: 'In words: the kind of question, the files, the level' }),
    duty: Type.Optional(Type.String({ description: '`dty_...`: to remove them from the copy' })),
  },
  strict,
);
export type Use = Static<typeof UseSchema>;

export const ClearedDatasetSchema = Type.Object(
  {
    dataset: Type.String(),
    title: Type.String(),
    version: Type.Integer({ minimum: 1 }),
    participants: Type.Integer({ minimum: 0, description: 'Of this withdrawal, found in it' }),
    files: Type.Array(
      Type.Object(
        {
          path: Type.String(),
          found: Type.Union([Count, Type.Null()], {
            description: 'Of this withdrawal, found in it; null where it names nobody',
          }),
          cleared: Type.Union([Count, Type.Null()], {
            description: 'Of all withdrawals; null where nobody can say whose it is',
          }),
        },
        strict,
      ),
    ),
    stoppedTransfers: Type.Array(Type.String()),
  },
  strict,
);
export type ClearedDataset = Static<typeof ClearedDatasetSchema>;

export const TO_DO_KINDS = ['remove', 'notify', 'new-version'] as const;
export type ToDoKind = (typeof TO_DO_KINDS)[number];

/** What is left to people: the node knows nobody's name and cannot tell receivers whom. */
export const WithdrawalToDoSchema = Type.Object(
  {
    kind: Type.Unsafe<ToDoKind>(Type.Enum([...TO_DO_KINDS])),
    text: Type.String(),
    member: Type.Optional(Type.String()),
    counterparty: Type.Optional(Type.String({ description: '`pty_...` that holds copies' })),
    duties: Type.Optional(Type.Array(Type.String(), { description: '`dty_...`, one a copy' })),
    dataset: Type.Optional(Type.String({ description: 'Whose files hold them still' })),
    answers: Type.Optional(Count),
  },
  strict,
);
export type WithdrawalToDo = Static<typeof WithdrawalToDoSchema>;

export const WithdrawalSchema = Type.Object(
  {
    withdrawal: Type.String({ description: '`wdr_...`' }),
    at: InstantSchema,
    by: Type.String(),
    basis: Type.String({ description: 'The clause of the consent, or the law, that lets them' }),
    participants: Type.Integer({ minimum: 1, description: 'Who had not withdrawn before' }),
    unnamed: Type.Integer({
      minimum: 0,
      description: 'Of them, named in no file held here: cleared from whatever names them later',
    }),
    datasets: Type.Array(ClearedDatasetSchema),
    used: Type.Object(
      { answers: Count, copies: Count, reports: Count, snapshots: Count },
      { ...strict, description: 'How much had used them before' },
    ),
    removeByOn: DateSchema,
    uses: Type.Optional(
      Type.Array(UseSchema, {
        description: `Only where one withdrawal is asked for; of each data set the ${ANSWERS_LISTED} newest answers`,
      }),
    ),
    toDo: Type.Optional(
      Type.Array(WithdrawalToDoSchema, {
        description: 'What people have to do now; only where one withdrawal is asked for',
      }),
    ),
  },
  strict,
);
export type Withdrawal = Static<typeof WithdrawalSchema>;

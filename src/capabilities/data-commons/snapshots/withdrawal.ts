// A withdrawal of participants as it is written down: how many, from what, and what had already
// used them. Who they are is nowhere in it: only keyed digests are kept, apart (withdrawn-store).
import { DateSchema, InstantSchema, type Static, Type } from '../../../base/schema.ts';

const strict = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });

export const USE_KINDS = ['answer', 'copy', 'readiness-report'] as const;
export type UseKind = (typeof USE_KINDS)[number];

/** Something that was made from the data while the participants were still in. */
export const UseSchema = Type.Object(
  {
    kind: Type.Unsafe<UseKind>(Type.Enum([...USE_KINDS])),
    id: Type.String({ description: '`qst_.../ds_...`, `trf_...` or the digest of a report' }),
    dataset: Type.String(),
    at: InstantSchema,
    member: Type.Optional(Type.String({ description: 'Partner that was answered or receives' })),
    counterparty: Type.Optional(Type.String({ description: '`pty_...` that received the copy' })),
    entry: Type.Optional(Type.String({ description: 'In this node’s log; its receipt proves it' })),
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
          cleared: Type.Union([Count, Type.Null()], {
            description: 'Participants cleared from it; null where nobody can say whose it is',
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

export const WithdrawalSchema = Type.Object(
  {
    withdrawal: Type.String({ description: '`wdr_...`' }),
    at: InstantSchema,
    by: Type.String(),
    participants: Type.Integer({ minimum: 1 }),
    datasets: Type.Array(ClearedDatasetSchema),
    used: Type.Object(
      { answers: Count, copies: Count, reports: Count },
      { ...strict, description: 'How much had used them before' },
    ),
    removeByOn: DateSchema,
    uses: Type.Optional(
      Type.Array(UseSchema, { description: 'All of it; only where one withdrawal is asked for' }),
    ),
  },
  strict,
);
export type Withdrawal = Static<typeof WithdrawalSchema>;

// A transfer: a copy that left, or may still be fetched. What was let go is fixed when it is
// released; whether it may be fetched now is asked again at every request (standing.ts).
import {
  DateSchema,
  DigestSchema,
  InstantSchema,
  type Static,
  Type,
} from '../../../base/schema.ts';
import { DATA_CATEGORIES, TIERS, TRANSFER_KINDS } from '../agreement/facts.ts';
import { NamedSnapshotSchema } from '../snapshots/named.ts';

const closed = { additionalProperties: false };
const Count = Type.Integer({ minimum: 0 });
const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>(Type.Enum([...values], { description }));

/**
 * Some rows of one table: those whose value in the column is one of these, spelt as in the file.
 */
export const ExcerptSchema = Type.Object(
  {
    file: Type.String({ minLength: 1, description: 'Path of a table of the data set' }),
    column: Type.String({ minLength: 1, description: 'For example the person column' }),
    values: Type.Array(Type.String({ minLength: 1 }), { minItems: 1, maxItems: 200_000 }),
    columns: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        minItems: 1,
        uniqueItems: true,
        description: 'Columns to hand out; all of them when left out',
      }),
    ),
  },
  closed,
);
export type Excerpt = Static<typeof ExcerptSchema>;

/** One file as it leaves: a whole file of the data set, or an excerpt of one of its tables. */
export const LeavingFileSchema = Type.Object(
  {
    sha256: DigestSchema,
    name: Type.String({ description: 'Name offered to the receiver' }),
    mediaType: Type.String(),
    bytes: Count,
    records: Count,
    source: Type.String({ description: 'Path of the registered file it is or comes from' }),
    sourceSha256: DigestSchema,
    excerpt: Type.Optional(ExcerptSchema),
  },
  closed,
);
export type LeavingFile = Static<typeof LeavingFileSchema>;

export const TransferRecordSchema = Type.Object(
  {
    files: Type.Array(LeavingFileSchema, { minItems: 1 }),
    records: Count,
    bytes: Count,
    categories: Type.Array(oneOf(DATA_CATEGORIES, 'What is in it')),
    personCount: Type.Optional(Count),
    kind: oneOf(TRANSFER_KINDS, 'The kind of transaction'),
    destination: Type.String(),
    tier: oneOf(TIERS, 'The tier at which it was released'),
    retentionUntil: Type.Optional(DateSchema),
    verdict: Type.String({ ...DigestSchema, description: 'Of the verdict that permitted it' }),
    duties: Type.Array(Type.String({ description: '`dty_...`' })),
    snapshot: Type.Optional(NamedSnapshotSchema),
  },
  closed,
);
export type TransferRecord = Static<typeof TransferRecordSchema>;

export interface Transfer {
  readonly id: string;
  readonly dataset: string;
  readonly agreement: string | null;
  readonly counterparty: string;
  /**
   * The member through which the counterparty receives, or its country where it is of no member.
   */
  readonly member: string;
  readonly releasedAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly revokedBecause: string | null;
  readonly record: TransferRecord;
}

export const TRANSFER_STATES = ['running', 'expired', 'revoked'] as const;

/** As stewards and auditors see it; the persons of an excerpt are not repeated. */
export const SeenTransferSchema = Type.Object(
  {
    id: Type.String(),
    dataset: Type.String(),
    agreement: Type.Optional(Type.String()),
    counterparty: Type.String(),
    member: Type.String(),
    state: Type.Enum([...TRANSFER_STATES]),
    releasedAt: InstantSchema,
    expiresAt: InstantSchema,
    revokedAt: Type.Optional(InstantSchema),
    revokedBecause: Type.Optional(Type.String()),
    ...TransferRecordSchema.properties,
    files: Type.Array(
      Type.Object(
        { ...Type.Omit(LeavingFileSchema, ['excerpt']).properties, isExcerpt: Type.Boolean() },
        closed,
      ),
    ),
  },
  closed,
);
export type SeenTransfer = Static<typeof SeenTransferSchema>;

export function seenTransfer(transfer: Transfer, at: string): SeenTransfer {
  const { agreement, revokedAt, revokedBecause, record, ...rest } = transfer;
  const state = revokedAt !== null ? 'revoked' : at >= transfer.expiresAt ? 'expired' : 'running';
  const files = record.files.map(({ excerpt, ...file }) => ({
    ...file,
    isExcerpt: excerpt !== undefined,
  }));
  return {
    ...rest,
    ...record,
    files,
    state,
    ...(agreement === null ? {} : { agreement }),
    ...(revokedAt === null ? {} : { revokedAt }),
    ...(revokedBecause === null ? {} : { revokedBecause }),
  };
}

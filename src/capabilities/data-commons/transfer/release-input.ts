// What a steward says when a copy is to leave. Nothing countable is among it.
import { DateSchema, PlaceSchema, type Static, Type } from '../../../base/schema.ts';
import { TRANSFER_KINDS } from '../agreement/facts.ts';
import { PurposeFactsSchema } from '../attested.ts';
import { ExcerptSchema } from './model.ts';

const HOURS_MAX = 31 * 24;

export const ReleaseInputSchema = Type.Object(
  {
    dataset: Type.String({ description: '`ds_...`, held here' }),
    files: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        minItems: 1,
        maxItems: 1_000,
        uniqueItems: true,
        description: 'Whole files, by their registered paths; all of them when left out',
      }),
    ),
    excerpt: Type.Optional(ExcerptSchema),
    counterparty: Type.String({ description: '`pty_...`, who receives it' }),
    member: Type.Optional(
      Type.String({
        ...PlaceSchema,
        description: 'Member through which it receives; its own country when left out',
      }),
    ),
    receivedBy: Type.Optional(
      Type.String({ minLength: 1, description: 'Verified identifier of the person who receives' }),
    ),
    agreement: Type.Optional(Type.String({ description: '`ins_...`; the best one when left out' })),
    kind: Type.Unsafe<(typeof TRANSFER_KINDS)[number]>(
      Type.Enum([...TRANSFER_KINDS], { description: 'The kind of transaction' }),
    ),
    destination: PlaceSchema,
    safeguard: Type.Optional(
      Type.String({ minLength: 1, description: 'Instrument relied upon; `none` when left out' }),
    ),
    isBiospecimen: Type.Optional(Type.Boolean({ description: 'Specimens travel with it' })),
    hasOnwardTransferBan: Type.Optional(
      Type.Boolean({
        description: 'The contract for this copy forbids passing it on; else as registered',
      }),
    ),
    purpose: PurposeFactsSchema,
    retentionUntil: Type.Optional(DateSchema),
    linkHours: Type.Optional(
      Type.Integer({ minimum: 1, maximum: HOURS_MAX, description: 'How long links work; 24' }),
    ),
    partBytes: Type.Optional(
      Type.Integer({ minimum: 1, description: 'Split each file into links of so many bytes' }),
    ),
  },
  { additionalProperties: false },
);
export type ReleaseInput = Static<typeof ReleaseInputSchema>;
export const DEFAULT_LINK_HOURS = 24;

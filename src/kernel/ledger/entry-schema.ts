// Shapes of what the ledger shows to people and programs, beside receipts and promises.
import { InstantSchema, Type } from '../../base/schema.ts';
import { LeafSchema } from './leaf.ts';
import { HashSchema } from './promise.ts';
import { EntryBodySchema } from './receipt.ts';

export const EntryIdSchema = Type.String({
  pattern: '^ent_[0-9a-hjkmnp-tv-z]{26}$',
  description: 'Named by its leaf: the first 128 bits of the leaf hash',
});

export const EntrySchema = Type.Object(
  {
    entry: EntryIdSchema,
    index: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
      description: 'Number in the log from zero; null until it has one, within a second',
    }),
    leaf: LeafSchema,
    leafHash: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'RFC 9162 leaf hash' }),
  },
  {
    additionalProperties: false,
    title: 'Entry',
    description: 'What everybody may see of an entry: type, time and a salted digest of its body.',
  },
);

/** The entry with its body, for a party. */
export const EntryWithBodySchema = Type.Object(
  {
    ...EntrySchema.properties,
    body: EntryBodySchema,
    salt: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  { additionalProperties: false, title: 'Entry with its body' },
);

export const WitnessStandingSchema = Type.Object(
  {
    witness: Type.String({ description: 'name of the witness key' }),
    size: Type.Integer({ minimum: 0, description: 'largest head it has cosigned' }),
    cosignedAt: InstantSchema,
  },
  { additionalProperties: false },
);

export const CheckpointSchema = Type.Object(
  {
    origin: Type.String({ minLength: 1 }),
    size: Type.Integer({ minimum: 0 }),
    root: HashSchema,
    note: Type.String({ description: 'C2SP signed note with the newest cosignatures' }),
    state: Type.Union([Type.Literal('final'), Type.Literal('provisional')]),
    quorum: Type.Union([Type.String(), Type.Null()], { description: 'for example `3 of 3`' }),
    signedAt: InstantSchema,
    witnesses: Type.Array(WitnessStandingSchema),
  },
  {
    additionalProperties: false,
    title: 'Checkpoint',
    description: "The log's newest head, and how fresh its witnesses' word is.",
  },
);

// A receipt: one entry's leaf (with body and salt for the parties), its place in the tree, and a
// head of the tree signed by the log and by the witnesses. It is checked offline, see
// verify-receipt.ts.
import { toBase64, toHex } from '../../base/bytes.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import { digestOfJson } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';
import { type Static, Type } from '../../base/schema.ts';
import { type EntryBody, type EntryId, type Leaf, LeafSchema } from './leaf.ts';
import { HashSchema } from './promise.ts';

export const RECEIPT_FORMAT = 'entente/receipt/v1';

export const EntryBodySchema = Type.Object(
  {
    parties: Type.Array(Type.String(), { description: 'members that may read this body' }),
    record: Type.Record(Type.String(), Type.Unknown(), { description: 'what happened' }),
    subject: Type.Optional(Type.String({ description: 'id of what it is about' })),
  },
  { additionalProperties: false },
);

/** `provisional` until the quorum of witnesses has cosigned: a state to show, not a fault. */
export const RECEIPT_STATES = ['final', 'provisional'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

export const ReceiptSchema = Type.Object(
  {
    body: Type.Optional(EntryBodySchema),
    checkpoint: Type.String({ description: 'signed note: the log head with its cosignatures' }),
    digest: Type.String({
      pattern: '^sha256:[0-9a-f]{64}$',
      description: 'of the canonical JSON of all other fields, so that no altered byte goes unseen',
    }),
    entry: Type.String({ pattern: '^ent_[0-9a-hjkmnp-tv-z]{26}$' }),
    format: Type.Literal(RECEIPT_FORMAT),
    index: Type.Integer({ minimum: 0, description: "the leaf's number in the log, from zero" }),
    leaf: LeafSchema,
    origin: Type.String({ minLength: 1, description: "the log's origin line" }),
    proof: Type.Array(HashSchema, { maxItems: 63, description: 'RFC 9162 inclusion proof' }),
    salt: Type.Optional(
      Type.String({
        pattern: '^[0-9a-f]{64}$',
        description: "keys the body's digest; hexadecimal",
      }),
    ),
    state: Type.Union(RECEIPT_STATES.map((state) => Type.Literal(state))),
  },
  {
    additionalProperties: false,
    title: 'Receipt',
    description: 'Proof that an entry stands in a log whose head was witnessed.',
  },
);
export type Receipt = Static<typeof ReceiptSchema>;

export interface ReceiptParts {
  readonly origin: string;
  readonly entry: EntryId;
  readonly index: number;
  readonly leaf: Leaf;
  readonly proof: readonly Uint8Array[];
  /** The head's note with the cosignatures at hand. */
  readonly checkpoint: string;
  readonly state: ReceiptState;
  /** For the parties only. */
  readonly sealed?: { readonly body: EntryBody; readonly salt: Uint8Array };
}

/** The receipt's canonical JSON, which is what people keep and exchange. */
export function formatReceipt(parts: ReceiptParts): string {
  const { origin, entry, index, leaf, proof, checkpoint, state, sealed } = parts;
  const content = {
    checkpoint,
    entry,
    format: RECEIPT_FORMAT,
    index,
    leaf,
    origin,
    proof: proof.map(toBase64),
    state,
    ...(sealed ? { body: sealed.body as unknown as Json, salt: toHex(sealed.salt) } : {}),
  };
  return canonicalJson({ ...content, digest: digestOfJson(content) });
}

/** The digest that the receipt must carry. */
export function receiptDigest(receipt: Receipt): string {
  const { digest: _, ...content } = receipt;
  return digestOfJson(content as unknown as Json);
}

/** As anybody may see it: the place in the log stays proven, what happened is not told. */
export function withoutBody({ body: _, salt: _salt, ...rest }: Receipt): Receipt {
  return { ...rest, digest: receiptDigest(rest) };
}

/** The text that is kept and verified, from a receipt that came as a value inside other JSON. */
export const receiptText = (receipt: Receipt): string => canonicalJson(receipt as unknown as Json);

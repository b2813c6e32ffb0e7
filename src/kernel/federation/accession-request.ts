// A nation that wishes to join introduces itself: the card that its accession would carry (names,
// address, log, keys), signed with each of those keys, so that nobody can put forward a key they do
// not hold. It binds nobody; the members decide by an instrument, after comparing the fingerprint
// of the card with the nation outside the network.
import { fromBase64url } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { type Digest, digestOfJson } from '../../base/digest.ts';
import { instantText } from '../../base/instants.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { InstantSchema, PlaceSchema, type Static, Type } from '../../base/schema.ts';
import { isAcceptablePublicKey } from '../members/index.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { NodeSigner, Verifier } from './node-signature.ts';
import { AddressSchema, PublicKeySchema } from './peer-document.ts';
import {
  isSignedBy,
  isTimely,
  StatementSignatureSchema,
  signStatement,
} from './signed-statement.ts';

const closed = { additionalProperties: false };
const PURPOSES = ['instruments', 'node', 'log', 'witness', 'recovery'] as const;
/** Without these a nation can neither sign, nor be heard, nor be held to its log. */
const NEEDED = ['instruments', 'node', 'log', 'witness'] as const;

export const AccessionCardSchema = Type.Object(
  {
    member: PlaceSchema,
    names: Type.Record(
      Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' }),
      Type.String({ minLength: 1, maxLength: 200 }),
      { description: 'by language (BCP 47); English (en) is needed' },
    ),
    address: AddressSchema,
    logOrigin: Type.String({ minLength: 1, maxLength: 200 }),
    signingKeys: Type.Array(
      Type.Object(
        {
          keyId: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$', maxLength: 120 }),
          publicKey: PublicKeySchema,
          purpose: Type.Enum([...PURPOSES]),
        },
        closed,
      ),
      { minItems: 1, maxItems: 10 },
    ),
  },
  { ...closed, description: 'the terms that the accession of this nation would carry' },
);
export type AccessionCard = Static<typeof AccessionCardSchema>;

export const AccessionStatementSchema = Type.Object(
  {
    type: Type.Literal('entente-accession-request'),
    to: PlaceSchema,
    card: AccessionCardSchema,
    madeAt: InstantSchema,
  },
  closed,
);
export type AccessionStatement = Static<typeof AccessionStatementSchema>;

export const AccessionRequestSchema = Type.Object({
  statement: AccessionStatementSchema,
  /** One for each key but the recovery key, whose private half rests offline. */
  signatures: Type.Array(StatementSignatureSchema, { minItems: 1, maxItems: 10 }),
});
export type AccessionRequest = Static<typeof AccessionRequestSchema>;

const LIFETIME_SECONDS = 3600;

/** What both sides read to one another by telephone: it covers every name, address and key. */
export const cardFingerprint = (card: AccessionCard): string => fingerprintOf(card);

export async function makeAccessionRequest(
  card: AccessionCard,
  signers: readonly NodeSigner[],
  { to, at }: { to: MemberId; at: Temporal.Instant },
): Promise<AccessionRequest> {
  const type = 'entente-accession-request' as const;
  const statement = { type, to, card, madeAt: instantText(at) };
  const signatures = await Promise.all(signers.map((signer) => signStatement(signer, statement)));
  return { statement, signatures };
}

export interface Introduced {
  readonly statement: AccessionStatement;
  readonly digest: Digest;
}

export type BadRequest = Refusal<'federation.bad-accession-request'>;

export function checkAccessionRequest(
  { statement, signatures }: AccessionRequest,
  { self, at, verify }: { self: MemberId; at: Temporal.Instant; verify: Verifier },
): Result<Introduced, BadRequest> {
  const { to, card, madeAt } = statement;
  if (to !== self) return bad('/statement/to', `it is addressed to ${to}`);
  if (card.member === self) return bad('/statement/card/member', `this node is ${self} itself`);
  if (!isTimely(madeAt, at, LIFETIME_SECONDS))
    return bad('/statement/madeAt', 'it was not made within the last hour');
  const field = '/statement/card/signingKeys';
  if (!('en' in card.names)) return bad('/statement/card/names', 'no English name');
  for (const purpose of NEEDED)
    if (!card.signingKeys.some((key) => key.purpose === purpose))
      return bad(field, `it names no key for the purpose "${purpose}"`);
  const keys = new Set(card.signingKeys.map(({ publicKey }) => publicKey));
  if (keys.size < card.signingKeys.length)
    return bad(field, 'one key stands twice; every purpose has its own');
  for (const { keyId, publicKey, purpose } of card.signingKeys) {
    const raw = fromBase64url(publicKey);
    if (!raw || !isAcceptablePublicKey(raw))
      return bad(field, `key ${keyId} is not a sound Ed25519 public key`);
    if (purpose === 'recovery') continue;
    const signature = signatures.find((candidate) => candidate.keyId === keyId);
    if (!signature || !isSignedBy(raw, statement, signature, verify))
      return bad('/signatures', `the request is not signed with key ${keyId}`);
  }
  return ok({ statement, digest: digestOfJson(statement) });
}

const bad = (field: string, text: string) =>
  refused(
    refusal('invalid', 'federation.bad-accession-request', `The request does not hold: ${text}.`, {
      because: [{ field, text }],
      next: 'Make the request again on the node that wishes to join, for the member it is sent to.',
    }),
  );

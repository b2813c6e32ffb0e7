// A nation that wishes to join introduces its node: address and keys, signed with each of those
// keys, so that nobody can put forward a key they do not hold. It binds nobody; the members decide
// by an instrument, after comparing the fingerprint with the nation outside the network.
import { fromBase64url } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { type Digest, digestOfJson } from '../../base/digest.ts';
import { instantText } from '../../base/instants.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { InstantSchema, PlaceSchema, type Static, Type } from '../../base/schema.ts';
import { isAcceptablePublicKey } from '../members/index.ts';
import type { NodeSigner, Verifier } from './node-signature.ts';
import {
  AddressSchema,
  type NodeSelf,
  type OwnKeys,
  PeerKeySchema,
  peerDocument,
} from './peer-document.ts';
import {
  isSignedBy,
  isTimely,
  StatementSignatureSchema,
  signStatement,
} from './signed-statement.ts';

export const AccessionStatementSchema = Type.Object(
  {
    type: Type.Literal('entente-accession-request'),
    to: PlaceSchema,
    member: PlaceSchema,
    name: Type.String({ minLength: 1, maxLength: 200 }),
    address: AddressSchema,
    logOrigin: Type.String({ minLength: 1, maxLength: 300 }),
    keys: Type.Array(PeerKeySchema, { minItems: 1, maxItems: 10 }),
    madeAt: InstantSchema,
  },
  { additionalProperties: false },
);
export type AccessionStatement = Static<typeof AccessionStatementSchema>;

export const AccessionRequestSchema = Type.Object({
  statement: AccessionStatementSchema,
  /** One for each key. */
  signatures: Type.Array(StatementSignatureSchema, { minItems: 1, maxItems: 10 }),
});
export type AccessionRequest = Static<typeof AccessionRequestSchema>;

const LIFETIME_SECONDS = 3600;

export async function makeAccessionRequest(
  self: NodeSelf,
  keys: OwnKeys,
  signers: readonly NodeSigner[],
  { to, at }: { to: MemberId; at: Temporal.Instant },
): Promise<AccessionRequest> {
  const { member, name, address, logOrigin, keys: shown } = peerDocument(self, keys);
  const madeAt = instantText(at);
  const type = 'entente-accession-request' as const;
  const statement = { type, to, member, name, address, logOrigin, keys: shown, madeAt };
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
  if (statement.to !== self) return bad('/statement/to', `it is addressed to ${statement.to}`);
  if (!isTimely(statement.madeAt, at, LIFETIME_SECONDS))
    return bad('/statement/madeAt', 'it was not made within the last hour');
  for (const purpose of ['node', 'log'] as const)
    if (!statement.keys.some((key) => key.purpose === purpose))
      return bad('/statement/keys', `it names no key for the purpose "${purpose}"`);
  if (new Set(statement.keys.map(({ publicKey }) => publicKey)).size < statement.keys.length)
    return bad('/statement/keys', 'one key stands twice; every purpose has its own');
  for (const { keyId, publicKey } of statement.keys) {
    const raw = fromBase64url(publicKey);
    if (!raw || !isAcceptablePublicKey(raw))
      return bad('/statement/keys', `key ${keyId} is not a sound Ed25519 public key`);
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

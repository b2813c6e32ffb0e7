// Statements that a node signs with a key which no member list pins yet. The text is canonical JSON
// whose `type` keeps it apart from everything else that the key signs.
import { fromBase64url, toBase64url } from '../../base/bytes.ts';
import { canonicalBytes } from '../../base/canonical-json.ts';
import type { Json } from '../../base/json.ts';
import { type Static, Type } from '../../base/schema.ts';
import type { NodeSigner, Verifier } from './node-signature.ts';

export const StatementSignatureSchema = Type.Object({
  keyId: Type.String({ pattern: '^[ -~]{1,128}$' }),
  signature: Type.String({ pattern: '^[A-Za-z0-9_-]{86}$', description: 'Ed25519, base64url' }),
});
export type StatementSignature = Static<typeof StatementSignatureSchema>;

export async function signStatement(
  signer: NodeSigner,
  statement: Json,
): Promise<StatementSignature> {
  const signature = await signer.sign(canonicalBytes(statement));
  return { keyId: signer.keyId, signature: toBase64url(signature) };
}

export function isSignedBy(
  publicKey: Uint8Array,
  statement: Json,
  { signature }: StatementSignature,
  verify: Verifier,
): boolean {
  const bytes = fromBase64url(signature);
  return bytes !== null && verify(publicKey, canonicalBytes(statement), bytes);
}

/** How long a statement may travel, and how far its maker's clock may stand ahead. */
export function isTimely(madeAt: string, at: Temporal.Instant, lifetimeSeconds: number): boolean {
  const age = at.since(Temporal.Instant.from(madeAt)).total('seconds');
  return age >= -60 && age <= lifetimeSeconds;
}

// What a node says of itself at /.well-known/entente. For discovery and for people: trust comes
// from the keys that the adopted member list pins, and this page cannot change them.
import { toBase64url } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { PlaceSchema, type Static, Type } from '../../base/schema.ts';
import { type NodeKey, PROTOCOL } from './node-signature.ts';

export const WELL_KNOWN_PATH = '/.well-known/entente';

export const PublicKeySchema = Type.String({
  pattern: '^[A-Za-z0-9_-]{43}$',
  description: 'Raw Ed25519 public key, base64url without padding',
});

export const PeerKeySchema = Type.Object({
  keyId: Type.String({ pattern: '^[ -~]{1,128}$' }),
  purpose: Type.Union([Type.Literal('node'), Type.Literal('log'), Type.Literal('witness')]),
  publicKey: PublicKeySchema,
});

export const AddressSchema = Type.String({
  pattern: '^https?://[^\\s?#@]+$',
  maxLength: 300,
  description: 'Base of the API, without query, fragment or user name',
});

export const PeerDocumentSchema = Type.Object(
  {
    member: PlaceSchema,
    name: Type.String({ minLength: 1, maxLength: 200 }),
    address: AddressSchema,
    logOrigin: Type.String({ minLength: 1, maxLength: 300 }),
    keys: Type.Array(PeerKeySchema, { maxItems: 20 }),
    protocols: Type.Array(Type.String({ pattern: '^[0-9]+$' }), { minItems: 1, maxItems: 10 }),
    software: Type.String({ maxLength: 100, description: 'Name and version, for operators' }),
  },
  { description: 'A node about itself. Discovery only: pinned keys are the ones that count.' },
);
export type PeerDocument = Static<typeof PeerDocumentSchema>;

/** Under which name a node at the address cosigns (C2SP key names: no scheme, no spaces). */
export function witnessNameOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname.replace(/\/$/, '')}/witness`;
}

export interface NodeSelf {
  readonly member: MemberId;
  readonly name: string;
  readonly address: string;
  readonly logOrigin: string;
  readonly software: string;
}

export type OwnKeys = readonly (NodeKey & { readonly purpose: 'node' | 'log' | 'witness' })[];

export const peerDocument = (self: NodeSelf, keys: OwnKeys): PeerDocument => ({
  ...self,
  keys: keys.map(({ keyId, purpose, publicKey }) => ({
    keyId,
    purpose,
    publicKey: toBase64url(publicKey),
  })),
  protocols: [PROTOCOL],
});

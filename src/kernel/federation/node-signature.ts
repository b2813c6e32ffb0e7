// The profile of RFC 9421 that nodes speak: what a signature covers, how long it holds, whose key
// it names. The algorithm is Ed25519 by the key's record, never read as a choice.
import type { MemberId } from '../../base/caller.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import type { Component, Parameter, SignatureInput } from './signature-fields.ts';

export const TAG = 'entente-node';
export const LABEL = 'entente';
/** Spoken in `entente-protocol`; a change that an older node would misread raises it. */
export const PROTOCOL = '1';
export const SIGNATURE_LIFETIME_SECONDS = 60;
export const SIGNATURE_LIFETIME_SECONDS_MAX = 300;
/** How far two nodes' clocks may stand apart. */
export const CLOCK_SKEW_SECONDS = 30;

const own = (name: string): Component => ({ name, parameters: [] });
const ofRequest = (name: string): Component => ({ name, parameters: [['req', true]] });

// Bodies are JSON by this protocol, so `content-type` decides nothing and is left to the frameworks
// that add a charset to it.
export const REQUEST_COMPONENTS: readonly Component[] = [
  own('@method'),
  own('@target-uri'),
  own('entente-to'),
  own('entente-protocol'),
  own('content-digest'),
];

// The request's signature binds the reply to one request; its parts are covered as well, because a
// signature alone does not pin what it signed (RFC 9421 section 2.4).
export const RESPONSE_COMPONENTS: readonly Component[] = [
  own('@status'),
  own('content-digest'),
  ofRequest('@method'),
  ofRequest('@target-uri'),
  ofRequest('content-digest'),
  {
    name: 'signature',
    parameters: [
      ['req', true],
      ['key', LABEL],
    ],
  },
];

/** Signs as one member with one key; the private key never leaves whoever provides this. */
export interface NodeSigner {
  readonly member: MemberId;
  readonly keyId: string;
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** One key of a member, as the member list pins it. */
export interface NodeKey {
  readonly keyId: string;
  /** Raw 32 bytes of the Ed25519 public key. */
  readonly publicKey: Uint8Array;
}

/** One verification rule for the whole node (trust 1.2 rule 4); true when the signature holds. */
export type Verifier = (
  rawPublicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean;

export const keyIdText = (member: MemberId, keyId: string): string => `${member}/${keyId}`;

/** `US/key_1` -> member and key. */
export function splitKeyId(text: string): { member: MemberId; keyId: string } | null {
  const found = /^([A-Z0-9]{2,8})\/([ -~]{1,128})$/.exec(text);
  return found ? { member: found[1]!, keyId: found[2]! } : null;
}

export interface SignatureParameters {
  readonly created: number;
  /** Absent on replies, which live as long as the request they answer. */
  readonly expires?: number;
  readonly nonce?: string;
  readonly keyid: string;
}

export function inputOf(
  components: readonly Component[],
  { created, expires, nonce, keyid }: SignatureParameters,
): SignatureInput {
  const parameters: Parameter[] = [['created', created]];
  if (expires !== undefined) parameters.push(['expires', expires]);
  if (nonce !== undefined) parameters.push(['nonce', nonce]);
  parameters.push(['keyid', keyid], ['tag', TAG]);
  return { components, parameters };
}

/** Null unless the parameters are exactly the profile's, each of its type. */
export function parametersOf(input: SignatureInput): SignatureParameters | null {
  const { created, expires, nonce, keyid, tag, ...others } = Object.fromEntries(input.parameters);
  if (Object.keys(others).length > 0 || tag !== TAG || typeof keyid !== 'string') return null;
  if (typeof created !== 'number') return null;
  if (expires !== undefined && typeof expires !== 'number') return null;
  if (nonce !== undefined && typeof nonce !== 'string') return null;
  return {
    created,
    ...(expires === undefined ? {} : { expires }),
    ...(nonce === undefined ? {} : { nonce }),
    keyid,
  };
}

export type BadSignature = Refusal<
  | 'federation.unsigned'
  | 'federation.bad-signature'
  | 'federation.body-changed'
  | 'federation.wrong-audience'
  | 'federation.expired-signature'
  | 'federation.unsupported-protocol'
  | 'federation.unknown-key'
>;

export const badSignature = (text: string): BadSignature =>
  refusal('unauthenticated', 'federation.bad-signature', `The node signature fails: ${text}.`, {
    because: [{ citation: 'RFC 9421', text }],
    next: 'Sign the request again as docs/protocol/federation.md says; nothing was done.',
  });

// The separate reasons for which a node signature is refused, each named so that the sender's
// operator knows what to mend: form, audience, time, body, key.
import type { MemberId } from '../../base/caller.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { HttpHeaders } from './http-message.ts';
import {
  type BadSignature,
  badSignature,
  CLOCK_SKEW_SECONDS,
  keyIdText,
  LABEL,
  type NodeKey,
  PROTOCOL,
  parametersOf,
  SIGNATURE_LIFETIME_SECONDS_MAX,
  type SignatureParameters,
  type Verifier,
} from './node-signature.ts';
import {
  type Component,
  componentText,
  readSignatureInputs,
  readSignatures,
  type SignatureInput,
} from './signature-fields.ts';

export interface OwnSignature {
  readonly input: SignatureInput;
  readonly parameters: SignatureParameters;
  readonly signature: Uint8Array;
}

/** The signature under our label; others (a gateway's, say) are ignored. */
export function readOwnSignature(headers: HttpHeaders): Result<OwnSignature, BadSignature> {
  const isSigned = Object.hasOwn(headers, 'signature') || Object.hasOwn(headers, 'signature-input');
  const inputs = readSignatureInputs(headers['signature-input']);
  const signatures = readSignatures(headers['signature']);
  const input = inputs?.get(LABEL);
  const signature = signatures?.get(LABEL);
  if (!isSigned || (inputs && !input)) return refused(unsigned());
  if (!input || signature?.length !== 64)
    return refused(badSignature('Signature-Input or Signature is malformed'));
  const parameters = parametersOf(input);
  if (!parameters) return refused(badSignature('its parameters are not those that nodes use'));
  return ok({ input, parameters, signature });
}

export function covers(input: SignatureInput, required: readonly Component[]): boolean {
  const covered = input.components.map(componentText);
  return (
    covered.length === required.length &&
    required.every((part) => covered.includes(componentText(part)))
  );
}

/** All in seconds since the epoch; null while the signature is alive. */
export function lateness(created: number, expires: number, now: number): BadSignature | null {
  const late = (text: string) =>
    refusal(
      'unauthenticated',
      'federation.expired-signature',
      `The node signature is not valid at this time: ${text}.`,
      {
        because: [{ citation: 'RFC 9421 section 2.3', text }],
        next: "Compare both nodes' clocks, then sign and send the request again.",
      },
    );
  if (created > now + CLOCK_SKEW_SECONDS) return late(`signed ${created - now} s in the future`);
  if (expires < now - CLOCK_SKEW_SECONDS) return late(`expired ${now - expires} s ago`);
  const life = expires - created;
  if (life <= 0 || life > SIGNATURE_LIFETIME_SECONDS_MAX) return late(`lives for ${life} s`);
  return null;
}

/** The signature against the pinned keys of the member it names. */
export function checkKey(
  member: MemberId,
  signed: { readonly keyId: string; readonly base: Uint8Array; readonly signature: Uint8Array },
  keys: readonly NodeKey[],
  verify: Verifier,
): Result<null, BadSignature> {
  const key = keys.find(({ keyId }) => keyId === signed.keyId);
  if (!key) return refused(unknownKey(member, signed.keyId));
  if (!verify(key.publicKey, signed.base, signed.signature))
    return refused(badSignature('the signature does not match the key'));
  return ok(null);
}

const unsigned = (): BadSignature =>
  refusal('unauthenticated', 'federation.unsigned', 'The message carries no node signature.', {
    because: [{ citation: 'RFC 9421', text: `no signature is labelled "${LABEL}"` }],
    next: 'Nodes sign every request and reply; see docs/protocol/federation.md.',
  });

export const bodyChanged = (): BadSignature =>
  refusal(
    'unauthenticated',
    'federation.body-changed',
    'The body is not the one that was signed.',
    {
      because: [
        { citation: 'RFC 9530', text: 'Content-Digest differs from the SHA-256 of the body' },
      ],
      next: 'Send the request again; if this recurs, look for a proxy that rewrites bodies.',
    },
  );

export const wrongAudience = (self: MemberId, to: string | undefined): BadSignature =>
  refusal(
    'unauthenticated',
    'federation.wrong-audience',
    `This node is ${self}; the request was signed for ${to ?? 'nobody'}.`,
    {
      because: [{ text: 'entente-to names another member' }],
      next: 'Send it to the member for whom it was signed.',
    },
  );

export const otherProtocol = (spoken: string | undefined): BadSignature =>
  refusal(
    'unauthenticated',
    'federation.unsupported-protocol',
    `This node speaks federation protocol ${PROTOCOL}, not ${spoken ?? 'an unnamed one'}.`,
    {
      because: [{ text: 'entente-protocol names a version that this node does not speak' }],
      next: 'Bring both nodes to versions that share a protocol; see the peer document.',
    },
  );

const unknownKey = (member: MemberId, keyId: string): BadSignature =>
  refusal(
    'unauthenticated',
    'federation.unknown-key',
    `The member list pins no node key ${keyIdText(member, keyId)} at this time.`,
    {
      because: [{ text: 'the key was never enrolled, is not yet valid, has ended or was revoked' }],
      next: 'Enrol or rotate the key by an instrument, then sign with it.',
    },
  );

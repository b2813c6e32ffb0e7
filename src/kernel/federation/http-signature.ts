// Signing and checking node-to-node HTTP messages (RFC 9421, content digest of RFC 9530). Pure:
// keys, clock and randomness are passed in. Every field that decides what a request means is
// covered, so a recorded request is worth nothing at another node, path, body or time.
import { toBase64url, utf8 } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { invariant } from '../../base/invariant.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { contentDigest, matchesDigest } from './content-digest.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import {
  type BadSignature,
  badSignature,
  inputOf,
  keyIdText,
  LABEL,
  type NodeKey,
  type NodeSigner,
  PROTOCOL,
  REQUEST_COMPONENTS,
  RESPONSE_COMPONENTS,
  SIGNATURE_LIFETIME_SECONDS,
  splitKeyId,
  type Verifier,
} from './node-signature.ts';
import { type Signed, signatureBase } from './signature-base.ts';
import {
  bodyChanged,
  checkKey,
  covers,
  lateness,
  otherProtocol,
  readOwnSignature,
  wrongAudience,
} from './signature-checks.ts';
import {
  readSignatures,
  type SignatureInput,
  signatureInputText,
  signatureText,
} from './signature-fields.ts';

const secondsOf = (at: Temporal.Instant): number => Math.floor(at.epochMilliseconds / 1000);

export interface RequestSigning {
  readonly signer: NodeSigner;
  readonly to: MemberId;
  readonly at: Temporal.Instant;
  /** 16 random bytes, never used twice. */
  readonly nonce: Uint8Array;
}

/** The request with its digest, audience and signature fields. */
export async function signRequest(
  request: HttpRequest,
  { signer, to, at, nonce }: RequestSigning,
): Promise<HttpRequest> {
  const created = secondsOf(at);
  const input = inputOf(REQUEST_COMPONENTS, {
    created,
    expires: created + SIGNATURE_LIFETIME_SECONDS,
    nonce: toBase64url(nonce),
    keyid: keyIdText(signer.member, signer.keyId),
  });
  const headers = {
    ...request.headers,
    'entente-to': to,
    'entente-protocol': PROTOCOL,
    'content-digest': contentDigest(request.body),
  };
  const signature = await fields({ request: { ...request, headers } }, input, signer);
  invariant(signature, 'a request of ours cannot be signed');
  return { ...request, headers: { ...headers, ...signature } };
}

export interface ResponseSigning {
  readonly signer: NodeSigner;
  /** The request being answered, as it arrived. */
  readonly request: HttpRequest;
  readonly at: Temporal.Instant;
}

/** Null when the request carries no signature of ours, in normal form, to bind the reply to. */
export async function signResponse(
  response: HttpResponse,
  { signer, request, at }: ResponseSigning,
): Promise<HttpResponse | null> {
  if (!readSignatures(request.headers['signature'])?.has(LABEL)) return null;
  if (!Object.hasOwn(request.headers, 'content-digest')) return null;
  const input = inputOf(RESPONSE_COMPONENTS, {
    created: secondsOf(at),
    keyid: keyIdText(signer.member, signer.keyId),
  });
  const headers = { ...response.headers, 'content-digest': contentDigest(response.body) };
  const signature = await fields(
    { response: { status: response.status, headers }, request },
    input,
    signer,
  );
  return signature && { ...response, headers: { ...headers, ...signature } };
}

async function fields(message: Signed, input: SignatureInput, signer: NodeSigner) {
  const base = signatureBase(message, input);
  if (!base.ok) return null;
  return {
    'signature-input': `${LABEL}=${signatureInputText(input)}`,
    signature: `${LABEL}=${signatureText(await signer.sign(utf8(base.value)))}`,
  };
}

/**
 * A request whose form, body, audience and time are right; its signature is still to be checked.
 */
export interface SignedRequest {
  readonly member: MemberId;
  readonly keyId: string;
  readonly nonce: string;
  /** After this, with the clocks' tolerance, the nonce may be forgotten. */
  readonly expiresAt: Temporal.Instant;
  readonly base: Uint8Array;
  readonly signature: Uint8Array;
}

export interface Audience {
  readonly self: MemberId;
  readonly at: Temporal.Instant;
}

/** Whom the request says it comes from, before anything is checked; null when it says nobody. */
export function claimedSender({ headers }: HttpRequest): MemberId | null {
  const read = readOwnSignature(headers);
  return read.ok ? (splitKeyId(read.value.parameters.keyid)?.member ?? null) : null;
}

/** Everything that can be checked without a key, cheapest first. */
export function openRequest(
  request: HttpRequest,
  { self, at }: Audience,
): Result<SignedRequest, BadSignature> {
  const { headers } = request;
  const read = readOwnSignature(headers);
  if (!read.ok) return read;
  const { input, parameters, signature } = read.value;
  const { created, expires, nonce } = parameters;
  const sender = splitKeyId(parameters.keyid);
  if (!sender) return refused(badSignature('the key id is not of the form MEMBER/key'));
  if (headers['entente-protocol'] !== PROTOCOL)
    return refused(otherProtocol(headers['entente-protocol']));
  if (headers['entente-to'] !== self) return refused(wrongAudience(self, headers['entente-to']));
  if (!URL.canParse(request.url) || new URL(request.url).href !== request.url)
    return refused(badSignature('the target URI is not in normal form'));
  if (!covers(input, REQUEST_COMPONENTS))
    return refused(badSignature('it does not cover exactly the parts that nodes sign'));
  if (expires === undefined || nonce === undefined || !/^[A-Za-z0-9_-]{22,64}$/.test(nonce))
    return refused(badSignature('expires or nonce is missing or malformed'));
  const late = lateness(created, expires, secondsOf(at));
  if (late) return refused(late);
  if (!matchesDigest(headers['content-digest'], request.body)) return refused(bodyChanged());
  const base = signatureBase({ request }, input);
  if (!base.ok) return base;
  const expiresAt = Temporal.Instant.fromEpochMilliseconds(expires * 1000);
  return ok({ ...sender, nonce, expiresAt, base: utf8(base.value), signature });
}

export interface RequestChecking extends Audience {
  readonly verify: Verifier;
  /** The member's node keys valid at the instant; empty when it has none. */
  keysOf(member: MemberId): Promise<readonly NodeKey[]>;
}

/** The request's sender, proven. Whether it was seen before is the nonce store's question. */
export async function verifyRequest(
  request: HttpRequest,
  checking: RequestChecking,
): Promise<Result<SignedRequest, BadSignature>> {
  const opened = openRequest(request, checking);
  if (!opened.ok) return opened;
  const { member } = opened.value;
  const held = checkKey(member, opened.value, await checking.keysOf(member), checking.verify);
  return held.ok ? opened : held;
}

export interface ResponseChecking {
  /** The request as it was sent, with its signature. */
  readonly request: HttpRequest;
  readonly from: MemberId;
  readonly keys: readonly NodeKey[];
  readonly at: Temporal.Instant;
  readonly verify: Verifier;
}

/** Holds only when `from` signed exactly this reply to exactly this request. */
export function verifyResponse(
  response: HttpResponse,
  { request, from, keys, at, verify }: ResponseChecking,
): Result<ProvenResponse, BadSignature> {
  const read = readOwnSignature(response.headers);
  if (!read.ok) return read;
  const { input, parameters, signature } = read.value;
  const sender = splitKeyId(parameters.keyid);
  if (sender?.member !== from) return refused(badSignature(`it is not signed by ${from}`));
  if (!covers(input, RESPONSE_COMPONENTS))
    return refused(badSignature('it does not cover exactly the parts that nodes sign'));
  const now = secondsOf(at);
  const late = lateness(parameters.created, parameters.created + SIGNATURE_LIFETIME_SECONDS, now);
  if (late) return refused(late);
  if (!matchesDigest(response.headers['content-digest'], response.body))
    return refused(bodyChanged());
  const base = signatureBase({ response, request }, input);
  if (!base.ok) return base;
  const signed = { keyId: sender.keyId, base: utf8(base.value), signature };
  const held = checkKey(from, signed, keys, verify);
  return held.ok ? ok({ skewSeconds: parameters.created - now }) : held;
}

export interface ProvenResponse {
  /** How far the sender's clock is ahead of ours, to the second. */
  readonly skewSeconds: number;
}

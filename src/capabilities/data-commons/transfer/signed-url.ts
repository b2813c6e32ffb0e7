// Links that expire: an HMAC-SHA256 (RFC 2104) over everything that a link allows. Changing any
// part of it, the method of the request included, breaks the signature. Pure: time and key are
// passed in.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { equalBytes, fromBase64url, toBase64url } from '../../../base/bytes.ts';
import { canonicalBytes } from '../../../base/canonical-json.ts';
import { invariant } from '../../../base/invariant.ts';

/** First and last byte, both included, as in RFC 9110 section 14. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface SignedLink {
  readonly method: string;
  readonly path: string;
  readonly transfer: string;
  /** Null for a copy that leaves without an agreement. */
  readonly agreement: string | null;
  readonly sha256: string;
  readonly range: ByteRange;
  /** RFC 3339 UTC with milliseconds. */
  readonly expiresAt: string;
}

const KEY_BYTES_MIN = 32;
const FORM = 'entente-transfer-link/1';

export const transferPath = (transfer: string, sha256Text: string): string =>
  `/data-commons/transfers/${transfer}/files/${sha256Text.replace('sha256:', '')}`;

export function signLink(key: Uint8Array, link: SignedLink): string {
  invariant(key.length >= KEY_BYTES_MIN, 'the key of transfer links has at least 32 bytes');
  const { method, path, transfer, agreement, sha256: digest, range, expiresAt } = link;
  const said = canonicalBytes([
    FORM,
    method,
    path,
    transfer,
    agreement,
    digest,
    [range.start, range.end],
    expiresAt,
  ]);
  return toBase64url(hmac(sha256, key, said));
}

export function isSignedLink(key: Uint8Array, link: SignedLink, signature: string): boolean {
  const given = fromBase64url(signature);
  const expected = fromBase64url(signLink(key, link));
  return given !== null && expected !== null && equalBytes(given, expected);
}

/** The link as the receiver gets it. */
export function linkUrl(address: string, key: Uint8Array, link: SignedLink): string {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/$/, '')}${link.path}`;
  url.search = new URLSearchParams({
    range: `${link.range.start}-${link.range.end}`,
    expires: link.expiresAt,
    signature: signLink(key, link),
  }).toString();
  return url.toString();
}

/**
 * What the query of a link says; null unless each part stands there once and in its one
 * spelling.
 */
export function readLinkQuery(
  query: string,
): { readonly range: ByteRange; readonly expiresAt: string; readonly signature: string } | null {
  const given = [...new URLSearchParams(query)];
  const parts = new Map(given);
  const [range, expiresAt, signature] = ['range', 'expires', 'signature'].map((n) => parts.get(n));
  if (given.length !== 3 || parts.size !== 3) return null;
  if (range === undefined || expiresAt === undefined || signature === undefined) return null;
  const bytes = readRange(range);
  return bytes && { range: bytes, expiresAt, signature };
}

/** `0-1023`, without leading zeros. */
export function readRange(text: string): ByteRange | null {
  const found = /^(0|[1-9]\d{0,15})-(0|[1-9]\d{0,15})$/.exec(text);
  if (!found) return null;
  const [start, end] = [Number(found[1]), Number(found[2])];
  return Number.isSafeInteger(end) && start <= end ? { start, end } : null;
}

/** The ranges of a file in parts of so many bytes; an empty file has none. */
export function partsOf(bytes: number, partBytes = bytes): ByteRange[] {
  const parts: ByteRange[] = [];
  for (let start = 0; start < bytes; start += partBytes)
    parts.push({ start, end: Math.min(start + partBytes, bytes) - 1 });
  return parts;
}

// The Content-Digest field (RFC 9530) in the one form that nodes use: SHA-256, nothing else.
import { equalBytes, fromBase64, toBase64 } from '../../base/bytes.ts';
import { sha256 } from '../../base/digest.ts';

const FORM = /^sha-256=:([A-Za-z0-9+/]{43}=):$/;

export const contentDigest = (body: Uint8Array): string => `sha-256=:${toBase64(sha256(body))}:`;

/** False for another algorithm, another spelling, a second digest or another body. */
export function matchesDigest(field: string | undefined, body: Uint8Array): boolean {
  const digest = fromBase64(FORM.exec(field ?? '')?.[1] ?? '');
  return digest !== null && equalBytes(digest, sha256(body));
}

// The Content-Digest field (RFC 9530) in the one form that nodes use: SHA-256, nothing else.
import { hash } from 'node:crypto';
import { equalBytes, fromBase64 } from '../../base/bytes.ts';

const FORM = /^sha-256=:([A-Za-z0-9+/]{43}=):$/;

// Native, since a hostile body of 8 MiB must cost milliseconds and not tens of them.
export const contentDigest = (body: Uint8Array): string =>
  `sha-256=:${hash('sha256', body, 'base64')}:`;

/** False for another algorithm, another spelling, a second digest or another body. */
export function matchesDigest(field: string | undefined, body: Uint8Array): boolean {
  const digest = fromBase64(FORM.exec(field ?? '')?.[1] ?? '');
  return digest !== null && equalBytes(digest, hash('sha256', body, 'buffer'));
}

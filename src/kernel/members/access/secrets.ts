// Tokens: 256 random bits, shown once. The node keeps the SHA-256, so a copy of the database opens
// nothing; the prefix lets secret scanners find one that leaked into a repository.
import { fromBase64url, toBase64url, toHex, utf8 } from '../../../base/bytes.ts';
import { sha256 } from '../../../base/digest.ts';
import type { RandomBytes } from '../../../base/ids.ts';

const PREFIX = 'entente_';

export const newToken = (random: RandomBytes): string => `${PREFIX}${toBase64url(random(32))}`;

/** What is stored; null when the text cannot be a token. */
export function tokenDigest(token: string): string | null {
  if (!token.startsWith(PREFIX)) return null;
  const bytes = fromBase64url(token.slice(PREFIX.length));
  return bytes?.length === 32 ? toHex(sha256(utf8(token))) : null;
}

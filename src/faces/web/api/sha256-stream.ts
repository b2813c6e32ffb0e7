// SHA-256 of bytes that come in pieces; the browser's own takes only whole ones.
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../../../base/bytes.ts';

export function createSha256(): { add(bytes: Uint8Array): void; text(): string } {
  const hash = sha256.create();
  return {
    add: (bytes) => {
      hash.update(bytes);
    },
    text: () => `sha256:${toHex(hash.digest())}`,
  };
}

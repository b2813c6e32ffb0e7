// The id of a key is its fingerprint, so that one key has one id at every node and an id can be
// read out and compared.
import { toHex } from '../../../base/bytes.ts';
import { sha256 } from '../../../base/digest.ts';

/** `ed25519:` and the SHA-256 of the raw public key in hexadecimal. */
export const keyIdOf = (rawPublicKey: Uint8Array): string =>
  `ed25519:${toHex(sha256(rawPublicKey))}`;

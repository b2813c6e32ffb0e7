// Signers from fixed seeds, for tests, published vectors and benchmarks. Never a node's own keys.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { concatBytes, fromHex, utf8 } from '../../base/bytes.ts';
import { sha256 } from '../../base/digest.ts';
import type { Signer } from './signer.ts';

const PKCS8_ED25519 = fromHex('302e020100300506032b657004220420');

/** The seed of the key is the SHA-256 of the words. */
export function seededSigner(name: string, words: string = name): Signer {
  const der = concatBytes(PKCS8_ED25519, sha256(utf8(words)));
  const key = createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    name,
    publicKey: new Uint8Array(spki.subarray(spki.length - 32)),
    sign: (bytes) => new Uint8Array(sign(null, bytes, key)),
  };
}

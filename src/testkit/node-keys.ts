// Ed25519 keys of invented nodes for tests, the same on every run: never for real use.
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { concatBytes, fromHex, utf8 } from '../base/bytes.ts';
import type { MemberId } from '../base/caller.ts';
import { sha256 } from '../base/digest.ts';
import type { NodeKey, NodeSigner, Verifier } from '../kernel/federation/index.ts';

const PKCS8_ED25519 = fromHex('302e020100300506032b657004220420');
const SPKI_ED25519 = fromHex('302a300506032b6570032100');

export interface TestNodeKeys {
  readonly signer: NodeSigner;
  readonly keys: readonly NodeKey[];
}

export function testNode(member: MemberId, keyId = 'node-1'): TestNodeKeys {
  const seed = sha256(utf8(`test node key ${member} ${keyId}`));
  const der = Buffer.from(concatBytes(PKCS8_ED25519, seed));
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    signer: { member, keyId, sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)) },
    keys: [{ keyId, publicKey: new Uint8Array(spki.subarray(-32)) }],
  };
}

export const testVerify: Verifier = (rawPublicKey, message, signature) => {
  const der = Buffer.from(concatBytes(SPKI_ED25519, rawPublicKey));
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
};

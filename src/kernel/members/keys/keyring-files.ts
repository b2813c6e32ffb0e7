// How private keys rest on disk: one JWK file (RFC 8037) a key, readable by the node's own user
// alone. With a passphrase the secret part is sealed: scrypt (RFC 7914) derives one key for the
// folder, and AES-256-GCM seals each file, bound to its purpose and public key.
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  scryptSync,
  sign,
} from 'node:crypto';
import { concatBytes, fromBase64url, toBase64url, utf8 } from '../../../base/bytes.ts';
import { Fault } from '../../../base/fault.ts';
import type { RandomBytes } from '../../../base/ids.ts';
import { parse, type Static, Type } from '../../../base/schema.ts';
import { type KeyPurpose, KeyPurposeSchema } from '../portable.ts';
import { keyIdOf } from './key-id.ts';
import type { KeySigner } from './rotation.ts';

// RFC 8410: PKCS #8 of an Ed25519 key is this header and the 32-byte seed.
const PKCS8_HEADER = Buffer.from('302e020100300506032b657004220420', 'hex');
// 128 MiB and about 0.3 s once a start: OWASP's parameters for scrypt.
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

export const KeyFileSchema = Type.Object({
  kty: Type.Literal('OKP'),
  crv: Type.Literal('Ed25519'),
  x: Type.String(),
  purpose: KeyPurposeSchema,
  d: Type.Optional(Type.String()),
  sealed: Type.Optional(
    Type.Object({ iv: Type.String(), text: Type.String(), tag: Type.String() }),
  ),
});
export type KeyFile = Static<typeof KeyFileSchema>;

export interface KeyPair {
  readonly purpose: KeyPurpose;
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly privateKey: KeyObject;
}

export function pairFrom(seed: Uint8Array, purpose: KeyPurpose): KeyPair {
  const der = Buffer.concat([PKCS8_HEADER, seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { purpose, seed, publicKey: fromBase64url(x!)!, privateKey };
}

export function signerFrom({ publicKey, privateKey }: KeyPair): KeySigner {
  const keyId = keyIdOf(publicKey);
  return { keyId, publicKey, sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)) };
}

export const sealingKey = (passphrase: string, salt: Uint8Array): Uint8Array =>
  new Uint8Array(scryptSync(passphrase.normalize('NFKC'), salt, 32, SCRYPT));

export function keyFileOf(
  { purpose, seed, publicKey }: KeyPair,
  sealing: { readonly key: Uint8Array; readonly random: RandomBytes } | null,
): KeyFile {
  const file = { kty: 'OKP' as const, crv: 'Ed25519' as const, x: toBase64url(publicKey), purpose };
  if (!sealing) return { ...file, d: toBase64url(seed) };
  const iv = sealing.random(12);
  const cipher = createCipheriv('aes-256-gcm', sealing.key, iv).setAAD(boundTo(file));
  const text = concatBytes(cipher.update(seed), cipher.final());
  const [ivText, cipherText, tag] = [iv, text, cipher.getAuthTag()].map((b) =>
    toBase64url(new Uint8Array(b)),
  );
  return { ...file, sealed: { iv: ivText!, text: cipherText!, tag: tag! } };
}

const boundTo = ({ x, purpose }: Pick<KeyFile, 'x' | 'purpose'>): Uint8Array =>
  utf8(`entente-key ${purpose} ${x}`);

/** Throws a `Fault` naming the file when it is damaged or the passphrase does not open it. */
export function readKeyFile(text: string, where: string, key: Uint8Array | null): KeyPair {
  const file = parse(KeyFileSchema, jsonOf(text));
  if (!file.ok) throw new Fault(`${where} is not a key file: ${file.refusal.message}`);
  const seed = seedIn(file.value, where, key);
  const pair = seed?.length === 32 ? pairFrom(seed, file.value.purpose) : null;
  if (!pair || toBase64url(pair.publicKey) !== file.value.x)
    throw new Fault(`${where} is damaged: its private and public keys do not belong together`);
  return pair;
}

function seedIn({ d, sealed, ...file }: KeyFile, where: string, key: Uint8Array | null) {
  if (d !== undefined) return fromBase64url(d);
  const [iv, text, tag] = [sealed?.iv, sealed?.text, sealed?.tag].map((one) =>
    fromBase64url(one ?? ''),
  );
  if (!key) throw new Fault(`${where} is sealed: name the file with its passphrase in node.yaml`);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv!).setAAD(boundTo(file));
    decipher.setAuthTag(tag!);
    return concatBytes(decipher.update(text!), decipher.final());
  } catch (cause) {
    throw new Fault(`the passphrase does not open ${where}`, { cause });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

// Keys of signed notes: key ids and verifier key lines (C2SP signed-note v1.0.0). The signature
// type is part of the key, never read from the signature, so that nobody can choose the algorithm.
import { concatBytes, fromBase64, toBase64, toHex, utf8 } from '../../base/bytes.ts';
import { sha256 } from '../../base/digest.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';

/** Ed25519 over the note's text: how a log signs its checkpoints. */
export const LOG_SIGNATURE = 0x01;
/** Ed25519 with a timestamp: how a witness cosigns (C2SP tlog-cosignature). */
export const COSIGNATURE = 0x04;
// 0x06 is reserved for ML-DSA-44 cosignatures; turned on by instrument when partners agree.

export type SignatureType = typeof LOG_SIGNATURE | typeof COSIGNATURE;

export interface NoteKey {
  /** Name on the signature line: the log's origin or the witness's name. */
  readonly name: string;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
  /** Eight hexadecimal digits. */
  readonly id: string;
}

/** No Unicode space, no plus, no control character, not empty. */
export const isKeyName = (name: string): boolean =>
  /^[^\s+\p{White_Space}\p{Cc}]+$/u.test(name) && name.isWellFormed();

/** The first four bytes of SHA-256(name, newline, type, public key), in hexadecimal. */
export function keyIdOf(name: string, type: SignatureType, publicKey: Uint8Array): string {
  const input = concatBytes(utf8(`${name}\n`), new Uint8Array([type]), publicKey);
  return toHex(sha256(input).subarray(0, 4));
}

export const noteKey = (name: string, type: SignatureType, publicKey: Uint8Array): NoteKey => ({
  name,
  type,
  publicKey,
  id: keyIdOf(name, type, publicKey),
});

/** `<name>+<key id>+<base64 of type and public key>`. */
export const formatKey = ({ name, id, type, publicKey }: NoteKey): string =>
  `${name}+${id}+${toBase64(concatBytes(new Uint8Array([type]), publicKey))}`;

export type KeyRefusal = Refusal<'note.malformed-key'>;

export function parseKey(text: string): Result<NoteKey, KeyRefusal> {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  if (!parts) return malformed(text, 'it is not <name>+<key id>+<base64>');
  const [, name, id, encoded] = parts as unknown as [string, string, string, string];
  const material = fromBase64(encoded);
  if (!material) return malformed(text, 'its key is not base64');
  if (!isKeyName(name)) return malformed(text, 'its name has a space or a control character');
  const type = material[0];
  if (type !== LOG_SIGNATURE && type !== COSIGNATURE)
    return malformed(text, `its signature type ${type} is not one this node verifies`);
  if (material.length !== 33) return malformed(text, 'an Ed25519 key has 32 bytes');
  const key = noteKey(name, type, material.subarray(1));
  if (key.id !== id) return malformed(text, `its key id must be ${key.id}, not ${id}`);
  return ok(key);
}

const malformed = (text: string, why: string) =>
  refused(
    refusal('invalid', 'note.malformed-key', `The verifier key "${text}" does not hold: ${why}.`, {
      next: 'Copy the key again from its owner: `<name>+<key id>+<base64>` on one line.',
    }),
  );

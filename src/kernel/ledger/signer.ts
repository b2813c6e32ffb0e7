// The port through which the ledger signs; `members` holds the keys. A log and a witness use
// different keys, because a version 1 cosignature does not name its signer.
import { utf8 } from '../../base/bytes.ts';
import { cosignedBytes, secondsOf, timestamped } from './cosignature.ts';
import { COSIGNATURE, LOG_SIGNATURE, type NoteKey, noteKey } from './key.ts';
import type { NoteSignature } from './note.ts';

export interface Signer {
  /** The log's origin, or the witness's name. */
  readonly name: string;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

export const logKeyOf = (signer: Signer): NoteKey =>
  noteKey(signer.name, LOG_SIGNATURE, signer.publicKey);

export const witnessKeyOf = (signer: Signer): NoteKey =>
  noteKey(signer.name, COSIGNATURE, signer.publicKey);

/** Signs the text (which ends in a newline) as a log does. */
export async function signText(signer: Signer, text: string): Promise<NoteSignature> {
  const signature = await signer.sign(utf8(text));
  return { name: signer.name, keyId: logKeyOf(signer).id, signature };
}

/** Cosigns a checkpoint's text as a witness does. */
export async function cosignText(
  signer: Signer,
  text: string,
  at: Temporal.Instant,
): Promise<NoteSignature> {
  const seconds = secondsOf(at);
  const signature = await signer.sign(cosignedBytes(text, seconds));
  const { name } = signer;
  return { name, keyId: witnessKeyOf(signer).id, signature: timestamped(seconds, signature) };
}

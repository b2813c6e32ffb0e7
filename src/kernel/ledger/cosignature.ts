// Timestamped Ed25519 cosignatures, type 0x04 (C2SP tlog-cosignature v1): a witness says that, at
// this second, this was the largest consistent head of the log that it had seen.
import { concatBytes, utf8 } from '../../base/bytes.ts';
import { verifyEd25519 } from '../../base/signature.ts';

const TIMESTAMP_BYTES = 8;

/** The bytes a witness signs: header, seconds since 1970 in decimal, then the checkpoint's text. */
export const cosignedBytes = (checkpointText: string, seconds: bigint): Uint8Array =>
  utf8(`cosignature/v1\ntime ${seconds}\n${checkpointText}`);

/** Timestamp in front of the signature, as it stands on the signature line. */
export function timestamped(seconds: bigint, signature: Uint8Array): Uint8Array {
  const head = new Uint8Array(TIMESTAMP_BYTES);
  new DataView(head.buffer).setBigUint64(0, seconds);
  return concatBytes(head, signature);
}

/** Null unless the bytes are a timestamp of at most 2^63 - 1 and an Ed25519 signature. */
export function readTimestamped(
  bytes: Uint8Array,
): { readonly seconds: bigint; readonly signature: Uint8Array } | null {
  if (bytes.length !== TIMESTAMP_BYTES + 64) return null;
  const seconds = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
  if (seconds === 0n || seconds >= 1n << 63n) return null;
  return { seconds, signature: bytes.slice(TIMESTAMP_BYTES) };
}

export async function verifyCosignature(
  publicKey: Uint8Array,
  checkpointText: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const read = readTimestamped(bytes);
  if (!read) return false;
  return verifyEd25519(publicKey, cosignedBytes(checkpointText, read.seconds), read.signature);
}

export const secondsOf = (at: Temporal.Instant): bigint =>
  BigInt(Math.floor(at.epochMilliseconds / 1000));

/** When the witness cosigned; null for bytes that are no cosignature. */
export function cosignedAt(bytes: Uint8Array): Temporal.Instant | null {
  const seconds = readTimestamped(bytes)?.seconds;
  // Temporal ends in the year 275760.
  if (seconds === undefined || seconds > 8_640_000_000_000n) return null;
  return Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000);
}

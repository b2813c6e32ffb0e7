// How a file is stored, by its first bytes and never by its name.
import type { Compression } from '../contract.ts';

/** Bytes that are enough to tell. */
export const MAGIC_BYTES = 18;

export function compressionOf(head: Uint8Array): Compression {
  if (head[0] === 0x1f && head[1] === 0x8b) return isBgzf(head) ? 'bgzf' : 'gzip';
  if (head[0] !== 0x50 || head[1] !== 0x4b) return 'none';
  // A local file header, or the end record of an empty archive (APPNOTE 6.3.10, 4.3.7 and 4.3.16).
  const isZip = (head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6);
  return isZip ? 'zip' : 'none';
}

/** An extra field `BC` of two bytes in the first member (SAM specification section 4.1). */
function isBgzf(head: Uint8Array): boolean {
  if (head.length < 18 || (head[3]! & 4) === 0) return false;
  return head[12] === 66 && head[13] === 67 && head[14] === 2 && head[15] === 0;
}

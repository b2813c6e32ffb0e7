// How long the header of a gzip member is (RFC 1952 section 2.3).
import { crc32 } from 'node:zlib';

const [HAS_CHECKSUM, HAS_EXTRA, HAS_NAME, HAS_COMMENT, RESERVED] = [2, 4, 8, 16, 224];
/** A name or a comment that goes on for longer is none. */
const TEXT_BYTES_MAX = 4_096;

/** `more`: not enough bytes to tell; `none`: it is no header. */
export function memberHeaderLength(bytes: Buffer): number | 'more' | 'none' {
  if (bytes.length > 0 && bytes[0] !== 0x1f) return 'none';
  if (bytes.length > 1 && bytes[1] !== 0x8b) return 'none';
  if (bytes.length > 2 && bytes[2] !== 8) return 'none';
  if (bytes.length < 10) return 'more';
  const flags = bytes[3]!;
  if ((flags & RESERVED) !== 0) return 'none';
  let at = 10;
  if ((flags & HAS_EXTRA) !== 0) {
    if (bytes.length < at + 2) return 'more';
    at += 2 + bytes.readUInt16LE(at);
  }
  for (const text of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & text) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return bytes.length - at > TEXT_BYTES_MAX ? 'none' : 'more';
    at = end + 1;
  }
  if ((flags & HAS_CHECKSUM) !== 0) {
    if (bytes.length < at + 2) return 'more';
    if ((crc32(bytes.subarray(0, at)) & 0xffff) !== bytes.readUInt16LE(at)) return 'none';
    at += 2;
  }
  return bytes.length < at ? 'more' : at;
}

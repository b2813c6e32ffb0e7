// For tests: makes the one array that gzip packed in an HDF5 file say that another filter did. The
// library cannot write such a file, so its object header is written over, with its checksum.
import { invariant } from '../../../../base/invariant.ts';

/** A message of type 11 and version 2 with one filter, deflate (HDF5 format IV.A.2.l). */
const DEFLATED = Buffer.from('0b0c0001020101', 'hex');
const FILTER_AT = 6;

export function packedBy(filter: number, made: Uint8Array): Buffer {
  const bytes = Buffer.from(made);
  const at = bytes.indexOf(DEFLATED);
  invariant(at > 0 && bytes.indexOf(DEFLATED, at + 1) < 0, 'one array is packed');
  const start = bytes.lastIndexOf('OHDR', at);
  const flags = bytes[start + 5]!;
  const sizeAt = start + 6 + (flags & 0x20 ? 16 : 0) + (flags & 0x10 ? 4 : 0);
  const width = 1 << (flags & 3);
  const end = sizeAt + width + bytes.readUIntLE(sizeAt, width);
  const checksum = () => lookup3(bytes.subarray(start, end));
  invariant(end > at && bytes.readUInt32LE(end) === checksum(), 'the header is whole');
  // Number, length of its name, flags, no values, name: as long as number, flags, one value.
  for (const [i, value] of [filter, 2, 0, 0, 0x78].entries())
    bytes.writeUInt16LE(value, at + FILTER_AT + 2 * i);
  bytes.writeUInt32LE(checksum(), end);
  return bytes;
}

/** Bob Jenkins's hash, by which HDF5 checks its metadata. */
function lookup3(bytes: Buffer): number {
  const words = Buffer.alloc(Math.ceil(bytes.length / 12) * 12);
  bytes.copy(words);
  const rotated = (x: number, by: number) => (x << by) | (x >>> (32 - by));
  let a = (0xdeadbeef + bytes.length) | 0;
  let [b, c] = [a, a];
  for (let at = 0; at < words.length; at += 12) {
    a = (a + words.readUInt32LE(at)) | 0;
    b = (b + words.readUInt32LE(at + 4)) | 0;
    c = (c + words.readUInt32LE(at + 8)) | 0;
    if (at + 12 >= words.length) break;
    for (const [first, second, third] of [
      [4, 6, 8],
      [16, 19, 4],
    ] as const) {
      a = ((a - c) ^ rotated(c, first)) | 0;
      c = (c + b) | 0;
      b = ((b - a) ^ rotated(a, second)) | 0;
      a = (a + c) | 0;
      c = ((c - b) ^ rotated(b, third)) | 0;
      b = (b + a) | 0;
    }
  }
  c = ((c ^ b) - rotated(b, 14)) | 0;
  a = ((a ^ c) - rotated(c, 11)) | 0;
  b = ((b ^ a) - rotated(a, 25)) | 0;
  c = ((c ^ b) - rotated(b, 16)) | 0;
  a = ((a ^ c) - rotated(c, 4)) | 0;
  b = ((b ^ a) - rotated(a, 14)) | 0;
  return ((c ^ b) - rotated(b, 24)) >>> 0;
}

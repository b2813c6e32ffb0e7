// Compressed bytes for tests: gzip in members, BGZF in blocks of any size.
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

export const END_OF_BGZF = Buffer.from(
  '1f8b08040000000000ff0600424302001b0003000000000000000000',
  'hex',
);

export function bgzfBlock(content: Buffer): Buffer {
  const data = deflateRawSync(content);
  const header = Buffer.from('1f8b08040000000000ff06004243020000000000', 'hex').subarray(0, 18);
  header.writeUInt16LE(header.length + data.length + 8 - 1, 16);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(content), 0);
  trailer.writeUInt32LE(content.length, 4);
  return Buffer.concat([header, data, trailer]);
}

export function bgzf(content: Buffer, blockBytes = 60_000): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at < content.length; at += blockBytes)
    blocks.push(bgzfBlock(content.subarray(at, at + blockBytes)));
  return Buffer.concat([...blocks, END_OF_BGZF]);
}

export const gzipMembers = (...contents: Buffer[]): Buffer =>
  Buffer.concat(contents.map((content) => gzipSync(content)));

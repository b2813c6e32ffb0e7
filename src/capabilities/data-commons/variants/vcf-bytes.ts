// The text of a VCF file as chunks, whether it is plain, gzip or BGZF (SAM specification section
// 4.1), measured while it is read. A file cut short is found: by the checksum of gzip, and in BGZF
// by its empty last block.
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Flaw, MeasuredFile } from '../tables/index.ts';

export type Compression = 'none' | 'gzip' | 'bgzf';

const END_OF_BGZF = Buffer.from('1f8b08040000000000ff0600424302001b0003000000000000000000', 'hex');

export async function compressionOf(path: string): Promise<Compression | Flaw> {
  const handle = await open(path, 'r');
  try {
    const head = Buffer.alloc(18);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    if (bytesRead < 2 || head[0] !== 0x1f || head[1] !== 0x8b) return 'none';
    if (!isBgzf(head, bytesRead)) return 'gzip';
    const { size } = await handle.stat();
    const tail = Buffer.alloc(END_OF_BGZF.length);
    await handle.read(tail, 0, tail.length, Math.max(0, size - tail.length));
    return tail.equals(END_OF_BGZF) ? 'bgzf' : cutShort('the BGZF end-of-file block is missing.');
  } finally {
    await handle.close();
  }
}

/** An extra field `BC` of two bytes in the first gzip member. */
const isBgzf = (head: Buffer, length: number): boolean =>
  length >= 18 && (head[3]! & 4) !== 0 && head[12] === 66 && head[13] === 67 && head[14] === 2;

export async function* textChunks(
  file: MeasuredFile,
  compression: Compression,
): AsyncGenerator<Buffer> {
  if (compression === 'none') return yield* file.chunks;
  const source = Readable.from(file.chunks, { objectMode: false, highWaterMark: 1 << 18 });
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  source.on('error', (cause) => gunzip.destroy(cause));
  source.pipe(gunzip);
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** The flaw behind an error of zlib; null when the error is none of it. */
export function inflateFlaw(cause: unknown): Flaw | null {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code.startsWith('Z_') ? cutShort(`the compressed data are damaged (${code}).`) : null;
}

const cutShort = (text: string): Flaw => ({
  line: 0,
  rule: 'vcf.compression',
  citation: 'RFC 1952 section 2; SAM specification section 4.1',
  text,
  next: 'Copy the file again from its source and compare sizes and checksums.',
});

// The bytes of a file beside the inspected one, from front to back, decompressed where it is
// gzip; never the whole at once.
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { SeekableFile } from './contract.ts';

const CHUNK_BYTES = 1 << 20;
/** A small file can decompress to any length; beyond this it is no list beside a data file. */
export const BESIDE_BYTES_MAX = 64 * 2 ** 30;

/** Ends early, without throwing, where the compressed stream is cut or damaged. */
export async function* besideBytes(file: SeekableFile): AsyncGenerator<Uint8Array> {
  const head = await file.read(0, Math.min(2, file.bytes));
  if (head[0] !== 0x1f || head[1] !== 0x8b) return yield* chunksOf(file);
  const gunzip = createGunzip();
  let hasFailed = false;
  const stream = pipeline(Readable.from(chunksOf(file)), gunzip, () => {
    hasFailed = gunzip.errored !== null;
  });
  let total = 0;
  try {
    for await (const chunk of stream) {
      total += (chunk as Uint8Array).length;
      if (total > BESIDE_BYTES_MAX) return;
      yield chunk as Uint8Array;
    }
  } catch (cause) {
    // Damage shows in what the reader of the bytes then misses; a fault of the disk goes on.
    if (!hasFailed && gunzip.errored === null) throw cause;
  }
}

async function* chunksOf(file: SeekableFile): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.bytes; at += CHUNK_BYTES)
    yield await file.read(at, Math.min(CHUNK_BYTES, file.bytes - at));
}

/** The first file of these names that there is. */
export async function firstBeside(
  beside: (name: string) => Promise<SeekableFile | null>,
  names: readonly string[],
): Promise<SeekableFile | null> {
  for (const name of names) {
    const file = await beside(name);
    if (file !== null) return file;
  }
  return null;
}

// Reads a file once in chunks while its size and SHA-256 are measured, so that nothing about a file
// is ever typed in. Native hashing: 256 KB chunks of files that may hold many gigabytes.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Digest } from '../../../base/digest.ts';
import { Fault } from '../../../base/fault.ts';
import { refusal } from '../../../base/refusal.ts';
import { type Refused, refused } from '../../../base/result.ts';
import { type FileWatch, ReadingCancelled } from './file-watch.ts';
import type { FileRefusal } from './flaw.ts';

const CHUNK_BYTES = 1 << 18;
const UNREADABLE = new Set(['ENOENT', 'EISDIR', 'EACCES', 'EPERM', 'ENOTDIR', 'ENAMETOOLONG']);

export interface FileMeasure {
  readonly bytes: number;
  readonly sha256: Digest;
}

export interface MeasuredFile {
  /** The file's bytes; to be read once, to the end. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Size and digest of what has been read. */
  measure(): FileMeasure;
}

export function measuredFile(path: string, watch?: FileWatch): MeasuredFile {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      hash.update(chunk as Buffer);
      bytes += (chunk as Buffer).length;
      if (watch?.isCancelled()) throw new ReadingCancelled();
      watch?.read((chunk as Buffer).length);
      yield chunk as Buffer;
    }
  }
  return {
    chunks: chunks(),
    measure: () => ({ bytes, sha256: `sha256:${hash.copy().digest('hex')}` }),
  };
}

/** Reads to the end and discards, for formats that are then read at random. */
export async function measureFile(path: string, watch?: FileWatch): Promise<FileMeasure> {
  const file = measuredFile(path, watch);
  for await (const chunk of file.chunks) if (chunk.length === 0) break;
  return file.measure();
}

/** A path that cannot be read is the steward's to mend; anything else is the world failing. */
export function unreadable(path: string, cause: unknown): Refused<FileRefusal> {
  if (cause instanceof ReadingCancelled) throw cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!UNREADABLE.has(code)) throw new Fault(`reading ${path} failed`, { cause });
  return refused(
    refusal('not-found', 'data-commons.unreadable-file', `${path} cannot be read (${code}).`, {
      because: [{ text: `The operating system answered ${code}.` }],
      next: 'Check the path and its permissions under the data folder of the node.',
    }),
  );
}

// Reads a file once, front to back: every stored byte goes into the SHA-256, the content goes to
// the scan. It can be stopped after any chunk, and begun where it was stopped.
import type { Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { invariant } from '../../../base/invariant.ts';
import type { FileFinding } from './contract.ts';
import type { Decoder } from './sources/index.ts';

const CHUNK_BYTES = 1 << 20;
/** Room for what a decoder leaves until it has more: a block, a header. */
const LEFT_BYTES_MAX = 1 << 18;

export interface ReadThrough {
  readonly path: string;
  /** The file's size when the inspection began; what is added later is another file. */
  readonly bytes: number;
  readonly from: number;
  readonly hash: Hash;
  readonly decoder: Decoder;
  /** Read at once, and the most that is read before a stop. */
  readonly chunkBytes?: number | undefined;
  content(bytes: Buffer): void;
  /** Told of every chunk; true when nobody wants the reading any more. */
  isEnough(bytes: number): boolean;
  /** Told where a reading could be taken up. */
  atRest?(offset: number): void;
}

export type Through =
  | { readonly isStopped: true; readonly offset: number }
  | {
      readonly isStopped: false;
      /** As many as there were. */
      readonly bytes: number;
      readonly isCut: boolean;
      readonly findings: FileFinding[];
    };

export async function readThrough(task: ReadThrough): Promise<Through> {
  const handle = await open(task.path, 'r');
  const chunks = new Chunks(handle, task);
  try {
    return await through(task, chunks);
  } finally {
    await chunks.settled();
    await handle.close();
  }
}

async function through(task: ReadThrough, chunks: Chunks): Promise<Through> {
  const { decoder, hash } = task;
  const emit = (bytes: Buffer) => task.content(bytes);
  let offset = task.from;
  let left: Buffer = Buffer.alloc(0);
  for (;;) {
    const stored = await chunks.next(left);
    if (stored === null) break;
    const fresh = stored.length - left.length;
    const taken = decoder.damage ? 0 : await decoder.take(stored, emit);
    const done = decoder.damage ? stored.length : taken;
    hash.update(stored.subarray(0, done));
    offset += done;
    left = stored.subarray(done);
    invariant(left.length <= LEFT_BYTES_MAX, 'a decoder takes whole blocks');
    const isLast = offset + left.length >= task.bytes;
    if (task.isEnough(fresh) && !isLast) return { isStopped: true, offset };
    if (!decoder.damage) task.atRest?.(offset);
  }
  hash.update(left);
  const { isCut, findings } = decoder.end(left);
  return { isStopped: false, bytes: offset + left.length, isCut, findings: [...findings] };
}

/** The next chunk is being read while this one is worked on. */
class Chunks {
  readonly #handle: FileHandle;
  #at: number;
  readonly #end: number;
  readonly #length: number;
  #buffers: [Buffer, Buffer];
  #coming: Promise<number>;

  constructor(handle: FileHandle, { from, bytes, chunkBytes = CHUNK_BYTES }: ReadThrough) {
    this.#handle = handle;
    this.#at = from;
    this.#end = bytes;
    this.#length = Math.min(chunkBytes, Math.max(1, bytes - from));
    this.#buffers = [chunkBuffer(this.#length), chunkBuffer(this.#length)];
    this.#coming = this.#read();
  }

  #read(): Promise<number> {
    const length = Math.min(this.#length, this.#end - this.#at);
    if (length <= 0) return Promise.resolve(0);
    const reading = this.#handle.read(this.#buffers[0], LEFT_BYTES_MAX, length, this.#at);
    return reading.then(({ bytesRead }) => bytesRead);
  }

  /** The bytes left over, followed by those that come next; null at the end of the file. */
  async next(left: Buffer): Promise<Buffer | null> {
    const length = await this.#coming;
    if (length === 0) return null;
    const [filled, other] = this.#buffers;
    const start = LEFT_BYTES_MAX - left.length;
    left.copy(filled, start);
    this.#at += length;
    this.#buffers = [other, filled];
    this.#coming = this.#read();
    return filled.subarray(start, LEFT_BYTES_MAX + length);
  }

  /** Nothing reads any more; what the last reading failed with, nobody waits for. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#coming]);
  }
}

const chunkBuffer = (length: number): Buffer => Buffer.allocUnsafeSlow(LEFT_BYTES_MAX + length);

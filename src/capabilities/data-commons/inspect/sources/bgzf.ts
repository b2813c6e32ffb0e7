// BGZF (SAM specification section 4.1): gzip in blocks of at most 64 KiB, each with its own
// checksum and length, so that a reading can be taken up at any of them. The last block is empty;
// a file without it may have been cut between two blocks.
import { crc32, inflateRawSync } from 'node:zlib';
import type { FileFinding } from '../contract.ts';
import { COPY_AGAIN, type Decoder, type Emit, type SourceEnd } from './decoder.ts';

const BLOCK_BYTES_MAX = 1 << 16;
const [FIXED_BYTES, TRAILER_BYTES] = [12, 8];
const CITATION = 'SAM specification section 4.1';
/** Content is handed on in pieces of about this size, not block by block. */
const PIECE_BYTES = 1 << 18;

export class BgzfDecoder implements Decoder {
  readonly canResume = true;
  damage: FileFinding | null = null;
  #offset: number;
  #isLastEmpty = false;
  readonly #piece: Buffer = Buffer.allocUnsafe(PIECE_BYTES + BLOCK_BYTES_MAX);

  /** `offset`: where in the file the first block stands. */
  constructor(offset = 0) {
    this.#offset = offset;
  }

  take(stored: Buffer, emit: Emit): number {
    let at = 0;
    let filled = 0;
    while (this.damage === null) {
      const length = this.#blockLength(stored, at);
      if (length === null || at + length > stored.length) break;
      const content = this.#content(stored, at, length);
      if (content === null) break;
      filled += content.copy(this.#piece, filled);
      if (filled >= PIECE_BYTES) {
        emit(this.#piece.subarray(0, filled));
        filled = 0;
      }
      at += length;
      this.#offset += length;
    }
    if (filled > 0) emit(this.#piece.subarray(0, filled));
    return at;
  }

  end(left: Buffer): SourceEnd {
    if (this.damage) return { isCut: true, findings: [this.damage] };
    if (left.length > 0) return { isCut: true, findings: [this.#error('cut', BROKEN_OFF)] };
    if (this.#isLastEmpty) return { isCut: false, findings: [] };
    return { isCut: true, findings: [this.#error('no-end-of-file', NO_END)] };
  }

  /** Null when more bytes are needed to tell, or when it is no block. */
  #blockLength(stored: Buffer, at: number): number | null {
    if (stored.length - at < FIXED_BYTES) return null;
    const isGzip = stored[at] === 0x1f && stored[at + 1] === 0x8b && stored[at + 2] === 8;
    if (!isGzip || stored[at + 3] !== 4) return this.#damaged('block-header', NO_BLOCK);
    const extra = stored.readUInt16LE(at + 10);
    const end = at + FIXED_BYTES + extra;
    if (stored.length < end) return null;
    for (let field = at + FIXED_BYTES; field + 4 <= end; ) {
      const length = stored.readUInt16LE(field + 2);
      if (stored[field] === 66 && stored[field + 1] === 67 && length === 2 && field + 6 <= end) {
        const whole = stored.readUInt16LE(field + 4) + 1;
        const least = FIXED_BYTES + extra + TRAILER_BYTES;
        return whole < least ? this.#damaged('block-header', NO_LENGTH) : whole;
      }
      field += 4 + length;
    }
    return this.#damaged('block-header', NO_BLOCK);
  }

  #content(stored: Buffer, at: number, length: number): Buffer | null {
    const from = at + FIXED_BYTES + stored.readUInt16LE(at + 10);
    const trailer = at + length - TRAILER_BYTES;
    const declared = stored.readUInt32LE(trailer + 4);
    if (declared > BLOCK_BYTES_MAX) return this.#damaged('block-length', TOO_LONG);
    const content = inflated(stored.subarray(from, trailer));
    if (content === null) return this.#damaged('block-data', NOT_DEFLATE);
    if (content.length !== declared) return this.#damaged('block-length', OTHER_LENGTH);
    if (crc32(content) !== stored.readUInt32LE(trailer))
      return this.#damaged('block-checksum', OTHER_CHECKSUM);
    this.#isLastEmpty = declared === 0;
    return content;
  }

  #damaged(rule: string, text: string): null {
    this.damage = this.#error(rule, text);
    return null;
  }

  #error(rule: string, text: string): FileFinding {
    return {
      level: 'error',
      rule: `bgzf.${rule}`,
      text,
      offset: this.#offset,
      citation: CITATION,
      next: COPY_AGAIN,
    };
  }
}

/** Null when the bytes are no deflated data, or more than a block may hold. */
function inflated(data: Buffer): Buffer | null {
  try {
    return inflateRawSync(data, { chunkSize: BLOCK_BYTES_MAX, maxOutputLength: BLOCK_BYTES_MAX });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw cause;
  }
}

const BROKEN_OFF = 'the file breaks off inside a block.';
const NO_END = 'the end-of-file block is missing: the file may have been cut between two blocks.';
const NO_BLOCK = 'what stands here is no BGZF block.';
const NO_LENGTH = 'the block says it is shorter than its own header.';
const TOO_LONG = 'the block claims more than 64 KiB of content.';
const NOT_DEFLATE = 'the compressed data of the block are damaged.';
const OTHER_LENGTH = 'the content of the block is not as long as the block says.';
const OTHER_CHECKSUM = 'the content of the block does not have its checksum (CRC-32).';

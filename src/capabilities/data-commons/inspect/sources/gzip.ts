// Plain gzip (RFC 1952), any number of members: checksum and length of each are compared with what
// was read. Deflate cannot be entered in the middle, so a reading of it starts over.
import { once } from 'node:events';
import { constants, crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import type { FileFinding } from '../contract.ts';
import { bomb, COPY_AGAIN, type Decoder, type Emit, isBomb, type SourceEnd } from './decoder.ts';
import { memberHeaderLength } from './gzip-header.ts';

const TRAILER_BYTES = 8;
const CHUNK_BYTES = 1 << 18;

type Expecting = 'header' | 'data' | 'trailer' | 'nothing';

export class GzipDecoder implements Decoder {
  readonly canResume = false;
  damage: FileFinding | null = null;
  #expecting: Expecting = 'header';
  #members = 0;
  #offset = 0;
  #content = 0;
  #member: Member | null = null;

  async take(stored: Buffer, emit: Emit): Promise<number> {
    let at = 0;
    while (at < stored.length && this.damage === null) {
      const taken = await this.#some(stored.subarray(at), emit);
      if (taken === null) break;
      at += taken;
      this.#offset += taken;
      if (isBomb(this.#offset, this.#content))
        this.damage = bomb('gzip.expands-too-much', this.#offset);
    }
    return at;
  }

  end(left: Buffer): SourceEnd {
    if (this.damage) return { isCut: true, findings: [this.damage] };
    const isWhole = this.#expecting === 'header' && this.#members > 0 && left.length === 0;
    if (isWhole) return { isCut: false, findings: [] };
    if (this.#expecting === 'nothing') return { isCut: false, findings: [this.#trailing()] };
    return { isCut: true, findings: [this.#error('cut', BROKEN_OFF)] };
  }

  /** Bytes done with; null when more are needed. */
  async #some(bytes: Buffer, emit: Emit): Promise<number | null> {
    switch (this.#expecting) {
      case 'header':
        return this.#header(bytes);
      case 'data':
        return this.#data(bytes, emit);
      case 'trailer':
        return this.#trailer(bytes);
      case 'nothing':
        return bytes.length;
    }
  }

  #header(bytes: Buffer): number | null {
    const length = memberHeaderLength(bytes);
    if (length === 'more') return null;
    if (length === 'none') {
      // gzip itself passes over what follows the last member (RFC 1952 2.2 knows only members).
      if (this.#members > 0) {
        this.#expecting = 'nothing';
        return 0;
      }
      this.damage = this.#error('header', 'the header of the gzip member is damaged.');
      return null;
    }
    this.#member = new Member();
    this.#expecting = 'data';
    return length;
  }

  async #data(bytes: Buffer, emit: Emit): Promise<number | null> {
    const member = this.#member!;
    const before = member.length;
    const taken = await member.inflate(bytes, emit);
    this.#content += member.length - before;
    if (taken === null) {
      this.damage = this.#error('data', 'the compressed data are damaged.');
      return null;
    }
    if (member.isOver) this.#expecting = 'trailer';
    return taken;
  }

  #trailer(bytes: Buffer): number | null {
    if (bytes.length < TRAILER_BYTES) return null;
    const { checksum, length } = this.#member!;
    if (bytes.readUInt32LE(0) !== checksum)
      this.damage = this.#error('checksum', 'the content does not have its checksum (CRC-32).');
    else if (bytes.readUInt32LE(4) !== length % 2 ** 32)
      this.damage = this.#error('length', 'the content is not as long as the file says.');
    if (this.damage) return null;
    this.#members++;
    this.#expecting = 'header';
    return TRAILER_BYTES;
  }

  #error(rule: string, text: string): FileFinding {
    return {
      level: 'error',
      rule: `gzip.${rule}`,
      text,
      offset: this.#offset,
      citation: 'RFC 1952 section 2.3',
      next: COPY_AGAIN,
    };
  }

  #trailing(): FileFinding {
    return {
      ...this.#error('trailing-bytes', 'bytes that are no gzip follow the last member.'),
      level: 'warning',
      next: 'Compress the content again if these bytes are not meant.',
    };
  }
}

/** One member's deflated data. */
class Member {
  checksum = 0;
  length = 0;
  isOver = false;
  readonly #inflate: InflateRaw;
  #emit: Emit = () => undefined;
  #wake: () => void = () => undefined;
  #failure: Error | null = null;

  constructor() {
    // Without a finishing flush the end of the bytes is no error: the trailer tells what is cut.
    const finishFlush = constants.Z_SYNC_FLUSH;
    this.#inflate = createInflateRaw({ chunkSize: CHUNK_BYTES, finishFlush });
    this.#inflate.on('data', (content: Buffer) => this.#take(content));
    this.#inflate.on('end', () => {
      this.isOver = true;
    });
    this.#inflate.on('error', (cause) => this.#fail(cause));
  }

  /** How many of the bytes belonged to it; null when they are no deflated data. */
  async inflate(bytes: Buffer, emit: Emit): Promise<number | null> {
    this.#emit = emit;
    const before = this.#inflate.bytesWritten;
    await new Promise<void>((wake) => {
      this.#wake = wake;
      this.#inflate.write(bytes, () => wake());
    });
    if (this.#failure) return this.#failed(this.#failure);
    const taken = this.#inflate.bytesWritten - before;
    // Bytes that inflate left over are not its own: the stream is at its end.
    if (taken < bytes.length && !this.isOver) await once(this.#inflate, 'end');
    return taken;
  }

  #take(content: Buffer): void {
    this.checksum = crc32(content, this.checksum);
    this.length += content.length;
    try {
      this.#emit(content);
    } catch (cause) {
      // Thrown here it would leave through the event loop and not through whoever reads.
      this.#fail(cause instanceof Error ? cause : new Error('reading failed', { cause }));
    }
  }

  #fail(cause: Error): void {
    this.#failure ??= cause;
    this.#wake();
  }

  #failed(cause: Error): null {
    const code = 'code' in cause ? String(cause.code) : '';
    if (!code.startsWith('Z_')) throw cause;
    return null;
  }
}

const BROKEN_OFF = 'the file breaks off before the end of its compressed data.';

// The structures of CRAM that can be read without decoding any read: numbers, container headers,
// block headers, slice headers (CRAM v3 sections 2.3, 7, 8 and 8.5; v2.1 where it differs).

/** Thrown by a cursor at the end of what came; whoever reads waits for more, or gives up. */
export class CramShort extends Error {}

export class CramCursor {
  at: number;
  readonly bytes: Buffer;
  readonly end: number;

  constructor(bytes: Buffer, at: number, end: number) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  need(count: number): number {
    if (this.at + count > this.end) throw new CramShort();
    const { at } = this;
    this.at += count;
    return at;
  }

  byte = (): number => this.bytes[this.need(1)]!;
  int32 = (): number => this.bytes.readInt32LE(this.need(4));
  uint32 = (): number => this.bytes.readUInt32LE(this.need(4));

  /** ITF-8: the leading ones of the first byte say how many bytes follow. */
  itf8(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    if (first < 0xc0) return ((first & 0x3f) << 8) | this.byte();
    if (first < 0xe0) return ((first & 0x1f) << 16) | (this.byte() << 8) | this.byte();
    if (first < 0xf0)
      return ((first & 0x0f) << 24) | (this.byte() << 16) | (this.byte() << 8) | this.byte();
    const high = ((first & 0x0f) << 28) | (this.byte() << 20) | (this.byte() << 12);
    return high | (this.byte() << 4) | (this.byte() & 0x0f);
  }

  /** LTF-8, to 64 bits; what is beyond whole numbers is no count and comes out as too large. */
  ltf8(): number {
    const first = this.byte();
    let following = 0;
    while (following < 8 && first & (0x80 >> following)) following++;
    let value = following >= 7 ? 0 : first & (0x7f >> following);
    for (let i = 0; i < following; i++) value = value * 256 + this.byte();
    return value;
  }

  /** A count and so many numbers; nothing is set aside before they are there. */
  itf8Array(): number[] {
    const count = this.itf8();
    if (count < 0 || count > this.end - this.at) throw new CramShort();
    const values: number[] = [];
    for (let i = 0; i < count; i++) values.push(this.itf8());
    return values;
  }
}

export interface ContainerHeader {
  readonly length: number;
  readonly reference: number;
  readonly start: number;
  readonly span: number;
  readonly records: number;
  readonly counter: number;
  readonly bases: number;
  readonly blocks: number;
  readonly landmarks: readonly number[];
  /** As stored; null before version 3. */
  readonly crc: number | null;
  /** Bytes of the header without and with its checksum. */
  readonly checked: number;
  readonly size: number;
}

export function readContainerHeader(cursor: CramCursor, major: number): ContainerHeader {
  const from = cursor.at;
  const length = cursor.int32();
  const [reference, start, span, records] = [
    cursor.itf8(),
    cursor.itf8(),
    cursor.itf8(),
    cursor.itf8(),
  ];
  const counter = major >= 3 ? cursor.ltf8() : cursor.itf8();
  const bases = cursor.ltf8();
  const blocks = cursor.itf8();
  const landmarks = cursor.itf8Array();
  const checked = cursor.at - from;
  const crc = major >= 3 ? cursor.uint32() : null;
  const place = { length, reference, start, span, records, counter, bases };
  return { ...place, blocks, landmarks, crc, checked, size: cursor.at - from };
}

const END_START = 4_542_278;
/** Section 9: an empty container whose start spells EOF. */
export const isEndContainer = ({ reference, start, records }: ContainerHeader): boolean =>
  reference === -1 && start === END_START && records === 0;

export const METHODS = [
  'raw',
  'gzip',
  'bzip2',
  'lzma',
  'rans4x8',
  'rans4x16',
  'arithmetic',
  'fqzcomp',
  'name-tokeniser',
] as const;
export const CONTENT = {
  fileHeader: 0,
  compressionHeader: 1,
  sliceHeader: 2,
  external: 4,
  core: 5,
} as const;

export interface BlockHeader {
  readonly method: number;
  readonly content: number;
  readonly size: number;
  readonly rawSize: number;
  readonly headerSize: number;
}

export function readBlockHeader(cursor: CramCursor): BlockHeader {
  const from = cursor.at;
  const method = cursor.byte();
  const content = cursor.byte();
  cursor.itf8();
  const size = cursor.itf8();
  const rawSize = cursor.itf8();
  return { method, content, size, rawSize, headerSize: cursor.at - from };
}

export interface SliceHeader {
  readonly reference: number;
  readonly start: number;
  readonly span: number;
  readonly records: number;
  readonly counter: number;
  readonly blocks: number;
  readonly hasEmbeddedReference: boolean;
  /** Of the reference bases the slice spans; null when all zero. */
  readonly md5: string | null;
}

export function readSliceHeader(cursor: CramCursor, major: number): SliceHeader {
  const [reference, start, span, records] = [
    cursor.itf8(),
    cursor.itf8(),
    cursor.itf8(),
    cursor.itf8(),
  ];
  const counter = major >= 3 ? cursor.ltf8() : cursor.itf8();
  const blocks = cursor.itf8();
  cursor.itf8Array();
  const embedded = cursor.itf8();
  const at = cursor.need(16);
  const md5 = cursor.bytes.toString('hex', at, at + 16);
  return {
    reference,
    start,
    span,
    records,
    counter,
    blocks,
    hasEmbeddedReference: embedded >= 0,
    md5: /^0+$/.test(md5) ? null : md5,
  };
}

/** Null when the bytes end before the structure does. */
export function readWhole<T>(cursor: CramCursor, read: (cursor: CramCursor) => T): T | null {
  try {
    return read(cursor);
  } catch (cause) {
    if (cause instanceof CramShort) return null;
    throw cause;
  }
}

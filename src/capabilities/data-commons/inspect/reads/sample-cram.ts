// For tests: CRAM containers as the format has them, with invented slices and no decodable read.
import { crc32, gzipSync } from 'node:zlib';
import { SAM_HEADER, uint32 } from './sample-alignments.ts';

export const END_3 = Buffer.from(
  '0f000000ffffffff0fe0454f4600000000010005bdd94f0001000606010001000100ee63014b',
  'hex',
);
export const END_2 = Buffer.from(
  '0b000000ffffffff0fe0454f460000000001000001000606010001000100',
  'hex',
);

export function itf8(value: number): Buffer {
  if (value >= 0 && value < 0x80) return Buffer.from([value]);
  if (value >= 0 && value < 0x4000) return Buffer.from([0x80 | (value >> 8), value & 255]);
  const [a, b, c] = [(value >>> 28) & 15, (value >>> 20) & 255, (value >>> 12) & 255];
  return Buffer.from([0xf0 | a, b, c, (value >>> 4) & 255, value & 15]);
}
const itf8s = (...values: number[]): Buffer => Buffer.concat(values.map(itf8));

export interface SliceMade {
  readonly reference: number;
  readonly start: number;
  readonly span: number;
  readonly records: number;
  readonly md5?: string;
  readonly method?: number;
}

export function cramBlock(major: number, method: number, content: number, data: Buffer): Buffer {
  const raw = method === 0 ? data.length : data.length + 1;
  const block = Buffer.concat([Buffer.from([method, content]), itf8s(0, data.length, raw), data]);
  return major >= 3 ? Buffer.concat([block, uint32(crc32(block))]) : block;
}

export function cramContainer(
  major: number,
  place: { reference: number; start: number; span: number; records: number; counter: number },
  blocks: readonly Buffer[],
  landmarks: readonly number[],
): Buffer {
  const body = Buffer.concat(blocks);
  const { reference, start, span, records, counter } = place;
  const head = Buffer.concat([
    uint32(body.length),
    itf8s(reference, start, span, records, counter, 0, blocks.length),
    itf8s(landmarks.length, ...landmarks),
  ]);
  return Buffer.concat(major >= 3 ? [head, uint32(crc32(head)), body] : [head, body]);
}

const definition = (version: string): Buffer => {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  return Buffer.concat([Buffer.from('CRAM'), Buffer.from([major, minor]), Buffer.alloc(20)]);
};

/** One container for each slice; the header container first, the end container last. */
export function cramBytes(
  slices: readonly SliceMade[],
  { version = '3.0', header = SAM_HEADER, isEnded = true } = {},
): Buffer {
  const major = Number(version[0]);
  const text = Buffer.from(header.map((line) => `${line}\n`).join(''));
  const block = gzipSync(Buffer.concat([uint32(text.length), text]));
  const first = { reference: 0, start: 0, span: 0, records: 0, counter: 0 };
  const parts = [
    definition(version),
    cramContainer(major, first, [headerBlock(major, block, text.length + 4)], []),
  ];
  let counter = 0;
  for (const slice of slices) {
    parts.push(sliceContainer(major, slice, counter));
    counter += slice.records;
  }
  if (isEnded) parts.push(major >= 3 ? END_3 : END_2);
  return Buffer.concat(parts);
}

function headerBlock(major: number, data: Buffer, rawSize: number): Buffer {
  const block = Buffer.concat([Buffer.from([1, 0]), itf8s(0, data.length, rawSize), data]);
  return major >= 3 ? Buffer.concat([block, uint32(crc32(block))]) : block;
}

function sliceContainer(major: number, slice: SliceMade, counter: number): Buffer {
  const { reference, start, span, records, method = 0 } = slice;
  const compression = cramBlock(major, 0, 1, Buffer.from([1, 0, 1, 0, 1, 0]));
  const head = Buffer.concat([
    itf8s(reference, start, span, records, counter, 1, 1, 0, -1),
    Buffer.from(slice.md5 ?? '0'.repeat(32), 'hex'),
  ]);
  const blocks = [
    compression,
    cramBlock(major, 0, 2, head),
    cramBlock(major, method, 5, Buffer.from([1, 2, 3])),
  ];
  return cramContainer(major, { ...slice, counter }, blocks, [compression.length]);
}

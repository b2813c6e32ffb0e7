// For tests: invented alignments as SAM text, BAM bytes and a BAI index, and CRAM containers
// without reads, so that every suite can assert without samtools.
import { crc32, deflateRawSync } from 'node:zlib';
import { binOf } from './bam-record.ts';

export const SAM_HEADER = [
  '@HD\tVN:1.6\tSO:coordinate',
  '@SQ\tSN:one\tLN:1000\tM5:0123456789abcdef0123456789abcdef',
  '@SQ\tSN:two\tLN:500',
  '@RG\tID:g1\tSM:Invented-Person-7\tPL:ILLUMINA\tLB:l1',
  '@RG\tID:g2',
  '@PG\tID:p1\tPN:aligner\tVN:2.1\tCL:aligner --sample Invented-Person-7',
];
export const SAM_READS = [
  'r1\t99\tone\t10\t60\t5M\t=\t40\t35\tACGTA\tIIIII\tRG:Z:g1\tNM:i:0',
  'r1\t147\tone\t40\t60\t2S3M\t=\t10\t-35\tACGTA\tIIIII\tRG:Z:g1',
  'r2\t1024\tone\t50\t0\t3M1D2M\t*\t0\t0\tACGTA\tIIIII\tRG:Z:g2',
  'r3\t256\ttwo\t1\t3\t5M\t*\t0\t0\t*\t*',
  'r4\t2048\ttwo\t7\t3\t3H4M\t*\t0\t0\tACGT\t*',
  'r5\t69\ttwo\t7\t0\t*\t=\t7\t0\tACGTACGT\tIIIIIIII',
  'r6\t516\t*\t0\t0\t*\t*\t0\t0\tACG\tIII',
];
export const samText = (header = SAM_HEADER, reads = SAM_READS): Buffer =>
  Buffer.from([...header, ...reads, ''].join('\n'));

const BASES = '=ACMGRSVTWYHKDBN';
const OPERATIONS = 'MIDNSHP=X';

/** The record without its length field, from a line of SAM with tags of types Z and i only. */
export function bamRecord(line: string, names: readonly string[]): Buffer {
  const [name, flag, reference, position, mapq, cigar, mate, matePosition, length, bases, quality] =
    line.split('\t') as [string, ...string[]] as string[];
  const place = (text: string): number => (text === '=' ? place(reference!) : names.indexOf(text));
  const operations = [...cigar!.matchAll(/(\d+)([MIDNSHP=X])/g)].map(([, count, operation]) => ({
    count: Number(count),
    code: OPERATIONS.indexOf(operation!),
  }));
  const reach = operations
    .filter(({ code }) => [0, 2, 3, 7, 8].includes(code))
    .reduce((sum, { count }) => sum + count, 0);
  const sequence = bases === '*' ? '' : bases!;
  const fixed = Buffer.alloc(32);
  const start = Number(position) - 1;
  fixed.writeInt32LE(place(reference!), 0);
  fixed.writeInt32LE(start, 4);
  fixed.writeUInt8(name!.length + 1, 8);
  fixed.writeUInt8(Number(mapq), 9);
  fixed.writeUInt16LE(binOf(start, start + (Number(flag) & 4 ? 1 : Math.max(1, reach))), 10);
  fixed.writeUInt16LE(operations.length, 12);
  fixed.writeUInt16LE(Number(flag), 14);
  fixed.writeUInt32LE(sequence.length, 16);
  fixed.writeInt32LE(place(mate!), 20);
  fixed.writeInt32LE(Number(matePosition) - 1, 24);
  fixed.writeInt32LE(Number(length), 28);
  const packed = Buffer.alloc(Math.ceil(sequence.length / 2));
  [...sequence].forEach((base, at) => {
    packed[at >> 1]! |= BASES.indexOf(base) << (at % 2 ? 0 : 4);
  });
  const qualities = Buffer.alloc(sequence.length, 0xff);
  if (quality !== '*') qualities.set([...quality!].map((letter) => letter.charCodeAt(0) - 33));
  return Buffer.concat([
    fixed,
    Buffer.from(`${name}\0`),
    ...operations.map(({ count, code }) => uint32((count << 4) | code)),
    packed,
    qualities,
    ...line.split('\t').slice(11).map(bamTag),
  ]);
}

function bamTag(field: string): Buffer {
  const [tag, type, value] = field.split(':') as [string, string, string];
  if (type === 'i') return Buffer.concat([Buffer.from(`${tag}i`), uint32(Number(value))]);
  return Buffer.from(`${tag}Z${value}\0`);
}

export const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const dictionaryOf = (header: readonly string[]): { name: string; length: number }[] =>
  header
    .filter((line) => line.startsWith('@SQ'))
    .map((line) => ({
      name: /SN:([^\t]+)/.exec(line)![1]!,
      length: Number(/LN:(\d+)/.exec(line)![1]),
    }));

export function bamBytes(
  header: readonly string[] = SAM_HEADER,
  records: readonly Buffer[] | null = null,
  dictionary = dictionaryOf(header),
): Buffer {
  const text = Buffer.from(header.map((line) => `${line}\n`).join(''));
  const names = dictionary.map(({ name }) => name);
  const all = records ?? SAM_READS.map((line) => bamRecord(line, names));
  return Buffer.concat([
    Buffer.from('BAM\x01'),
    uint32(text.length),
    text,
    uint32(dictionary.length),
    ...dictionary.flatMap(({ name, length }) => [
      uint32(name.length + 1),
      Buffer.from(`${name}\0`),
      uint32(length),
    ]),
    ...all.flatMap((record) => [uint32(record.length), record]),
  ]);
}

/** One BGZF block (SAM v1 section 4.1). */
export function bgzfBlock(bytes: Uint8Array): Buffer {
  const deflated = deflateRawSync(bytes);
  const head = Buffer.from('1f8b08040000000000ff0600424302000000', 'hex');
  head.writeUInt16LE(head.length + deflated.length + 7, 16);
  return Buffer.concat([head, deflated, uint32(crc32(bytes)), uint32(bytes.length)]);
}

interface IndexedReference {
  readonly mapped: number;
  readonly unmapped: number;
  readonly offset: number;
}
/** A BAI index with one bin, one interval and the metadata of each sequence. */
export function baiBytes(references: readonly IndexedReference[], unplaced: number): Buffer {
  const virtual = (offset: number): Buffer => uint64(offset * 65_536);
  return Buffer.concat([
    Buffer.from('BAI\x01'),
    uint32(references.length),
    ...references.flatMap(({ mapped, unmapped, offset }) => [
      ...[uint32(2), uint32(4681), uint32(1), virtual(offset), virtual(offset)],
      ...[uint32(37_450), uint32(2), virtual(offset), virtual(offset)],
      ...[uint64(mapped), uint64(unmapped), uint32(1), virtual(offset)],
    ]),
    uint64(unplaced),
  ]);
}
const uint64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

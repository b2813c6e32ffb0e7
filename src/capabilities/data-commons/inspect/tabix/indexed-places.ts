// Looks up where an index says the records of a sequence begin, and whether a record of that
// sequence stands there. An index of another file, or of this file before it changed, is found so
// whatever its time says.
import { inflateRawSync } from 'node:zlib';
import type { SeekableFile } from '../contract.ts';
import type { DecodedIndex, VirtualOffset } from './decode-index.ts';

const BLOCK_BYTES_MAX = 1 << 16;
const [HEAD_BYTES, TRAILER_BYTES] = [12, 8];
/** A record's beginning may go over the end of its block. */
const CONTENT_BYTES = 1 << 12;
const BLOCKS_MAX = 8;
const LOOKED_UP_MAX = 64;

export interface PlacesFound {
  readonly lookedUp: number;
  /** No block there, or a record of another sequence. */
  readonly wrong: number;
  readonly beyond: number;
}

export async function lookUpPlaces(index: DecodedIndex, file: SeekableFile): Promise<PlacesFound> {
  const filled = index.sequences
    .map(({ first, last }, at) => ({ at, first, last }))
    .filter(({ first }) => first !== null);
  const beyond = filled.filter(({ last }) => last!.block > file.bytes).length;
  const step = Math.max(1, Math.ceil(filled.length / LOOKED_UP_MAX));
  const type = index.layout === null ? await binaryType(file) : 'text';
  let [lookedUp, wrong] = [0, 0];
  for (let i = 0; i < filled.length; i += step) {
    const { at, first } = filled[i]!;
    if (first!.block >= file.bytes) continue;
    lookedUp++;
    const content = await contentAt(file, first!);
    if (content === null || !isOf(index, at, content, type)) wrong++;
  }
  return { lookedUp, wrong, beyond };
}

/** Null where no BGZF block stands. */
async function contentAt(file: SeekableFile, { block, within }: VirtualOffset) {
  const parts: Buffer[] = [];
  let length = -within;
  let at = block;
  for (let i = 0; i < BLOCKS_MAX && at < file.bytes && length < CONTENT_BYTES; i++) {
    const read = await blockAt(file, at);
    if (read === null) return null;
    parts.push(read.content);
    length += read.content.length;
    at += read.bytes;
  }
  const content = Buffer.concat(parts);
  return within < content.length ? content.subarray(within) : null;
}

async function blockAt(file: SeekableFile, at: number) {
  const bytes = Buffer.from(await file.read(at, BLOCK_BYTES_MAX));
  if (bytes.length < 18 || bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[3] !== 4) return null;
  const extra = bytes.readUInt16LE(10);
  // `BC` is the first extra field in every file that is written.
  if (bytes[12] !== 66 || bytes[13] !== 67) return null;
  const length = bytes.readUInt16LE(16) + 1;
  const data = bytes.subarray(HEAD_BYTES + extra, length - TRAILER_BYTES);
  if (length > bytes.length || data.length === 0) return null;
  try {
    return { content: inflateRawSync(data, { maxOutputLength: BLOCK_BYTES_MAX }), bytes: length };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw cause;
  }
}

async function binaryType(file: SeekableFile): Promise<'bcf' | 'bam' | 'unknown'> {
  const magic = (await contentAt(file, { block: 0, within: 0 }))?.toString('latin1', 0, 3);
  return magic === 'BCF' ? 'bcf' : magic === 'BAM' ? 'bam' : 'unknown';
}

function isOf(index: DecodedIndex, at: number, content: Buffer, type: string): boolean {
  if (index.layout !== null) {
    const end = content.indexOf(10);
    const line = content.toString('utf8', 0, end < 0 ? content.length : end);
    return line.split('\t')[index.layout.sequenceColumn - 1] === index.names?.[at];
  }
  // BCF2 section 6.3.1: two lengths, then CHROM; SAM v1 section 4.2: the length, then refID.
  if (type === 'bcf') return content.length >= 12 && content.readInt32LE(8) === at;
  if (type === 'bam') return content.length >= 8 && content.readInt32LE(4) === at;
  return true;
}

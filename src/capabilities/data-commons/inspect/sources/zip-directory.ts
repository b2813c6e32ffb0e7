// The list of members at the end of a zip archive. Its own numbers are checked against the size of
// the file before anything is read by them.
import type { FileFinding, SeekableFile } from '../contract.ts';
import { COPY_AGAIN } from './decoder.ts';

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_BYTES = 20;
const END64_SIGNATURE = 0x06064b50;
const END64_BYTES = 56;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const DIRECTORY_BYTES_MAX = 256 << 20;
export const MEMBERS_MAX = 1_000_000;

export interface ZipEntry {
  /** From 1, for messages: a name may say too much. */
  readonly number: number;
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly storedBytes: number;
  readonly bytes: number;
  readonly offset: number;
}

interface Place {
  readonly offset: number;
  readonly length: number;
  readonly members: number;
}

export async function readDirectory(
  file: SeekableFile,
  keepsLast = false,
): Promise<Map<string, ZipEntry> | FileFinding> {
  const place = await directoryPlace(file);
  if (place === null) return broken('end-record', 'the list of members at the end is missing.');
  const { offset, length, members } = place;
  if (offset + length > file.bytes)
    return broken('directory', 'the list of members does not lie within the file.');
  if (length > DIRECTORY_BYTES_MAX || members > MEMBERS_MAX)
    return broken('member-limit', `the archive lists more than ${MEMBERS_MAX} members.`);
  const bytes = Buffer.from(await file.read(offset, length));
  return entriesIn(bytes, members, file.bytes, keepsLast);
}

async function directoryPlace(file: SeekableFile): Promise<Place | null> {
  const length = Math.min(file.bytes, END_BYTES + COMMENT_BYTES_MAX + LOCATOR_BYTES);
  const from = file.bytes - length;
  const tail = Buffer.from(await file.read(from, length));
  let at = tail.length - END_BYTES;
  while (at >= 0 && !isEnd(tail, at)) at--;
  if (at < 0) return null;
  const place = {
    members: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  const locator = at - LOCATOR_BYTES;
  if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_SIGNATURE) return place;
  return place64(file, tail.readBigUInt64LE(locator + 8));
}

const isEnd = (tail: Buffer, at: number): boolean =>
  tail.readUInt32LE(at) === END_SIGNATURE &&
  at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length;

async function place64(file: SeekableFile, at: bigint): Promise<Place | null> {
  if (at > BigInt(file.bytes - END64_BYTES)) return null;
  const end = Buffer.from(await file.read(Number(at), END64_BYTES));
  if (end.length < END64_BYTES || end.readUInt32LE(0) !== END64_SIGNATURE) return null;
  const [members, length, offset] = [32, 40, 48].map((field) => end.readBigUInt64LE(field));
  return { members: Number(members), length: Number(length), offset: Number(offset) };
}

function entriesIn(
  bytes: Buffer,
  members: number,
  fileBytes: number,
  keepsLast: boolean,
): Map<string, ZipEntry> | FileFinding {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let number = 1; number <= members; number++) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE)
      return broken('directory', `the list of members is damaged at member ${number}.`);
    const nameEnd = at + ENTRY_BYTES + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const next = extraEnd + bytes.readUInt16LE(at + 32);
    if (next > bytes.length)
      return broken('directory', `the list of members is damaged at member ${number}.`);
    const name = bytes.toString('utf8', at + ENTRY_BYTES, nameEnd);
    const entry = entryAt(bytes, at, number, name, bytes.subarray(nameEnd, extraEnd));
    at = next;
    if (entry.offset + entry.storedBytes > fileBytes)
      return broken('directory', `member ${number} does not lie within the file.`);
    if (name.endsWith('/')) continue;
    if (entries.has(name) && !keepsLast)
      return broken('name-twice', `member ${number} is named as another is.`);
    entries.set(name, entry);
  }
  return entries;
}

function entryAt(bytes: Buffer, at: number, number: number, name: string, extra: Buffer): ZipEntry {
  const sizes = [24, 20, 42].map((field) => bytes.readUInt32LE(at + field));
  const wide = zip64Field(extra);
  let used = 0;
  const whole = sizes.map((size) => {
    if (size !== 0xffffffff || wide === null || used + 8 > wide.length) return size;
    used += 8;
    return Number(wide.readBigUInt64LE(used - 8));
  });
  return {
    number,
    name,
    method: bytes.readUInt16LE(at + 10),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
    checksum: bytes.readUInt32LE(at + 16),
    bytes: whole[0]!,
    storedBytes: whole[1]!,
    offset: whole[2]!,
  };
}

/** Sizes and place beyond 4 GiB (section 4.5.3), in the order in which they are wanted. */
function zip64Field(extra: Buffer): Buffer | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return null;
}

const broken = (rule: string, text: string): FileFinding => ({
  level: 'error',
  rule: `zip.${rule}`,
  text,
  citation: 'PKWARE APPNOTE section 4.3',
  next: COPY_AGAIN,
});

// Zip archives (PKWARE APPNOTE 6.3.10, Zip64 too), read by place: the members of a zarr store. A
// member that would escape its folder, is enciphered, stands twice or expands beyond reason is
// refused by its number; names of members are never written to the disk.
import { crc32, inflateRawSync } from 'node:zlib';
import type { FileFinding, SeekableFile } from '../contract.ts';
import { COPY_AGAIN } from './decoder.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

/** A chunk of an array is a few megabytes; one member is held in memory whole. */
export const MEMBER_BYTES_MAX = 512 << 20;
const MEMBER_EXPANSION_MAX = 1_100;
const LOCAL_HEADER_BYTES = 30;
const LOCAL_SIGNATURE = 0x04034b50;

export interface ZipMember {
  readonly name: string;
  readonly bytes: number;
}

export class ZipArchive {
  readonly #file: SeekableFile;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(file: SeekableFile, entries: ReadonlyMap<string, ZipEntry>) {
    this.#file = file;
    this.#entries = entries;
  }

  get members(): readonly ZipMember[] {
    return [...this.#entries.values()].map(({ name, bytes }) => ({ name, bytes }));
  }

  /** Null when there is no such member; throws `ZipDamage` when it cannot be read as it says. */
  async read(name: string): Promise<Buffer | null> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const stored = await this.#stored(entry);
    const content = entry.method === 0 ? stored : inflated(stored, entry);
    if (content.length !== entry.bytes) throw new ZipDamage('zip.length', OTHER_LENGTH, entry);
    if (crc32(content) !== entry.checksum)
      throw new ZipDamage('zip.checksum', OTHER_CHECKSUM, entry);
    return content;
  }

  async #stored(entry: ZipEntry): Promise<Buffer> {
    const header = Buffer.from(await this.#file.read(entry.offset, LOCAL_HEADER_BYTES));
    if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_SIGNATURE)
      throw new ZipDamage('zip.local-header', NO_HEADER, entry);
    const from =
      entry.offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
    const stored = Buffer.from(await this.#file.read(from, entry.storedBytes));
    if (stored.length < entry.storedBytes) throw new ZipDamage('zip.cut', BROKEN_OFF, entry);
    return stored;
  }
}

/**
 * The archive, or what is wrong with its list of members. `keepsLast`: of members with one name the
 * last is the one, as Zarr's own archives have it, which are written to by appending.
 */
export async function openZip(
  file: SeekableFile,
  { keepsLast = false }: { keepsLast?: boolean } = {},
): Promise<{ archive: ZipArchive } | { finding: FileFinding }> {
  const entries = await readDirectory(file, keepsLast);
  if (!(entries instanceof Map)) return { finding: entries };
  for (const entry of entries.values()) {
    const unfit = unfitMember(entry);
    if (unfit) return { finding: unfit };
  }
  return { archive: new ZipArchive(file, entries) };
}

export class ZipDamage extends Error {
  readonly finding: FileFinding;

  constructor(rule: string, text: string, entry: ZipEntry) {
    super(text);
    this.finding = {
      level: 'error',
      rule,
      text: `member ${entry.number} of the archive: ${text}`,
      offset: entry.offset,
      citation: 'PKWARE APPNOTE section 4.3',
      next: COPY_AGAIN,
    };
  }
}

function unfitMember(entry: ZipEntry): FileFinding | null {
  const because = (rule: string, text: string, next: string): FileFinding => ({
    level: 'error',
    rule: `zip.${rule}`,
    text: `member ${entry.number} of the archive ${text}`,
    offset: entry.offset,
    citation: 'PKWARE APPNOTE section 4.4',
    next,
  });
  if (isEscaping(entry.name))
    return because('path-escape', 'is named outside of its folder.', 'Make the archive again.');
  if (entry.isEncrypted)
    return because('encrypted', 'is enciphered.', 'Register the archive without a password.');
  if (entry.method !== 0 && entry.method !== 8)
    return because('method', 'is neither stored nor deflated.', 'Make the archive with deflate.');
  if (entry.bytes > MEMBER_BYTES_MAX)
    return because('member-size', 'is larger than 512 MiB.', 'Write the array in smaller chunks.');
  if (entry.bytes > 1_024 && entry.bytes > entry.storedBytes * MEMBER_EXPANSION_MAX)
    return because('expands-too-much', 'expands beyond what deflate can.', 'Make it again.');
  return null;
}

function isEscaping(name: string): boolean {
  if (name === '' || name.startsWith('/') || /^[a-z]:/i.test(name)) return true;
  return name.includes('\\') || name.includes('\0') || name.split('/').includes('..');
}

function inflated(stored: Buffer, entry: ZipEntry): Buffer {
  try {
    return inflateRawSync(stored, { maxOutputLength: Math.max(1, entry.bytes) });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new ZipDamage('zip.length', OTHER_LENGTH, entry);
    if (code.startsWith('Z_')) throw new ZipDamage('zip.data', NOT_DEFLATE, entry);
    throw cause;
  }
}

const NO_HEADER = 'there is no member where the list says.';
const BROKEN_OFF = 'the file breaks off inside it.';
const NOT_DEFLATE = 'its compressed data are damaged.';
const OTHER_LENGTH = 'its content is not as long as the archive says.';
const OTHER_CHECKSUM = 'its content does not have its checksum (CRC-32).';

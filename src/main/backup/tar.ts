// Archives in POSIX ustar form, so that any `tar` lists and unpacks a backup: regular files only,
// read and written as streams.
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { Fault } from '../../base/fault.ts';

const BLOCK = 512;
const CHUNK = 1 << 20;
/** Sizes that 11 octal digits cannot say are written in base 256, as GNU and BSD tar do. */
const OCTAL_SIZE_MAX = 8 ** 11 - 1;

export interface ArchiveFile {
  /** Relative, with slashes; at most 100 bytes. */
  readonly path: string;
  readonly bytes: number;
}

export async function writeFileEntry(
  archive: FileHandle,
  file: ArchiveFile,
  content: string | Uint8Array,
): Promise<void> {
  await archive.write(header(file));
  let written = 0;
  if (typeof content === 'string')
    for await (const chunk of createReadStream(content, { highWaterMark: CHUNK })) {
      await archive.write(chunk as Buffer);
      written += (chunk as Buffer).length;
    }
  else written = (await archive.write(content)).bytesWritten;
  if (written !== file.bytes) throw new Fault(`${file.path} changed while it was read; try again.`);
  await archive.write(Buffer.alloc(padding(file.bytes)));
}

export const endArchive = async (archive: FileHandle): Promise<void> => {
  await archive.write(Buffer.alloc(2 * BLOCK));
  await archive.sync();
};

export interface ReadEntry extends ArchiveFile {
  content(): AsyncGenerator<Uint8Array>;
}

/** Entries in their order. Throws a `Fault` where the archive is cut short or is none. */
export async function* readArchive(archive: FileHandle): AsyncGenerator<ReadEntry> {
  let at = 0;
  for (;;) {
    const block = await readAt(archive, at, BLOCK);
    if (block.every((byte) => byte === 0)) return;
    const file = fileOf(block);
    const from = at + BLOCK;
    yield { ...file, content: () => contentOf(archive, from, file.bytes) };
    at = from + file.bytes + padding(file.bytes);
  }
}

async function* contentOf(archive: FileHandle, from: number, bytes: number) {
  for (let done = 0; done < bytes; done += CHUNK)
    yield readAt(archive, from + done, Math.min(CHUNK, bytes - done));
}

async function readAt(archive: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await archive.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead !== length) throw new Fault('The backup is cut short, or is no backup.');
  return buffer;
}

const padding = (bytes: number): number => (BLOCK - (bytes % BLOCK)) % BLOCK;

function header({ path, bytes }: ArchiveFile): Buffer {
  const block = Buffer.alloc(BLOCK);
  if (block.write(path, 0, 100) !== Buffer.byteLength(path))
    throw new Fault(`The name ${path} is too long for an archive: at most 100 bytes.`);
  block.write('0000600\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  writeSize(block, bytes);
  block.write('00000000000\0', 136);
  block.write('0', 156);
  block.write('ustar\u000000', 257);
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function writeSize(block: Buffer, bytes: number): void {
  if (bytes <= OCTAL_SIZE_MAX) block.write(`${bytes.toString(8).padStart(11, '0')}\0`, 124);
  else {
    block[124] = 0x80;
    block.writeBigUInt64BE(BigInt(bytes), 128);
  }
}

function fileOf(given: Uint8Array): ArchiveFile {
  const block = Buffer.from(given);
  const text = (from: number, to: number) => block.toString('utf8', from, to).split('\0')[0]!;
  const isWhole = Number.parseInt(text(148, 156), 8) === checksum(block);
  if (!isWhole || text(257, 262) !== 'ustar')
    throw new Fault('The backup is damaged, or is no backup: a header of its archive is wrong.');
  const isLarge = block[124] === 0x80;
  const bytes = isLarge ? Number(block.readBigUInt64BE(128)) : Number.parseInt(text(124, 136), 8);
  return { path: text(0, 100), bytes };
}

/** Of all bytes, its own field read as spaces. */
const checksum = (block: Buffer): number =>
  block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);

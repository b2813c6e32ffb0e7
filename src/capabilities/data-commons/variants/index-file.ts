// The file form of a variant index: magic, length and JSON of the header, then the columns, little
// endian, each starting at a multiple of four. Written to a temporary name first: a half-written
// index never exists. Its digest stands at the end, because a bit flipped in a count would be a
// false answer.
import { createHash } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { endianness } from 'node:os';
import { Fault } from '../../../base/fault.ts';
import { invariant } from '../../../base/invariant.ts';
import { COLUMN_NAMES, type IndexColumns, type IndexHeader } from './variant-index.ts';

const MAGIC = Buffer.from('ENTVARS1', 'latin1');
const DIGEST_BYTES = 32;

export async function writeIndexFile(
  path: string,
  header: IndexHeader,
  columns: IndexColumns,
): Promise<void> {
  invariant(endianness() === 'LE', 'variant indexes are written on little-endian machines');
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const padded = Buffer.concat([json, Buffer.alloc(-json.length & 3, 32)]);
  const length = Buffer.alloc(8);
  length.writeUInt32LE(padded.length, 0);
  const parts = [MAGIC, length, padded, ...COLUMN_NAMES.map((name) => bytesOf(columns[name]))];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const temporary = `${path}.part`;
  const file = await open(temporary, 'w');
  try {
    for (const part of [...parts, hash.digest()]) await file.writeFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

export async function readIndexFile(
  path: string,
): Promise<{ header: IndexHeader; columns: IndexColumns }> {
  const bytes = await readFile(path);
  const body = bytes.subarray(0, Math.max(0, bytes.length - DIGEST_BYTES));
  const digest = createHash('sha256').update(body).digest();
  if (!body.subarray(0, 8).equals(MAGIC) || !digest.equals(bytes.subarray(body.length)))
    throw new Fault(`${path} is damaged: build the variant index again from its snapshot`);
  const headerBytes = body.readUInt32LE(8);
  const header = JSON.parse(body.toString('utf8', 16, 16 + headerBytes)) as IndexHeader;
  let at = 16 + headerBytes;
  const column = (): Uint32Array => {
    const from = body.byteOffset + at;
    at += header.rows * 4;
    return new Uint32Array(body.buffer.slice(from, from + header.rows * 4) as ArrayBuffer);
  };
  const [positions, codes, alleleCounts] = [column(), column(), column()];
  const [alleleNumbers, carriers] = [column(), column()];
  return { header, columns: { positions, codes, alleleCounts, alleleNumbers, carriers } };
}

const bytesOf = (column: Uint32Array): Buffer =>
  Buffer.from(column.buffer, column.byteOffset, column.byteLength);

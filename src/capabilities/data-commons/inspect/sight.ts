// The beginning of a file, or of a folder that is one data set, before anybody knows what it is.
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Sight } from './contract.ts';
import { BgzfDecoder, compressionOf, GzipDecoder } from './sources/index.ts';

export const SIGHT_BYTES = 1 << 16;
/** What a folder that is one data set says of itself (Zarr version 3, version 2). */
const FOLDER_HEADS = ['zarr.json', '.zattrs', '.zgroup'];

export interface Seen extends Sight {
  readonly isFolder: boolean;
  /** As stored. */
  readonly bytes: number;
}

export async function see(file: string): Promise<Seen> {
  const found = await stat(file);
  const storedName = path.basename(path.resolve(file));
  const name = storedName.toLowerCase();
  if (found.isDirectory()) {
    const head = await folderHead(file);
    return { name, storedName, compression: 'none', head, rawHead: head, isFolder: true, bytes: 0 };
  }
  const rawHead = await headOf(file);
  const compression = compressionOf(rawHead);
  const decoder =
    compression === 'gzip' ? new GzipDecoder() : compression === 'bgzf' ? new BgzfDecoder() : null;
  if (decoder === null)
    return {
      name,
      storedName,
      compression,
      head: rawHead,
      rawHead,
      isFolder: false,
      bytes: found.size,
    };
  const pieces: Buffer[] = [];
  let length = 0;
  await decoder.take(rawHead, (content) => {
    const wanted = content.subarray(0, SIGHT_BYTES - length);
    length += wanted.length;
    // A copy: the bytes are the decoder's own and will be others.
    if (wanted.length > 0) pieces.push(Buffer.from(wanted));
  });
  const head = Buffer.concat(pieces);
  return { name, storedName, compression, head, rawHead, isFolder: false, bytes: found.size };
}

export async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const head = Buffer.alloc(SIGHT_BYTES);
    let filled = 0;
    while (filled < head.length) {
      const { bytesRead } = await handle.read(head, filled, head.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return head.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

async function folderHead(folder: string): Promise<Buffer> {
  for (const name of FOLDER_HEADS) {
    const file = path.join(folder, name);
    const isThere = await stat(file).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isThere) return headOf(file);
  }
  return Buffer.alloc(0);
}

// Indexes beside a file: by their name and by their first bytes, because anybody can name a file.
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, constants as zlib } from 'node:zlib';

// What an index of each ending begins with (SAM and tabix specifications), once decompressed.
const BEGINNINGS: Readonly<Record<string, (head: string) => boolean>> = {
  '.tbi': (head) => head.startsWith('TBI\u0001'),
  '.csi': (head) => head.startsWith('CSI\u0001'),
  '.bai': (head) => head.startsWith('BAI\u0001'),
  '.crai': (head) => /^(-?\d+\t){3}(\d+\t){2}\d+\n/.test(head),
};
const HEAD_BYTES = 4_096;
/** Deflate expands 1,032 times at the most. */
const PLAIN_MAX = HEAD_BYTES * 1_100;

/** Names of the files beside it that are indexes of it. */
export async function indexesBeside(where: string): Promise<string[]> {
  const name = path.basename(where);
  const bare = name.replace(/\.[^.]+$/, '');
  const found: string[] = [];
  for (const one of await readdir(path.dirname(where)))
    for (const [ending, isOne] of Object.entries(BEGINNINGS))
      if (one === name + ending || one === bare + ending)
        if (isOne(await beginningOf(path.join(path.dirname(where), one)))) found.push(one);
  return found;
}

async function beginningOf(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return plain(head.subarray(0, bytesRead)).toString('latin1');
  } finally {
    await handle.close();
  }
}

function plain(head: Buffer): Buffer {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head;
  try {
    return gunzipSync(head, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: PLAIN_MAX });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined || !/^(Z_|ERR_BUFFER)/.test(code)) throw cause;
    return Buffer.alloc(0);
  }
}

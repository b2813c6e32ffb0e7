// A file that is read by place. What is read is bounded by what the file holds, whatever a header
// asks for.
import { open } from 'node:fs/promises';
import type { SeekableFile } from '../contract.ts';

/** Null when there is no such file, or it is no file. */
export async function seekable(path: string): Promise<(SeekableFile & Closing) | null> {
  const handle = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    if (ABSENT.has(cause.code ?? '')) return null;
    throw cause;
  });
  if (handle === null) return null;
  const found = await handle.stat();
  if (!found.isFile()) {
    await handle.close();
    return null;
  }
  return {
    path,
    bytes: found.size,
    changedAtMs: found.mtimeMs,
    async read(offset, length) {
      const wanted = Math.max(0, Math.min(length, found.size - offset));
      const bytes = Buffer.allocUnsafe(wanted);
      let filled = 0;
      while (filled < wanted) {
        const { bytesRead } = await handle.read(bytes, filled, wanted - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
    close: () => handle.close(),
  };
}

interface Closing {
  close(): Promise<void>;
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

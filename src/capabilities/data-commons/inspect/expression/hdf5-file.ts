// An HDF5 file as the library may see it: the one file, read only, nothing else of the disk. Links
// to other files, which the format has, lead nowhere.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { File } from 'h5wasm';

const NAME = '/inspected.h5';

interface OpenedNode {
  usedBytes: number;
  stream_ops: Record<string, unknown>;
}
interface Files {
  writeFile(path: string, bytes: Uint8Array): void;
  unlink(path: string): void;
  lookupPath(path: string): { node: OpenedNode };
}

export interface Hdf5File {
  readonly file: File;
  readonly bytes: number;
  /** False: the library broke on the file, and is not to be used again. */
  close(): boolean;
}

/** Null where the library finds no HDF5 file in it. */
export async function openHdf5(
  path: string,
  read: (bytes: number) => void,
): Promise<Hdf5File | null> {
  const h5 = await import('h5wasm');
  const library = await h5.ready;
  library.activate_throwing_error_handler();
  const fd = openSync(path, 'r');
  const bytes = fstatSync(fd).size;
  const files = library.FS as unknown as Files;
  files.writeFile(NAME, new Uint8Array(0));
  const { node } = files.lookupPath(NAME);
  node.usedBytes = bytes;
  node.stream_ops = {
    ...node.stream_ops,
    read(_: unknown, into: Uint8Array, at: number, length: number, place: number): number {
      const filled = readSync(fd, into, at, Math.max(0, Math.min(length, bytes - place)), place);
      read(filled);
      return filled;
    },
  };
  const close = (): void => {
    files.unlink(NAME);
    closeSync(fd);
  };
  try {
    const file = new h5.File(NAME, 'r');
    if (file.file_id >= 0n) {
      return {
        file,
        bytes,
        close() {
          try {
            file.close();
            return true;
          } catch (cause) {
            if (!(cause instanceof Error)) throw cause;
            return false;
          } finally {
            close();
          }
        },
      };
    }
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
  }
  close();
  return null;
}
